import { useCallback, useEffect, useMemo, useState } from 'react';
import { type OwnPattern, ownPatterns, PATTERNS, readTemplate } from '../../session/index.ts';
import { TEMPLATE_TEXTS } from '../shell/template-texts.ts';
import type { GalleryItem } from './gallery-items.ts';

/** Everything the gallery shows: the catalogue and the seed article's examples at once, the user's own patterns when they are read. */
export function useGallery() {
  const [own, setOwn] = useState<readonly OwnPattern[]>([]);
  const refresh = useCallback(() => {
    void ownPatterns().then(setOwn, () => setOwn([]));
  }, []);
  useEffect(refresh, [refresh]);
  const items = useMemo(() => [...own.map(ownItem), ...CATALOGUE, ...WHOLE], [own]);
  return { items, refresh };
}

function ownItem({ id, title, category, oneLine, text }: OwnPattern): GalleryItem {
  return { id: `own ${id}`, title, category, teaches: oneLine, text, pattern: true, own: true };
}

const patternIn = (text: string) => /^# pattern: (.*)$/m.exec(text)?.[1];

const TEXTS = new Map(TEMPLATE_TEXTS.map((text) => [patternIn(text), text]));

/** The patterns that come with the app. */
export const CATALOGUE = PATTERNS.flatMap(({ id, title, category, oneLine }): GalleryItem[] => {
  const text = TEXTS.get(id);
  if (text === undefined) return [];
  return [{ id, title, category, teaches: oneLine, text, pattern: true, own: false }];
});

/** Templates that are no pattern: whole pods. */
const WHOLE = TEMPLATE_TEXTS.filter((text) => patternIn(text) === undefined).map(
  (text): GalleryItem => {
    const { title, category, teaches } = readTemplate(text);
    return { id: `whole ${title}`, title, category, teaches, text, pattern: false, own: false };
  },
);

import { useCallback, useEffect, useState } from 'react';
import { loadPatterns, ownPatterns, PATTERNS, readTemplate } from '../../session/index.ts';
import { TEMPLATE_TEXTS } from '../shell/template-texts.ts';
import type { GalleryItem } from './gallery-items.ts';

/** Everything the gallery shows: the catalogue, the seed article's examples, the user's own patterns. */
export function useGallery() {
  const [items, setItems] = useState<readonly GalleryItem[]>([]);
  const refresh = useCallback(() => {
    void Promise.all([loadPatterns(), ownPatterns().catch(() => [])]).then(([texts, own]) => {
      const known = PATTERNS.flatMap(({ id, title, category, oneLine }): GalleryItem[] => {
        const text = texts.get(id);
        const base = { id, title, category, teaches: oneLine, pattern: true, own: false };
        return text === undefined ? [] : [{ ...base, text }];
      });
      const mine = own.map(
        ({ id, title, category, oneLine, text }): GalleryItem => ({
          id: `own ${id}`,
          title,
          category,
          teaches: oneLine,
          text,
          pattern: true,
          own: true,
        }),
      );
      setItems([...mine, ...known, ...WHOLE]);
    });
  }, []);
  useEffect(refresh, [refresh]);
  return { items, refresh };
}

/** Templates that are no pattern: whole pods. */
const WHOLE: readonly GalleryItem[] = TEMPLATE_TEXTS.filter(
  (text) => !/^# pattern: /m.test(text),
).map((text) => {
  const { title, category, teaches } = readTemplate(text);
  return { id: `whole ${title}`, title, category, teaches, text, pattern: false, own: false };
});

import { useMemo, useRef } from 'react';
import { graphFor } from '../../session/index.ts';
import { useEntries } from '../findings/use-checked.ts';
import { useSessionState } from '../session-context.tsx';
import { badgesOf } from './badges.ts';
import type { Badge } from './FindingBadge.tsx';

const NONE: ReadonlyMap<string, Badge> = new Map();

/**
 * What is wrong with each card of the drawn pod, by its key. While a changed text is checked the
 * badges of before stay, so that they do not flicker with every key.
 */
export function useBadges(): ReadonlyMap<string, Badge> {
  const entries = useEntries();
  const spans = useSessionState((state) => state.shown.spans[state.pod]);
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const last = useRef(NONE);
  const now = useMemo(() => {
    if (!entries || !spans || !pod) return undefined;
    const cards = spans.filter(({ key }) => /^(container|volume):/.test(key));
    const places = graphFor(pod).containers.map(({ key, container: { path } }) => ({ key, path }));
    const here = entries.filter(({ document }) => document === pod.document);
    return badgesOf(here, cards, places);
  }, [entries, spans, pod]);
  if (now) last.current = now;
  return last.current;
}

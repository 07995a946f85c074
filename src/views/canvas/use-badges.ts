import { useMemo, useRef } from 'react';
import { keyAt } from '../../session/index.ts';
import type { Entry } from '../findings/entries.ts';
import { useEntries } from '../findings/use-checked.ts';
import { useSessionState } from '../session-context.tsx';
import type { Badge } from './FindingBadge.tsx';

const NONE: ReadonlyMap<string, Badge> = new Map();

/**
 * What is wrong with each card of the drawn pod, by its key. While a changed text is checked the
 * badges of before stay, so that they do not flicker with every key.
 */
export function useBadges(): ReadonlyMap<string, Badge> {
  const entries = useEntries();
  const spans = useSessionState((state) => state.shown.spans[state.pod]);
  const last = useRef(NONE);
  const now = useMemo(() => {
    if (!entries || !spans) return undefined;
    const cards = spans.filter(({ key }) => /^(container|volume):/.test(key));
    const byCard = new Map<string, Entry[]>();
    for (const entry of entries) {
      const key = keyAt(cards, entry.span.start);
      if (key !== undefined) byCard.set(key, [...(byCard.get(key) ?? []), entry]);
    }
    return new Map([...byCard].map(([key, own]) => [key, badgeOf(own)]));
  }, [entries, spans]);
  if (now) last.current = now;
  return last.current;
}

const GRAVER = ['error', 'warning', 'hint'] as const;

/** Beside something graver hints are not counted. */
function badgeOf(entries: readonly Entry[]): Badge {
  const severity = GRAVER.find((one) => entries.some((entry) => entry.severity === one)) ?? 'hint';
  const told = entries.filter((entry) => severity === 'hint' || entry.severity !== 'hint');
  return {
    severity,
    count: told.length,
    says: told.map(({ message }) => message).join('\n'),
    faults: told.flatMap(({ severity: one, at }) => (one === 'error' ? [at] : [])),
  };
}

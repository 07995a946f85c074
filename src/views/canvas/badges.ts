import type { FieldPath } from '../../kubernetes/index.ts';
import { type ItemSpan, keyAt } from '../../session/index.ts';
import type { Entry } from '../findings/entries.ts';
import type { Badge } from './FindingBadge.tsx';

/** A card of the pod, and where in its document it is written. */
interface CardPlace {
  readonly key: string;
  readonly path: FieldPath;
}

type Said = Pick<Entry, 'document' | 'severity' | 'message' | 'at' | 'span' | 'fix'>;

/** What is wrong with each card, by its key; `spans` are the lines of the cards in the text. */
export function badgesOf(
  entries: readonly Said[],
  spans: readonly ItemSpan[],
  cards: readonly CardPlace[],
): ReadonlyMap<string, Badge> {
  const own = new Map<string, Said[]>();
  const faults = new Map<string, FieldPath[]>();
  for (const entry of entries) {
    const key = keyAt(spans, entry.span.start);
    if (key !== undefined) put(own, key, entry);
    if (entry.severity !== 'error') continue;
    if (key !== undefined) put(faults, key, entry.at);
    for (const field of mendedFields(entry)) {
      const card = cards.find(({ path }) => path.every((step, i) => field[i] === step));
      if (card) put(faults, card.key, field);
    }
  }
  const keys = new Set([...own.keys(), ...faults.keys()]);
  return new Map([...keys].map((key) => [key, badgeOf(own.get(key) ?? [], faults.get(key) ?? [])]));
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

/** The fields a repair changes are at fault too, wherever they stand: the mount that could write to the volume nobody writes to. */
function mendedFields({ document, fix }: Said): FieldPath[] {
  if (!fix || !('gesture' in fix) || fix.gesture.document !== document) return [];
  const { gesture } = fix;
  const gestures = gesture.do === 'all' ? gesture.gestures : [gesture];
  return gestures.flatMap((one) =>
    (one.do === 'setField' || one.do === 'clearField') && typeof one.at !== 'string'
      ? [one.at]
      : [],
  );
}

const GRAVER = ['error', 'warning', 'hint'] as const;

/** Beside something graver hints are not counted. */
function badgeOf(entries: readonly Said[], faults: readonly FieldPath[]): Badge {
  const severity = GRAVER.find((one) => entries.some((entry) => entry.severity === one)) ?? 'hint';
  const told = entries.filter((entry) => severity === 'hint' || entry.severity !== 'hint');
  return {
    severity,
    count: told.length,
    says: told.map(({ message }) => message).join('\n'),
    faults,
  };
}

import type { ExternalAction } from '../../kubelet/index.ts';

/** A deed that was taken back, and where it stood among the others. */
export interface TakenBack {
  readonly deed: ExternalAction;
  readonly place: number;
}

/** What was done to the pod in the order it was done, and what of it was taken back, the latest last. */
export interface DeedHistory {
  readonly deeds: readonly ExternalAction[];
  readonly takenBack: readonly TakenBack[];
}

/** With one more deed; what was taken back before it is forgotten. */
export function withDeed({ deeds }: DeedHistory, deed: ExternalAction): DeedHistory {
  return { deeds: [...deeds, deed], takenBack: [] };
}

/** Without the deed at a place, which can be done again; undefined when there is none. */
export function withoutDeed(history: DeedHistory, place: number): DeedHistory | undefined {
  const deed = history.deeds[place];
  return (
    deed && {
      deeds: history.deeds.toSpliced(place, 1),
      takenBack: [...history.takenBack, { deed, place }],
    }
  );
}

/** With the deed that was taken back last where it stood; undefined when there is none. */
export function withDeedAgain({ deeds, takenBack }: DeedHistory): DeedHistory | undefined {
  const last = takenBack.at(-1);
  return (
    last && {
      deeds: deeds.toSpliced(last.place, 0, last.deed),
      takenBack: takenBack.slice(0, -1),
    }
  );
}

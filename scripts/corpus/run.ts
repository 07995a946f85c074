/** What happens to one file, counted. */
import type { Gesture } from '../../src/gestures/index.ts';

/** Refusals of one reason in a file, and the first gesture that met it. */
export interface Refused {
  readonly times: number;
  readonly gesture: Gesture;
}

export interface FileResult {
  readonly file: string;
  /** Read as the app reads it; what is not UTF-8 is refused with a message and counts as opened by that. */
  readonly opened: 'yaml' | 'message' | 'not-utf-8';
  readonly pods: number;
  readonly edits: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly needless: number;
  readonly refusals: Readonly<Record<string, Refused>>;
  readonly breaches: readonly string[];
  /** Milliseconds to parse and read the pods, and for all that was done to the file. */
  readonly openMs: number;
  readonly allMs: number;
}

/** How often an edit is proven by a parse of its own and by the yaml package too: each time would treble the run. */
const PROVEN = { small: 4, large: 20, largeFrom: 30_000 } as const;

export class Run {
  readonly breaches: string[] = [];
  readonly refusals: Record<string, Refused> = {};
  /** Errors the yaml package reports of the file as it is. */
  foreign = 0;
  pods = 0;
  edits = 0;
  needless = 0;

  /** How often each gesture was made. */
  readonly kinds: Record<string, number> = {};

  constructor(readonly file: string) {}

  made(kind: string): void {
    this.edits++;
    this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
  }

  refused(reason: string, gesture: Gesture): void {
    const before = this.refusals[reason];
    this.refusals[reason] = {
      times: (before?.times ?? 0) + 1,
      gesture: before?.gesture ?? gesture,
    };
  }

  breach(what: string, gesture?: Gesture): void {
    this.breaches.push(`${this.file}: ${what}${gesture ? ` · ${printed(gesture)}` : ''}`);
  }

  /** True for the edits whose text is read once more, from nothing. */
  isProven(text: string): boolean {
    return this.edits % (text.length < PROVEN.largeFrom ? PROVEN.small : PROVEN.large) === 0;
  }

  result(opened: FileResult['opened'], openMs: number, allMs: number): FileResult {
    const { file, pods, edits, kinds, needless, refusals, breaches } = this;
    return { file, opened, pods, edits, kinds, needless, refusals, breaches, openMs, allMs };
  }
}

/** The text of a pattern is known by its name. */
export function printed(gesture: Gesture): string {
  return JSON.stringify(gesture, (key, value: unknown) =>
    key === 'text' && typeof value === 'string' && value.length > 200 ? undefined : value,
  );
}

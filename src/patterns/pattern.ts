import type { Manifest } from '../manifest/index.ts';
import type { Container, Pod } from '../pod/index.ts';
import type { PatternHeader } from './header.ts';

/** A pattern: a whole manifest in which one container stands for the user's app, and all else is what comes to it. */
export interface Pattern extends PatternHeader {
  readonly text: string;
  readonly manifest: Manifest;
  readonly pod: Pod;
  readonly app: Container;
}

/** Why something is no pattern, or not possible, in whole sentences. */
export interface PatternFault {
  readonly ok: false;
  readonly reason: string;
}

/** Values by their keys, as text. */
export type PatternValues = Readonly<Record<string, string>>;

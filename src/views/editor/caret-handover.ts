/** Where the user was in the plain editor when it went, for the editor that comes in its place. */
export interface Caret {
  /** Offsets in the model text. */
  readonly start: number;
  readonly end: number;
  readonly focused: boolean;
  /** px from the top. */
  readonly scrollTop: number;
}

let left: Caret | undefined;

export function leaveCaret(caret: Caret): void {
  left = caret;
}

/** The caret left behind, once. */
export function takeCaret(): Caret | undefined {
  const caret = left;
  left = undefined;
  return caret;
}

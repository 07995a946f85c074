import type { Gesture, GestureBody } from '../gestures/index.ts';
import type { Pod } from '../pod/index.ts';
import type { History, Span, TextEdit } from '../text/index.ts';
import type { Checked } from './checked.ts';
import type { DefinitionFile } from './definition-file.ts';
import type { Reading } from './reading.ts';

/** Place of a card's top left corner on the canvas, in px at zoom 1, counted from the main container's. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Lines that were changed a moment ago, named. */
export interface Changed {
  readonly id: number;
  readonly label: string;
  readonly spans: readonly Span[];
}

/** Something the person must decide before a gesture can be made. */
export type Question =
  | {
      readonly about: 'shared';
      readonly gesture: Gesture;
      readonly reason: string;
      readonly users: number;
      readonly anchor: string;
    }
  | {
      readonly about: 'consent';
      readonly gesture: Gesture;
      readonly reason: string;
      readonly fields: readonly string[];
    }
  /** The file has no room for what the gesture adds; `first` makes some. */
  | {
      readonly about: 'room';
      readonly gesture: Gesture;
      readonly reason: string;
      readonly first: GestureBody;
    }
  | { readonly about: 'unused-volume'; readonly volume: string }
  /** A file to open holds nothing to draw. */
  | {
      readonly about: 'no-pod';
      readonly file: string;
      readonly text: string;
      readonly says: string;
      /** The kinds it defines, when it holds nothing but definitions. */
      readonly defines?: readonly string[];
    };

/** A message that stays until it is answered or its cause is gone. */
export interface Notice {
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly detail?: string;
  /** Outlives the edits that come after it. */
  readonly steady?: boolean;
}

export type Saving =
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly reason: string };

/** A text that another took the place of, and what stood beside it by the user's choice: it waits there for Undo and Redo. */
export type LeftBehind = Pick<State, 'text' | 'silenced' | 'definitions'>;

export interface State {
  /** Identity of the design in the browser's storage. */
  readonly design: string;
  /** The name the design was given; undefined while it goes by its object's name. */
  readonly named: string | undefined;
  readonly text: string;
  /** The text as it was when it was opened, and when it last went out; undefined before it first did. */
  readonly landmarks: { readonly opened: string; readonly copied: string | undefined };
  /** Grows by one with every change of the text. */
  readonly version: number;
  /** What the text says; for a moment of an older version while a worker reads a long one. */
  readonly reading: Reading;
  /** The last reading without a problem: the canvas draws this. */
  readonly shown: Reading;
  /** What Kubernetes says of the text of its version; of an older one while the newest is checked. */
  readonly checked: Checked | undefined;
  /** Minor version of Kubernetes the design is for: 34 for 1.34. */
  readonly minor: number;
  /** What was done in the run of the pod, as JSON: it travels with the design. See run/run-json. */
  readonly run: string | undefined;
  /** Findings not to be told, kept with the design and not in the YAML: by pod (`placesKey`), their ids. */
  readonly silenced: Readonly<Record<string, readonly string[]>>;
  /** Files of definitions that stand beside the text: their kinds are known as if they stood in it. */
  readonly definitions: readonly DefinitionFile[];
  readonly left: readonly LeftBehind[];
  /** Which of `shown.pods` is on the canvas. */
  readonly pod: number;
  readonly history: History;
  /** Cards moved by hand: by pod (`kind/name`), then by card key. */
  readonly moved: Readonly<Record<string, Readonly<Record<string, Place>>>>;
  /** Keys of the selected cards and edges. */
  readonly selected: readonly string[];
  /** Where the editor shall look: set by a selection on the canvas, not by the cursor itself. */
  readonly reveal: Span | undefined;
  readonly changed: Changed | undefined;
  readonly preview: readonly TextEdit[] | undefined;
  /** The gesture whose lines the preview shows, where it is one. */
  readonly proposed: Gesture | undefined;
  /** The drawn pod as that gesture would make it, where it draws a line. */
  readonly toCome: Pod | undefined;
  readonly question: Question | undefined;
  readonly notice: Notice | undefined;
  /** What a screen reader hears next; the number makes equal sentences different. */
  readonly announcement: { readonly id: number; readonly text: string };
  readonly saving: Saving;
  /** False while another tab holds this design: then nothing here may change it. */
  readonly mine: boolean;
}

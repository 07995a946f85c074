import type { StoreApi } from 'zustand/vanilla';
import type { Gesture, GesturePlanned, GestureRefusal } from '../gestures/index.ts';
import type { FieldPath } from '../kubernetes/index.ts';
import type { SharedChoice } from '../manifest/index.ts';
import type { History, Span, TextEdit } from '../text/index.ts';
import type { DefinitionFile } from './definition-file.ts';
import type { KeptReading } from './kept-reading.ts';
import type { Late } from './late.ts';
import type { Reading } from './reading.ts';
import type { Notice, Place, Question, State } from './state.ts';
import type { ToCome } from './to-come.ts';

/** A session on one design: the state, and the actions that change it. */
export type Session = StoreApi<State> & {
  readonly actions: Actions;
  /** Does it now, or as soon as gestures can be made: the code for that may still be on its way. */
  readonly whenReady: (act: () => void) => void;
  /** Fetches what gestures need, and reads a text of which only a kept picture is shown. */
  readonly getReady: () => void;
  /** Where a field of a document stands in the text. */
  readonly spanOf: (document: number, path: FieldPath) => Span | undefined;
};

/** Everything that may change the state. Views call these and nothing else. */
export type Actions = DocumentActions & GestureActions & ViewActions;

/** The text and its history. */
export interface DocumentActions {
  /** Edits made by hand in the editor: at least as they are, whatever the text then says. */
  edit(edits: readonly TextEdit[]): void;
  /** Replaces the whole text (New, Open, a template) as one undo step; what was there stays a design of its own. */
  replaceText(text: string, label: string): void;
  /** Goes on with another design: its text, its history, its places. */
  open(design: Beginning): void;
  /** Makes the offered repair of a problem, as one undo step. */
  repairWith(repair: { readonly label: string; readonly edits: readonly TextEdit[] }): void;
  /** Back to the last text that could be read. */
  backToValid(): void;
  undo(): void;
  redo(): void;
}

/** What a hand does to the pod. */
export interface GestureActions {
  /** Makes a gesture, as one undo step. */
  perform(gesture: Gesture, decision?: Decision): Outcome;
  /**
   * Shows the lines a gesture would bring, without making it, as soon as they are planned; undefined ends the preview.
   * Returns what takes them back, unless others are shown by then.
   */
  propose(gesture: Gesture | undefined): () => void;
  /** The edits a gesture would make, without making or showing them; or why it could not be made. */
  plan(
    gesture: Gesture,
  ):
    | Pick<GesturePlanned, 'edits' | 'hints' | 'offer'>
    | Pick<GestureRefusal, 'reason' | 'proposals' | 'first'>;
  /** Shows the lines these edits would bring; undefined ends the preview. */
  preview(edits: readonly TextEdit[] | undefined): void;
}

/** How a gesture is to be made when something about it must be decided. */
export interface Decision {
  readonly shared?: SharedChoice;
  /** The caller says itself, where it was asked, why it can't be made. */
  readonly quietly?: boolean;
}

/** What came of a gesture; `selected` is the key of the card it brought or changed. */
export type Outcome = { readonly made: true; readonly selected?: string } | NotMade;

export interface NotMade {
  readonly made: false;
  readonly reason: string;
}

/** What the text cannot hold: what is looked at, chosen, moved and said. */
export interface ViewActions {
  select(keys: readonly string[], reveal?: Span): void;
  showPod(index: number): void;
  place(pod: string, key: string, place: Place | undefined): void;
  /** Silences a finding for a pod (`placesKey`), kept with the design; or tells it again. */
  silence(pod: string, id: string, silent: boolean): void;
  /** Chooses the Kubernetes minor version the design is for. */
  setMinor(minor: number): void;
  /** Keeps a file of definitions beside the design; one of the same name is replaced. */
  keepDefinitions(file: Omit<DefinitionFile, 'id'>): void;
  forgetDefinitions(id: string): void;
  /** The text was copied or downloaded: what changes from here on is new to whoever has it. */
  wentOut(): void;
  forgetChanged(id: number): void;
  answer(question: Question | undefined): void;
  notify(notice: Notice | undefined): void;
  announce(text: string): void;
}

/** What a session begins with. */
export interface Beginning {
  readonly design: string;
  readonly name?: string | undefined;
  readonly text: string;
  readonly history?: History | undefined;
  readonly moved?: State['moved'] | undefined;
  readonly silenced?: State['silenced'] | undefined;
  readonly minor?: number | undefined;
  readonly definitions?: State['definitions'] | undefined;
  readonly left?: State['left'] | undefined;
  readonly run?: string | undefined;
  /** What the text says, where that was kept. */
  readonly read?: KeptReading | undefined;
}

/** What a session works with. What knows YAML and pods is the larger part of the code: it may come after the first picture. */
export interface Means {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly reads: Late<typeof import('./reads.ts')>;
  readonly plans: Late<typeof import('./plans.ts')>;
  readonly elsewhere?: Elsewhere | undefined;
}

/**
 * Reads texts and plans gestures without holding up typing and dragging. A newer request makes an older one's answer
 * undefined; the promise is rejected where it can't be done.
 */
export interface Elsewhere {
  /** `pod` is the one on the canvas: its picture comes along. */
  read(text: string, version: number, pod: number): Promise<Reading | undefined>;
  /** Undefined when the gesture is refused. */
  plan(text: string, gesture: Gesture): Promise<ToCome | undefined>;
}

import type { Inside } from './inside.ts';
import type { State } from './state.ts';
import { NOT_LOADED } from './teller.ts';
import { unsaved } from './unsaved.ts';

/** Brings what the text says after the text. */
export interface TextFollower {
  /** The state of a new text, read at once; `fresh` is a text that took the place of the whole document. */
  show(text: string, fresh?: boolean): Partial<State>;
  /** The state of a text being typed: what it says follows when it has been read elsewhere. */
  showTyped(text: string): Partial<State>;
  /** Reads the text of that version and shows it, unless a newer one has come by then. */
  readLater(text: string, version: number, fresh: boolean): void;
  /** The state, its reading brought up to its text. */
  upToDate(): State;
}

export function followText({ store, desk, elsewhere, tell }: Inside): TextFollower {
  const { getState: get, setState: set } = store;

  function show(text: string, fresh = false): Partial<State> {
    const here = desk.now();
    if (!here) return showLater(text, fresh);
    const written = writtenOver(get(), text);
    return { ...written, ...here.derive(get(), here.reader.read(text, written.version), fresh) };
  }

  /** The state of a text whose reading comes later. */
  function showLater(text: string, fresh: boolean): Partial<State> {
    const written = writtenOver(get(), text);
    readLater(text, written.version, fresh);
    return written;
  }

  function readLater(text: string, version: number, fresh: boolean): void {
    readAndShow(text, version, fresh).catch(() => tell.refuse(NOT_LOADED));
  }

  async function readAndShow(text: string, version: number, fresh: boolean): Promise<void> {
    const here = async () => {
      await desk.load();
      return desk.now()?.reader.read(text, version);
    };
    const reading = await (elsewhere
      ? elsewhere.read(text, version, get().pod).catch(here)
      : here());
    const { derive } = await desk.load();
    const state = get();
    if (reading && state.version === version && state.reading.version !== version) {
      set(derive(state, reading, fresh));
    }
  }

  return {
    show,
    showTyped: (text) => (elsewhere ? showLater(text, false) : show(text)),
    readLater,
    upToDate() {
      const state = get();
      const here = desk.now();
      if (here && state.reading.version !== state.version) {
        set(here.derive(state, here.reader.read(state.text, state.version)));
      }
      return get();
    },
  };
}

/** What a new text makes of the state before anything is read: what was said of the old one is gone. */
function writtenOver(state: State, text: string) {
  return {
    text,
    version: state.version + 1,
    preview: undefined,
    proposed: undefined,
    toCome: undefined,
    notice: state.notice?.steady ? state.notice : undefined,
    saving: unsaved(state),
  };
}

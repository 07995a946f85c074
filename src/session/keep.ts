import { newDesignId } from './design-id.ts';
import { keptHistory } from './kept-history.ts';
import { keptReading } from './kept-reading.ts';
import type { Session } from './session.ts';
import type { State } from './state.ts';
import type { DesignStore, StoredDesign } from './storage.ts';
import { canLock, type TabLock } from './tab-lock.ts';

/** Milliseconds of quiet before the design is written; a crash loses no more than this. */
const QUIET = 250;

const STORAGE_REFUSED =
  'This browser has no room for your design, or forbids keeping it. Download the YAML before you close the tab.';

/** The parts of the state that make a design what it is. */
const KEPT = [
  'design',
  'named',
  'text',
  'moved',
  'silenced',
  'minor',
  'run',
  'definitions',
  'left',
] as const;

/** The keeping of a session's design. */
export interface Keeper {
  /** Writes what is not written yet. */
  flush(): Promise<void>;
}

/**
 * Keeps the design of a session in the browser: a moment after each change, and at once when the page is hidden or another
 * design takes its place. A refusal of the storage becomes a notice; the next change tries again.
 */
export function keepDesign(session: Session, store: DesignStore, lock: TabLock): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: readonly unknown[] = [];

  async function write(state: State) {
    clearTimeout(timer);
    timer = undefined;
    const what = [...KEPT.map((part) => state[part]), state.history];
    if (!state.mine || what.every((part, i) => part === kept[i])) return;
    const savedAt = Date.now();
    try {
      await store.save(storedDesign(state, savedAt));
      kept = what;
      const { text, design } = session.getState();
      if (text === state.text && design === state.design) tellSaved(session, savedAt);
    } catch (reason) {
      tellRefused(session, reason, STORAGE_REFUSED);
    }
  }

  const writeNow = () => write(session.getState());
  session.subscribe((state, before) => {
    if (KEPT.every((part) => state[part] === before[part])) return;
    if (state.design !== before.design) {
      void write(before);
      void follow(session, lock);
    }
    clearTimeout(timer);
    timer = setTimeout(writeNow, QUIET);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void writeNow();
  });
  window.addEventListener('pagehide', () => void writeNow());
  return { flush: writeNow };
}

function storedDesign(state: State, savedAt: number): StoredDesign {
  const { design: id, named: name, text, moved, silenced, minor, run, definitions, left } = state;
  const history = keptHistory(state.history);
  const read = keptReading(state);
  const beside = { moved, silenced, minor, definitions, left };
  return { id, name, text, history, ...beside, run, read, savedAt };
}

function tellSaved(session: Session, at: number): void {
  const { saving, notice, actions } = { ...session.getState(), ...session };
  session.setState({ saving: { state: 'saved', at } });
  if (saving.state === 'failed' && notice?.steady) actions.notify(undefined);
}

/** Said once, and again only after something could be saved in between: whoever closed the message knows. */
export function tellRefused(session: Session, reason: unknown, text: string): void {
  const known = session.getState().saving.state === 'failed';
  session.setState({ saving: { state: 'failed', reason: String(reason) } });
  if (!known) session.actions.notify({ tone: 'error', text, steady: true });
}

/** The tab holds the design that took the place of another. */
async function follow(session: Session, lock: TabLock): Promise<void> {
  const { design } = session.getState();
  rememberForTab(design);
  const mine = await lock.take(design);
  if (session.getState().design === design) session.setState({ mine });
}

/** Key of the design this tab works on, kept by the browser through reloads of the tab. */
const TAB_KEY = 'outrigger-design';

/**
 * The design this tab goes on with: its own from before a reload, else the latest one; undefined when there is none. Where
 * tabs can't be told apart, a copy of the latest one: no other tab is overwritten.
 */
export async function designToResume(store: DesignStore): Promise<StoredDesign | undefined> {
  const own = sessionStorage.getItem(TAB_KEY);
  const design = own ? await store.load(own) : undefined;
  if (design) return design;
  const latest = await store.latest();
  return latest && !canLock() ? { ...latest, id: newDesignId() } : latest;
}

export function rememberForTab(design: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, design);
  } catch {
    // Storage is forbidden, and that has been said.
  }
}

/** Goes on under a new identity with the same text: the other tab keeps the design. */
export function workOnCopy(session: Session): void {
  session.setState({
    design: newDesignId(),
    mine: true,
    notice: undefined,
    saving: { state: 'pending' },
  });
  session.actions.announce('You now work on a copy.');
}

/** Takes the design from the other tab, with what was saved there last. */
export async function useHere(session: Session, store: DesignStore, lock: TabLock): Promise<void> {
  const { design, text } = session.getState();
  await lock.steal(design);
  const stored = await store.load(design);
  if (stored && stored.text !== text) session.actions.open({ ...stored, design });
  session.setState({ mine: true, notice: undefined });
  session.actions.announce('Brought over from the other tab.');
}

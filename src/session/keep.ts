import { newDesignId } from './design-id.ts';
import type { DesignStore, StoredDesign } from './storage.ts';
import type { Session } from './store.ts';
import { canLock, type TabLock } from './tab-lock.ts';

/** Milliseconds of quiet before the design is written; a crash loses no more than this. */
const QUIET = 250;

const STORAGE_REFUSED =
  'This browser has no room for your design, or forbids keeping it. Download the YAML before you close the tab.';

/**
 * Keeps the design of a session in the browser: a moment after each change, and at once when the page is hidden.
 * A refusal of the storage becomes a notice; the next change tries again. Returns a function that ends the keeping.
 */
export function keepDesign(session: Session, store: DesignStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: readonly unknown[] = [];

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    const { design, text, history, moved, mine } = session.getState();
    const what = [design, text, history, moved];
    if (!mine || what.every((part, i) => part === kept[i])) return;
    const stored: StoredDesign = { id: design, text, history, moved, savedAt: Date.now() };
    try {
      await store.save(stored);
      kept = what;
      if (session.getState().text === text) {
        session.setState({ saving: { state: 'saved', at: stored.savedAt } });
      }
    } catch (reason) {
      session.setState({ saving: { state: 'failed', reason: String(reason) } });
      session.actions.notify({ tone: 'error', text: STORAGE_REFUSED });
    }
  }

  const stop = session.subscribe((state, before) => {
    const { design, text, moved } = before;
    if (state.text === text && state.moved === moved && state.design === design) return;
    clearTimeout(timer);
    timer = setTimeout(write, QUIET);
  });
  const onHide = () => {
    if (document.visibilityState === 'hidden') void write();
  };
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', onHide);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onHide);
    window.removeEventListener('pagehide', onHide);
  };
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
  sessionStorage.setItem(TAB_KEY, design);
}

/** Goes on under a new identity with the same text: the other tab keeps the design. */
export async function workOnCopy(session: Session, lock: TabLock): Promise<void> {
  const design = newDesignId();
  await lock.take(design);
  rememberForTab(design);
  session.setState({ design, mine: true, notice: undefined, saving: { state: 'pending' } });
  session.actions.announce('You now work on a copy.');
}

/** Takes the design from the other tab, with what was saved there last. */
export async function useHere(session: Session, store: DesignStore, lock: TabLock): Promise<void> {
  const { design } = session.getState();
  await lock.steal(design);
  const stored = await store.load(design);
  session.setState({ mine: true, notice: undefined });
  if (stored && stored.text !== session.getState().text) {
    session.actions.replaceText(stored.text, 'brought over from the other tab');
    session.setState({ history: stored.history, moved: stored.moved });
  }
}

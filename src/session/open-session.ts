import { newDesignId } from './design-id.ts';
import { designToResume, keepDesign, rememberForTab, useHere, workOnCopy } from './keep.ts';
import { keepChecked } from './keep-checked.ts';
import { readInWorker } from './read-elsewhere.ts';
import { openDesignStore, type StoredDesign } from './storage.ts';
import { createSession, type Session } from './store.ts';
import { tabLock } from './tab-lock.ts';

/** A running session of this tab, and the two ways on when another tab holds its design. */
export interface OpenSession {
  readonly session: Session;
  readonly keeping: { workOnCopy(): void; useHere(): void };
}

const NO_STORAGE =
  'This browser forbids keeping your design. Download the YAML before you close the tab.';

/** Resumes this tab's design, else the latest one, else begins a new one; and keeps it from then on. */
export async function openSession(): Promise<OpenSession> {
  const store = openDesignStore();
  let stored: StoredDesign | undefined;
  let refused: unknown;
  try {
    stored = await designToResume(store);
  } catch (reason) {
    refused = reason;
  }
  const design = stored?.id ?? newDesignId();
  const session = createSession(
    { ...stored, design, text: stored?.text ?? '' },
    Date.now,
    readInWorker(),
  );
  const lock = tabLock(() => session.setState({ mine: false }));
  if (refused !== undefined) {
    session.setState({ saving: { state: 'failed', reason: String(refused) } });
    session.actions.notify({ tone: 'error', text: NO_STORAGE });
  } else {
    rememberForTab(design);
    session.setState({ mine: await lock.take(design) });
  }
  keepDesign(session, store);
  keepChecked(session);
  return {
    session,
    keeping: {
      workOnCopy: () => void workOnCopy(session, lock),
      useHere: () => void useHere(session, store, lock),
    },
  };
}

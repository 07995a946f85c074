import { newDesignId } from './design-id.ts';
import type { Designs } from './designs.ts';
import { inWorkers } from './elsewhere.ts';
import {
  designToResume,
  keepDesign,
  rememberForTab,
  tellRefused,
  useHere,
  workOnCopy,
} from './keep.ts';
import { readingAgain } from './kept-reading.ts';
import { late } from './late.ts';
import { carriesDesign } from './link-fragment.ts';
import type { Beginning, Session } from './session.ts';
import type { LinkContent } from './share-link.ts';
import { type DesignStore, openDesignStore } from './storage.ts';
import { sessionWith } from './store.ts';
import { tabLock } from './tab-lock.ts';

/** What the browser keeps beside the open design, and the two ways on when another tab holds that. */
export interface Keeping {
  workOnCopy(): void;
  useHere(): void;
  /** Resolves when all that was done is kept, or the storage has refused it. */
  flush(): Promise<void>;
  designs(): Promise<Designs>;
}

const NO_STORAGE =
  'This browser forbids keeping your design. Download the YAML before you close the tab.';

/** Opens the design of a shared link, else resumes this tab's, else the latest one, else begins a new one; and keeps it from then on. */
export async function openSession(): Promise<{ session: Session; keeping: Keeping }> {
  const store = openDesignStore();
  const link = await linkInAddress();
  const { beginning, refused } = await begin(store, link);
  const session = await startOn(beginning);
  const lock = tabLock(() => session.setState({ mine: false }));
  if (refused !== undefined) {
    tellRefused(session, refused, NO_STORAGE);
  } else {
    rememberForTab(beginning.design);
    session.setState({ mine: await lock.take(beginning.design) });
  }
  const { flush } = keepDesign(session, store, lock);
  if (link) tellLink(session, link);
  if (link?.ok) void flush();
  addEventListener('hashchange', () => void openLink(session));
  return {
    session,
    keeping: {
      workOnCopy: () => workOnCopy(session),
      useHere: () => void useHere(session, store, lock),
      flush,
      designs: async () => (await import('./designs.ts')).designsOf(session, store, flush),
    },
  };
}

/**
 * What reads YAML is fetched when it is needed: an empty design has nothing to read, and of a kept one it is known what
 * it said. Any other is read before it is shown.
 */
async function startOn(beginning: Beginning): Promise<Session> {
  const reads = late(() => import('./reads.ts'));
  const plans = late(() => import('./plans.ts'));
  const isKnown = beginning.text === '' || readingAgain(beginning.read) !== undefined;
  if (!isKnown) await reads.load();
  return sessionWith({ now: Date.now, reads, plans, elsewhere: inWorkers() }, beginning);
}

async function begin(
  store: DesignStore,
  link: LinkContent | undefined,
): Promise<{ readonly beginning: Beginning; readonly refused?: unknown }> {
  if (link?.ok) return { beginning: { ...link.design, design: newDesignId() } };
  const blank = { design: newDesignId(), text: '' };
  try {
    const stored = await designToResume(store);
    return { beginning: stored ? { ...stored, design: stored.id } : blank };
  } catch (refused) {
    return { beginning: blank, refused };
  }
}

/** What the page's address carries; the reading of links is fetched only when there is one. */
async function linkInAddress(): Promise<LinkContent | undefined> {
  if (!carriesDesign(location.hash)) return undefined;
  const { readLink } = await import('./share-link.ts');
  return readLink(location.hash);
}

/** A link followed while the page is open. */
async function openLink(session: Session): Promise<void> {
  const link = await linkInAddress();
  if (!link) return;
  if (link.ok) session.actions.open({ ...link.design, design: newDesignId() });
  tellLink(session, link);
}

/** Says what came of a link. One that was opened leaves the address, so that a reload goes on with what was made of it. */
function tellLink(session: Session, link: LinkContent): void {
  if (!link.ok) {
    session.actions.notify({ tone: 'error', text: link.reason, detail: link.detail });
    return;
  }
  history.replaceState(null, '', location.pathname + location.search);
  session.actions.notify({
    tone: 'info',
    text: 'Opened from a link, as a design of its own.',
    detail: 'Your other designs are under Designs.',
  });
}

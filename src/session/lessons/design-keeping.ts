import { newDesignId } from '../design-id.ts';
import type { Beginning, Session } from '../session.ts';
import { sharedDesign } from '../shared-design.ts';
import type { DesignStore } from '../storage.ts';
import { isLearning } from './learning.ts';

/** The way into the designs of the lessons, and back to the person's own. */
export interface DesignKeeping {
  /** Opens a design as it was left, else with this text. */
  goTo(design: string, start: string): Promise<void>;
  /** Opens the person's own design that gave way; without one, the latest, else an empty one. */
  goBack(): Promise<void>;
}

/** Key of the own design of this tab, kept through reloads of the tab. */
const OWN = 'outrigger-own-design';

export function designKeeping(session: Session, store: DesignStore): DesignKeeping {
  /** What was open in this tab, for browsers that forbid storage. */
  const away = new Map<string, Beginning>();
  session.subscribe((state, before) => {
    if (state.design === before.design) return;
    const { design, history } = before;
    away.set(design, { ...sharedDesign(before), design, history });
    if (!isLearning(design) && isLearning(state.design)) remember(design);
  });

  async function left(design: string): Promise<Beginning | undefined> {
    const stored = await store.load(design).catch(() => undefined);
    return stored ? { ...stored, design } : away.get(design);
  }

  async function latest(): Promise<Beginning> {
    const all = await store.all().catch(() => []);
    const own = all.find(({ id }) => !isLearning(id));
    return own ? { ...own, design: own.id } : { design: newDesignId(), text: '' };
  }

  return {
    async goTo(design, text) {
      if (session.getState().design === design) return;
      session.actions.open((await left(design)) ?? { design, text });
    },
    async goBack() {
      if (!isLearning(session.getState().design)) return;
      const own = remembered();
      const before = own === undefined ? undefined : await left(own);
      session.actions.open(before ?? (await latest()));
    },
  };
}

let own: string | undefined;

function remember(design: string): void {
  own = design;
  try {
    sessionStorage.setItem(OWN, design);
  } catch {
    // Storage is forbidden, and that has been said; until a reload the variable knows.
  }
}

function remembered(): string | undefined {
  try {
    return own ?? sessionStorage.getItem(OWN) ?? undefined;
  } catch {
    return own;
  }
}

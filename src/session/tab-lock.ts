/** The exclusive hold of one tab on one design, by the browser's Web Locks; freed by itself when the tab closes or crashes. */
export interface TabLock {
  /** Lets go of the design held before and takes this one unless another tab holds on to it. Resolves to whether it is held now. */
  take(design: string): Promise<boolean>;
  /** Takes the design away from the tab that holds it. */
  steal(design: string): Promise<void>;
}

/** False over plain http from another machine: browsers give Web Locks to secure pages only. */
export function canLock(): boolean {
  return 'locks' in navigator;
}

const NAME = 'outrigger-design-';

/** Milliseconds a design is waited for: the browser frees what a crashed tab held a moment after the crash. */
const PATIENCE = 400;

/** The designs that a tab holds, this one among them; none where tabs can't be told apart. */
export async function heldDesigns(): Promise<ReadonlySet<string>> {
  if (!canLock()) return new Set();
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(NAME) ? [name] : []));
  return new Set(names.map((name) => name.slice(NAME.length)));
}

/** `onLost` is called when another tab takes the held design away. */
export function tabLock(onLost: () => void): TabLock {
  if (!canLock()) return { take: async () => true, steal: async () => {} };
  let release = () => {};
  const hold = (design: string, options: LockOptions) =>
    new Promise<boolean>((held) => {
      release();
      release = () => {};
      navigator.locks
        .request(`${NAME}${design}`, options, () => {
          held(true);
          return new Promise<void>((free) => {
            release = free;
          });
        })
        .catch((reason: unknown) => {
          held(false);
          if (reason instanceof DOMException && reason.name === 'AbortError') onLost();
        });
    });
  return {
    take(design) {
      const waiting = new AbortController();
      const held = hold(design, { signal: waiting.signal });
      // What is not held by then, or when another design is taken, is no longer waited for.
      const giveUp = () => waiting.abort('held by another tab');
      setTimeout(giveUp, PATIENCE);
      release = giveUp;
      return held;
    },
    async steal(design) {
      await hold(design, { steal: true });
    },
  };
}

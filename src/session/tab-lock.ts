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
  const hold = (design: string, options: LockOptions) => {
    release();
    const asked = holdOn(design, options, onLost);
    release = asked.release;
    return asked.held;
  };
  let takes = 0;
  return {
    async take(design) {
      const mine = ++takes;
      // Asked without a limit of time first: a busy page may hear late that it has a free design.
      if (await hold(design, { ifAvailable: true })) return true;
      return mine === takes && hold(design, { signal: AbortSignal.timeout(PATIENCE) });
    },
    async steal(design) {
      takes += 1;
      await hold(design, { steal: true });
    },
  };
}

/** Asks for a design; what is released before it is held is let go of as soon as it is. */
function holdOn(design: string, options: LockOptions, onLost: () => void) {
  let release = () => {};
  const released = new Promise<void>((free) => {
    release = free;
  });
  const held = new Promise<boolean>((tell) => {
    navigator.locks
      .request(`${NAME}${design}`, options, (lock) => {
        tell(lock !== null);
        return lock ? released : undefined;
      })
      .catch((reason: unknown) => {
        tell(false);
        if (reason instanceof DOMException && reason.name === 'AbortError') onLost();
      });
  });
  return { held, release };
}

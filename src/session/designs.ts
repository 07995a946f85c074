import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { emptyHistory } from '../text/index.ts';
import { newDesignId } from './design-id.ts';
import { designName } from './file-names.ts';
import { isLearning } from './lessons/learning.ts';
import type { Session } from './session.ts';
import type { DesignStore, StoredDesign } from './storage.ts';
import { heldDesigns } from './tab-lock.ts';

/** A design of the list. */
export interface DesignEntry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly isOpen: boolean;
  /** Another tab works on it: here it can be looked at only. */
  readonly elsewhere: boolean;
}

/** What came of an import: how many designs, and the files that are none, each with the reason. */
export interface Imported {
  readonly count: number;
  readonly skipped: readonly string[];
}

/** The designs this browser keeps. Every call rejects where the browser forbids storage or has no room left. */
export interface Designs {
  /** All that hold something, the one worked on last first; of those with the same text, one. */
  list(): Promise<readonly DesignEntry[]>;
  open(id: string): Promise<void>;
  /** Gives a name; an empty one lets the design go by its object's name again. */
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  /** Resolves to what brings it back. */
  remove(id: string): Promise<() => Promise<void>>;
  /** All designs as a zip archive of manifests. */
  exportAll(): Promise<Uint8Array<ArrayBuffer>>;
  /** Adds the designs of a zip archive; none of those here is changed. */
  importAll(archive: Uint8Array): Promise<Imported>;
}

export function designsOf(
  session: Session,
  store: DesignStore,
  flush: () => Promise<void>,
): Designs {
  const current = () => session.getState().design;
  const all = async () => {
    await flush();
    const own = (await store.all()).filter(({ id }) => !isLearning(id));
    return onePerText(own, current());
  };
  const stored = async (id: string) => {
    await flush();
    return store.load(id);
  };
  return {
    async list() {
      const held = await heldDesigns();
      return (await all()).map((design) => ({
        id: design.id,
        name: nameOf(design),
        text: design.text,
        savedAt: design.savedAt,
        isOpen: design.id === current(),
        elsewhere: design.id !== current() && held.has(design.id),
      }));
    },
    async open(id) {
      const design = await stored(id);
      if (design) session.actions.open({ ...design, design: id });
    },
    async rename(id, typed) {
      const name = typed.trim() || undefined;
      const design = await stored(id);
      if (id === current()) session.setState({ named: name });
      else if (design) await store.save({ ...design, name });
    },
    async duplicate(id) {
      const design = await stored(id);
      if (!design) return;
      const name = `${nameOf(design)} copy`;
      await store.save({ ...design, id: newDesignId(), name, savedAt: Date.now() });
    },
    async remove(id) {
      const gone = await stored(id);
      if (!gone) return async () => undefined;
      const wasOpen = id === current();
      if (wasOpen) session.actions.open({ design: newDesignId(), text: '' });
      const held = await heldDesigns();
      const same = (await store.all()).filter(
        (other) =>
          isSame(other, gone) &&
          (other.id === id || (!held.has(other.id) && !isLearning(other.id))),
      );
      for (const design of same) await store.remove(design.id);
      return async () => {
        for (const design of same) await store.save(design);
        if (wasOpen) session.actions.open({ ...gone, design: id });
      };
    },
    async exportAll() {
      const { zipDesigns } = await import('./designs-zip.ts');
      return zipDesigns((await all()).map((design) => ({ ...design, called: nameOf(design) })));
    },
    async importAll(archive) {
      const { unzipDesigns } = await import('./designs-zip.ts');
      const { designs, skipped } = unzipDesigns(archive);
      const now = Date.now();
      for (const [i, design] of designs.entries()) {
        await store.save({
          ...design,
          history: emptyHistory,
          moved: design.moved ?? {},
          id: newDesignId(),
          savedAt: now - i,
        });
      }
      return { count: designs.length, skipped };
    },
  };
}

/** What a design is called: by the name it was given, else by its first pod's. */
function nameOf({ name, text }: StoredDesign): string {
  return name ?? designName(readPods(parseManifest(text))[0]);
}

/** Designs of one text under one name are the same to a person: opening a file twice makes no second one. */
function isSame(one: StoredDesign, other: StoredDesign): boolean {
  return one.text === other.text && one.name === other.name;
}

function onePerText(designs: readonly StoredDesign[], open: string): readonly StoredDesign[] {
  const first = designs.filter(({ id }) => id === open);
  const kept: StoredDesign[] = [];
  for (const design of [...first, ...designs]) {
    if (design.text.trim() !== '' && !kept.some((other) => isSame(other, design)))
      kept.push(design);
  }
  return kept.toSorted((a, b) => b.savedAt - a.savedAt);
}

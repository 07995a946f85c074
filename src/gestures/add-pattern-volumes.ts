import { optionalText } from '../kubernetes/index.ts';
import { isWritable, type Mount, type Volume } from '../pod/index.ts';
import type { Filled, Target } from './add-pattern-target.ts';
import { mountAt } from './mount.ts';
import { freeName } from './name.ts';

/** What becomes of the pattern's volumes in the pod. */
export interface VolumePlan {
  /** The name here of each volume of the pattern. */
  readonly names: ReadonlyMap<string, string>;
  /** Volumes that the app has mounted already where the pattern wants one: theirs is used, with its folder in it. */
  readonly shared: ReadonlyMap<string, Mount>;
  /** Mounts of the app that are in the way. */
  readonly clashing: readonly {
    readonly path: string;
    readonly there: Mount;
    /** Place among the mounts of the app in the pattern. */
    readonly index: number;
  }[];
}

/** A volume the app has mounted at the pattern's path serves for it when it can; all others come under free names. */
export function volumePlan({ pod, app }: Target, { brought }: Filled): VolumePlan {
  const shared = new Map<string, Mount>();
  const clashing: { path: string; there: Mount; index: number }[] = [];
  for (const [index, mount] of brought.app.mounts.entries()) {
    const path = optionalText(mount, 'mountPath') ?? '';
    const there = mountAt(app, path);
    if (!there) continue;
    const wanted = brought.volumes.find(({ name }) => name === mount.name);
    const volume = pod.volumes.find(({ name }) => name === there.volume);
    if (wanted && volume && serves(there, volume, wanted, mount.readOnly === true)) {
      shared.set(wanted.name, there);
    } else clashing.push({ path, there, index });
  }
  const taken = new Set(pod.volumes.map(({ name }) => name));
  const names = new Map<string, string>();
  for (const { name } of brought.volumes) {
    const here = shared.get(name)?.volume ?? freeName(name, taken);
    taken.add(here);
    names.set(name, here);
  }
  return { names, shared, clashing };
}

/** The names here of the volumes that are the app's own. */
export function sharedHere({ shared, names }: VolumePlan): ReadonlySet<string> {
  return new Set([...shared.keys()].map((name) => names.get(name) ?? name));
}

/**
 * True when a mount that is there does for the one the pattern wants: someone may write where someone writes in the
 * pattern. A folder that depends on a variable of the container (`subPathExpr`) is not found from another one.
 */
function serves(there: Mount, volume: Volume, wanted: Volume, onlyReads: boolean): boolean {
  if (there.subPath?.includes('$(') === true) return false;
  if (!isWritable(wanted.type)) return !isWritable(volume.type);
  return isWritable(volume.type) && (onlyReads || !there.readOnly);
}

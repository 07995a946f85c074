import type { Key } from '../graph.ts';
import { cutStart } from '../image-text.ts';
import { modeWidth, mountPillWidth, pathRoom } from './measure.ts';
import type { Cylinder, Plan } from './plan.ts';
import type { MountWay, Ways } from './ways.ts';

/** One line into a volume: a single mount, or the trunk of several. */
export interface MountLine {
  /** What may share lines: the volume for a trunk, else the mount. */
  readonly bundle: Key;
  readonly cylinder: Cylinder;
  readonly ways: readonly MountWay[];
  readonly text: string;
  readonly mode: string;
  readonly pillWidth: number;
  /** Where the line enters the lid, from the cylinder's left; and how far the pill's middle is shifted from it. */
  socket: number;
  shift: number;
  /** The pill stands one pill higher than its neighbour's. */
  raised: boolean;
}

/** Pills may reach this far out of their slot. */
const OVERHANG = 4;
const BESIDE_GAP = 4;
/** A slot narrower than this has no room for two staggered pills. */
const STAGGER_WIDTH = 176;
/** What a staggered pill leaves free for the other line at each end of the slot. */
const STAGGER_ROOM = 21;
const SIDE_SOCKET = 51 / 216;

/** The lines into every volume: two when both pills fit, else one trunk with one pill. */
export function mountLines(plan: Plan, ways: Ways): MountLine[] {
  const byVolume = new Map<Key, MountWay[]>();
  for (const way of ways.mounts) {
    const key = way.cylinder.node.key;
    const own = byVolume.get(key);
    if (own) own.push(way);
    else byVolume.set(key, [way]);
  }
  return [...byVolume.values()].flatMap((list) => linesOf(list, plan.compact));
}

function linesOf(ways: readonly MountWay[], compact: boolean): MountLine[] {
  const [first, second] = ways;
  if (first === undefined) return [];
  const { cylinder } = first;
  if (second === undefined) return [singleLine(first, cylinder.w + 2 * OVERHANG)];
  if (ways.length > 2 || compact) return [trunk(cylinder, ways)];
  const beside = [first, second].map((way) => singleLine(way, Number.POSITIVE_INFINITY));
  const total = beside.reduce((sum, { pillWidth }) => sum + pillWidth, 0);
  if (total + BESIDE_GAP <= cylinder.w + 2 * OVERHANG) return beside;
  if (cylinder.w < STAGGER_WIDTH) return [trunk(cylinder, ways)];
  const staggered = [first, second].map((way) => singleLine(way, cylinder.w - STAGGER_ROOM));
  for (const line of staggered) line.raised = true;
  return staggered;
}

function singleLine(way: MountWay, room: number): MountLine {
  const { mode, key } = way.edge;
  const text = cutStart(way.edge.mountPath || '?', pathRoom(room, mode));
  return line(key, way.cylinder, [way], text, mode);
}

function trunk(cylinder: Cylinder, ways: readonly MountWay[]): MountLine {
  const writers = ways.filter(({ edge }) => edge.mode === 'rw').length;
  const readers = ways.length - writers;
  const mode = writers === 0 ? 'ro' : readers === 0 ? 'rw' : `${writers} rw ${readers} ro`;
  const paths = new Set(ways.map(({ edge }) => edge.mountPath));
  const [only] = paths;
  const path = paths.size === 1 && only ? only : `${ways.length} mounts`;
  const text = cutStart(path, pathRoom(cylinder.w + 2 * OVERHANG, mode));
  return line(cylinder.node.key, cylinder, ways, text, mode);
}

function line(
  bundle: Key,
  cylinder: Cylinder,
  ways: readonly MountWay[],
  text: string,
  mode: string,
): MountLine {
  const pillWidth = Math.max(mountPillWidth(text, mode), modeWidth(mode));
  const socket = cylinder.w / 2;
  return { bundle, cylinder, ways, text, mode, pillWidth, socket, shift: 0, raised: false };
}

/**
 * Gives the lines of a volume their sockets, from left to right as they arrive: beside each other, or staggered, where
 * each pill keeps off the other line and the right one is raised. `arrival` is the x a line comes from.
 */
export function placeSockets(
  lines: readonly MountLine[],
  arrival: (line: MountLine) => number,
): void {
  const [left, right] = [...lines].sort((a, b) => arrival(a) - arrival(b));
  if (left === undefined || right === undefined) return;
  const { w } = left.cylinder;
  if (left.raised) {
    left.raised = false;
    left.socket = Math.min(left.pillWidth / 2, w - right.pillWidth - 4);
    left.shift = left.pillWidth / 2 - left.socket;
    right.socket = Math.max(w - right.pillWidth / 2, left.pillWidth + 4);
    right.shift = w - right.pillWidth / 2 - right.socket;
    return;
  }
  const spare = w + 2 * OVERHANG - left.pillWidth - right.pillWidth - BESIDE_GAP;
  const inset = Math.min(SIDE_SOCKET * w, left.pillWidth / 2 - OVERHANG + spare / 2);
  left.socket = Math.max(inset, left.pillWidth / 2 - OVERHANG);
  const other = Math.min(SIDE_SOCKET * w, right.pillWidth / 2 - OVERHANG + spare / 2);
  right.socket = w - Math.max(other, right.pillWidth / 2 - OVERHANG);
}

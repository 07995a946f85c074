import type { Key } from '../graph.ts';
import { type CorridorLines, STATION } from './corridor-lines.ts';
import { callSide, type Hop, innerSide, reach } from './hops.ts';
import { BEAD_OFFSET } from './measure.ts';
import type { Card, Plan } from './plan.ts';
import type { Call, DanglingCall, Ways } from './ways.ts';

/** A call leaves at least this far from its card's corners. */
const INSET = 7;
const STRAIGHT_CLEARANCE = 6;
const CLEARANCES = [7, 5, 3.5, 2];
const BEAD = 14;

/** A call that looks for its height: the corridors its line runs through, and what it must keep off there. */
interface Line {
  readonly corridor: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Chooses the height every call leaves its card at: straight onto its net where that is free, else the nearest free
 * height. Returns the cards that have no free height left and must grow.
 */
export function chooseExits(
  plan: Plan,
  ways: Ways,
  hops: readonly Hop[],
  corridors: readonly CorridorLines[],
): Set<Key> {
  const full = new Set<Key>();
  const bent: { call: Call; hop: Hop }[] = [];
  for (const hop of hops) {
    for (const call of hop.calls) {
      if (!goStraight(call, hop, corridors)) bent.push({ call, hop });
    }
  }
  for (const { call, hop } of bent) {
    const lines = linesOf(call, hop, reach(hop, callSide(call)));
    const owner = hop.net.key;
    const y = nearestFree(call.client, target(call, hop), (at) =>
      clearanceOf(lines, corridors, at, owner, false),
    );
    if (y === undefined) full.add(call.client.node.key);
    call.y = y ?? call.client.y + call.client.h / 2;
    take(lines, corridors, call.y, owner, undefined);
  }
  for (const call of ways.dangling) placeDangling(plan, call, corridors, full);
  return full;
}

function linesOf(call: Call, hop: Hop, [from, to]: [number, number]): Line[] {
  const last = { corridor: hop.corridor, from, to };
  if (call.over === undefined) return [last];
  return [{ corridor: call.over, from: STATION.leftEdge, to: STATION.rightEdge }, last];
}

function goStraight(call: Call, hop: Hop, corridors: readonly CorridorLines[]): boolean {
  const { client } = call;
  const y = hop.inner;
  if (callSide(call) === innerSide(hop.net)) return false;
  if (y < client.y + INSET || y > client.y + client.h - INSET) return false;
  const lines = linesOf(call, hop, [STATION.leftEdge, STATION.rightEdge]);
  const owner = hop.net.key;
  if (clearanceOf(lines, corridors, y, owner, false) < STRAIGHT_CLEARANCE) return false;
  call.y = y;
  take(lines, corridors, y, owner, undefined);
  return true;
}

function clearanceOf(
  lines: readonly Line[],
  corridors: readonly CorridorLines[],
  y: number,
  owner: string,
  pill: boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { corridor, from, to } of lines) {
    const clearance = corridors[corridor]?.clearance(y, from, to, owner, pill) ?? 0;
    least = Math.min(least, clearance);
  }
  return least;
}

function take(
  lines: readonly Line[],
  corridors: readonly CorridorLines[],
  y: number,
  owner: string,
  pill: number | undefined,
): void {
  for (const { corridor, from, to } of lines) {
    corridors[corridor]?.add({ y, from, to, owner, pill });
  }
}

/** An init container's bent call prefers the line under its header, clear of the bead. */
function target({ client }: Call, hop: Hop): number {
  const inside = hop.inner > client.y && hop.inner < client.y + client.h;
  return client.node.lane === 'init' && !inside ? client.y + 61 : hop.inner;
}

function nearestFree(
  card: Card,
  wanted: number,
  clearance: (y: number) => number,
): number | undefined {
  const headed = card.node.lane === 'init';
  const top = card.y + (headed ? BEAD_OFFSET + BEAD : INSET);
  const bottom = card.y + card.h - INSET;
  const start = Math.min(Math.max(Math.round(wanted), Math.ceil(top)), Math.floor(bottom));
  const second: (number | undefined)[] = CLEARANCES.map(() => undefined);
  const reachable = Math.max(start - top, bottom - start);
  for (let step = 0; step <= reachable; step++) {
    for (const y of step === 0 ? [start] : [start - step, start + step]) {
      if (y < top || y > bottom) continue;
      const free = clearance(y);
      const tier = CLEARANCES.findIndex((needed) => free >= needed);
      if (tier === 0) return y;
      if (tier > 0) second[tier] ??= y;
    }
  }
  return second.find((y) => y !== undefined);
}

function placeDangling(
  plan: Plan,
  call: DanglingCall,
  corridors: readonly CorridorLines[],
  full: Set<Key>,
): void {
  const { client, corridor, edge } = call;
  const lines = [{ corridor, from: STATION.leftEdge, to: STATION.leftPills }];
  const wanted = client.y + (plan.compact ? client.h - 10 : 50);
  const y = nearestFree(client, wanted, (at) => clearanceOf(lines, corridors, at, edge.key, true));
  if (y === undefined) full.add(client.node.key);
  call.y = y ?? client.y + client.h / 2;
  take(lines, corridors, call.y, edge.key, STATION.leftPills);
}

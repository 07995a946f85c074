import { CorridorLines, STATION } from './corridor-lines.ts';
import { type Hop, innerSide, reach } from './hops.ts';
import { BEAD_OFFSET } from './measure.ts';
import { isFreeBeside, type Plan } from './plan.ts';
import type { MountWay, Ways } from './ways.ts';

/** How far a crossing may leave its track to keep off a foreign line of nearly the same height. */
const NUDGES = [0, 1, -1, 2, -2, 3.5, -3.5];
const TOO_NEAR = 2.2;

/**
 * The lines of every corridor whose heights are given by rows and gaps: mounts, served ports, crossings; and the beads.
 * Crossings are nudged off other lines, so this also settles the hops' heights.
 */
export function fixedLines(plan: Plan, ways: Ways, hops: readonly Hop[]): CorridorLines[] {
  const corridors = Array.from({ length: plan.columns.length + 1 }, () => new CorridorLines());
  for (const way of ways.mounts) addMount(way, corridors);
  addBeads(plan, corridors);
  for (const hop of hops) if (hop.corridor === hop.net.corridor) addServer(hop, corridors);
  const pairs = hops.flatMap((hop, i): Crossed[] => {
    const next = hops[i + 1];
    if (next === undefined || next.net !== hop.net) return [];
    const column = Math.min(hop.corridor, next.corridor);
    const fixed = isFreeBeside(plan, hop.net.server, column);
    return [{ hop, next, fixed }];
  });
  for (const pair of pairs) if (pair.fixed) addCrossing(pair, corridors);
  for (const pair of pairs) if (!pair.fixed) addCrossing(pair, corridors);
  return corridors;
}

/** Two hops of a net with a column between them; `fixed` when it is crossed in the row of a port. */
interface Crossed {
  readonly hop: Hop;
  readonly next: Hop;
  readonly fixed: boolean;
}

function addMount(
  { side, corridor, card, exit, edge }: MountWay,
  corridors: CorridorLines[],
): void {
  if (side === 'bottom') return;
  const [from, to] =
    side === 'right'
      ? [STATION.leftEdge, STATION.leftRisers]
      : [STATION.rightRisers, STATION.rightEdge];
  corridors[corridor]?.add({ y: card.y + exit, from, to, owner: edge.volume, pill: undefined });
}

function addBeads({ spines }: Plan, corridors: readonly CorridorLines[]): void {
  for (const [corridor, { cards }] of spines) {
    for (const { y } of cards) corridors[corridor]?.addBead(y + BEAD_OFFSET);
  }
}

function addServer(hop: Hop, corridors: readonly CorridorLines[]): void {
  const side = innerSide(hop.net);
  const [from, to] = reach(hop, side);
  const pill = side === 'left' ? STATION.leftPills : STATION.rightPills;
  corridors[hop.corridor]?.add({ y: hop.inner, from, to, owner: hop.net.key, pill });
}

function addCrossing({ hop, next, fixed }: Crossed, corridors: readonly CorridorLines[]): void {
  const inside = innerSide(hop.net);
  const ends = [
    { corridor: hop.corridor, stations: reach(hop, inside === 'left' ? 'right' : 'left') },
    { corridor: next.corridor, stations: reach(next, inside) },
  ];
  const owner = hop.net.key;
  const clearance = (y: number) =>
    Math.min(
      ...ends.map(
        ({ corridor, stations: [from, to] }) =>
          corridors[corridor]?.clearance(y, from, to, owner) ?? 0,
      ),
    );
  const y = fixed ? next.inner : nudged(next.inner, clearance);
  hop.outer = y;
  next.inner = y;
  for (const { corridor, stations } of ends) {
    const [from, to] = stations;
    corridors[corridor]?.add({ y, from, to, owner, pill: undefined });
  }
}

function nudged(y: number, clearance: (y: number) => number): number {
  let best = y;
  let most = Number.NEGATIVE_INFINITY;
  for (const nudge of NUDGES) {
    const free = clearance(y + nudge);
    if (free >= TOO_NEAR) return y + nudge;
    if (free > most) {
      most = free;
      best = y + nudge;
    }
  }
  return best;
}

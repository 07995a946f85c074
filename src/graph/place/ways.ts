import type { Key, LinkEdge, MountEdge } from '../graph.ts';
import { portExit } from './card-shape.ts';
import { type Card, type Cylinder, isFreeBeside, type Plan } from './plan.ts';

export type Side = 'left' | 'right';

/** How a mount leaves its card: by a side into that side's corridor, or straight down from the bottom. */
export interface MountWay {
  readonly edge: MountEdge;
  readonly card: Card;
  readonly cylinder: Cylinder;
  readonly side: Side | 'bottom';
  readonly corridor: number;
  /** Height of the exit from the card's top. */
  readonly exit: number;
}

/** A link between neighbours of a lane: straight through the gap, number `place` of `of`. */
export interface StraightLink {
  readonly edge: LinkEdge;
  readonly client: Card;
  readonly server: Card;
  readonly place: number;
  of: number;
}

/** A link by corridors; `corridor` is where it joins its net, `y` the height it leaves at. */
export interface Call {
  readonly edge: LinkEdge;
  readonly client: Card;
  readonly side: Side;
  readonly corridor: number;
  /** A column of sidecars crossed at the height of the call itself, whose row is free there. */
  readonly over: number | undefined;
  y: number;
}

/** All links to one port that reach the server from one side; they share lines and a pill. */
export interface Net {
  readonly key: Key;
  readonly server: Card;
  readonly port: number;
  readonly side: Side;
  /** The corridor beside the server. */
  readonly corridor: number;
  readonly calls: Call[];
}

/** A call nobody answers: it ends at a stub right of its client. */
export interface DanglingCall {
  readonly edge: LinkEdge;
  readonly client: Card;
  readonly corridor: number;
  y: number;
}

export interface Ways {
  readonly mounts: readonly MountWay[];
  readonly straight: readonly StraightLink[];
  readonly nets: readonly Net[];
  readonly dangling: readonly DanglingCall[];
}

/** Which way every edge goes; says nothing about heights and tracks. */
export function waysOf(plan: Plan): Ways {
  const straight: StraightLink[] = [];
  const nets = new Map<Key, Net>();
  const dangling: DanglingCall[] = [];
  const inGap = new Map<string, StraightLink[]>();
  for (const edge of plan.links) {
    const client = plan.cardOf.get(edge.client);
    const server = edge.server === undefined ? undefined : plan.cardOf.get(edge.server);
    if (client === undefined) continue;
    if (server === undefined) {
      dangling.push({ edge, client, corridor: client.column + 1, y: 0 });
      continue;
    }
    const link = straightLink(edge, client, server, inGap);
    if (link) straight.push(link);
    else joinNet(plan, edge, client, server, nets);
  }
  return {
    mounts: plan.mounts.flatMap((edge) => mountWay(plan, edge)),
    straight,
    nets: [...nets.values()],
    dangling,
  };
}

function mountWay(plan: Plan, edge: MountEdge): MountWay[] {
  const card = plan.cardOf.get(edge.container);
  const cylinder = plan.cylinderOf.get(edge.volume);
  if (card === undefined || cylinder === undefined) return [];
  const side = mountSide(plan, card, cylinder);
  const corridor = side === 'left' ? card.column : card.column + 1;
  return [{ edge, card, cylinder, side, corridor, exit: card.shape.exits.get(edge.key) ?? 0 }];
}

function mountSide(plan: Plan, card: Card, cylinder: Cylinder): MountWay['side'] {
  if (cylinder.column < card.column) return 'left';
  if (cylinder.column > card.column) return 'right';
  const column = plan.columns[card.column];
  if (cylinder.row === 0 && card.index === (column?.cards.length ?? 0) - 1) return 'bottom';
  const first = plan.columns.findIndex(({ kind }) => kind === 'containers');
  return card.column === first ? 'left' : 'right';
}

/** True for cards next to each other in a column, and for the start sequence also next in turn. */
export function areNeighbours(a: Card, b: Card): boolean {
  if (a.column !== b.column || Math.abs(a.index - b.index) !== 1) return false;
  const [first, second] = [a.node.step, b.node.step];
  if (first === undefined || second === undefined) return true;
  return Math.abs(first - second) === 1;
}

function straightLink(
  edge: LinkEdge,
  client: Card,
  server: Card,
  inGap: Map<string, StraightLink[]>,
): StraightLink | undefined {
  if (!areNeighbours(client, server)) return undefined;
  const gap = `${client.column} ${Math.min(client.index, server.index)}`;
  const others = inGap.get(gap) ?? [];
  if (others.length >= (client.w >= 216 ? 3 : 2)) return undefined;
  const link: StraightLink = { edge, client, server, place: others.length + 1, of: 0 };
  others.push(link);
  for (const other of others) other.of = others.length;
  inGap.set(gap, others);
  return link;
}

function joinNet(
  plan: Plan,
  edge: LinkEdge,
  client: Card,
  server: Card,
  nets: Map<Key, Net>,
): void {
  const side: Side = client.column < server.column ? 'left' : 'right';
  const key = `${server.node.key} ${edge.port} ${side}`;
  const net = nets.get(key) ?? {
    key,
    server,
    port: edge.port,
    side,
    corridor: side === 'left' ? server.column : server.column + 1,
    calls: [],
  };
  nets.set(key, net);
  net.calls.push(callOf(plan, edge, client, server));
}

function callOf(plan: Plan, edge: LinkEdge, client: Card, server: Card): Call {
  if (client.column > server.column) {
    return { edge, client, side: 'left', corridor: client.column, over: undefined, y: 0 };
  }
  const next = client.column + 1;
  const over = server.column > next && isFreeBeside(plan, client, next) ? next : undefined;
  const corridor = over === undefined ? next : over + 1;
  return { edge, client, side: 'right', corridor, over, y: 0 };
}

/** Height of the port's row a net ends on. */
export function serverY(net: Net): number {
  return net.server.y + (net.server.shape.exits.get(portExit(net.port)) ?? net.server.h / 2);
}

/** The way of a net outwards from its server: 1 to the right, -1 to the left. */
export function outwards(net: Net): 1 | -1 {
  return net.side === 'right' ? 1 : -1;
}

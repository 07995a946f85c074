import type { GestureBody } from '../../gestures/index.ts';
import type { ContainerNode, Layout } from '../../graph/index.ts';
import type { Pod, Role } from '../../pod/index.ts';
import { type DropSlot, dropSlots, graphFor } from '../../session/index.ts';
import { addPart, type PlainPart } from '../palette/parts.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The slots of a layout with open lanes, for a part or a card that may be dropped. */
export function slotsFor(pod: Pod, layout: Layout, moving?: string): readonly DropSlot[] {
  return dropSlots(layout, graphFor(pod), moving);
}

/** The slot a point of the layout falls on: the nearest by height in the lane whose band holds it. */
export function slotAt(
  layout: Layout,
  slots: readonly DropSlot[],
  at: Point,
): DropSlot | undefined {
  const lane = layout.lanes.find(
    ({ box }) =>
      at.x >= box.x && at.x <= box.x + box.w && at.y >= box.y - 24 && at.y <= box.y + box.h + 24,
  );
  if (!lane) return undefined;
  const distance = ({ box }: DropSlot) =>
    Math.abs(box.y + box.h / 2 - at.y) + Math.abs(box.x + box.w / 2 - at.x) / 4;
  return slots
    .filter((slot) => slot.lane === lane.lane)
    .reduce<DropSlot | undefined>(
      (best, slot) => (best && distance(best) <= distance(slot) ? best : slot),
      undefined,
    );
}

/** Where else in the start sequence a drop in the slot's lane could go: places on the spine. */
export function marksBeside(slot: DropSlot, slots: readonly DropSlot[]): Point[] {
  return slots
    .filter(({ lane, sequence, unchanged }) => {
      return lane === slot.lane && sequence !== slot.sequence && !unchanged;
    })
    .flatMap(({ mark }) => mark ?? []);
}

/** What dropping a part there does; the lane decides the role. */
export function partGesture(part: PlainPart, slot: DropSlot | undefined): GestureBody {
  if (part.kind === 'volume' || !slot) return addPart(part);
  return { do: 'addContainer', role: roleIn(slot, part.role), at: slot.index, ...sequenceOf(slot) };
}

/** What dropping a card there does; undefined when it stays in its turn. */
export function cardGesture(
  node: ContainerNode,
  slot: DropSlot | undefined,
): GestureBody | undefined {
  if (!slot) return undefined;
  const role = roleIn(slot, node.role);
  const sameLane = role === node.role || (isApp(role) && isApp(node.role));
  if (sameLane && slot.unchanged) return undefined;
  return {
    do: 'moveContainer',
    container: node.name,
    role: sameLane ? node.role : role,
    index: slot.index,
    ...sequenceOf(slot),
  };
}

/** Init containers and sidecars share one order: the slot's place in it says more than its place in the lane. */
const sequenceOf = ({ lane, sequence }: DropSlot) => (lane === 'containers' ? {} : { sequence });

const isApp = (role: Role) => role === 'main' || role === 'classic';

function roleIn(slot: DropSlot, role: Role): Role {
  if (slot.lane === 'init') return 'init';
  if (slot.lane === 'sidecar') return 'sidecar';
  return role === 'main' ? 'main' : 'classic';
}

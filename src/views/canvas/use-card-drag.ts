import type { OnNodeDrag } from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Layout } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { type DropSlot, pictureOf, placesKey } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import { cardGesture, type Point, slotAt, slotsFor } from './drop-target.ts';
import type { FlowNode } from './flow-nodes.ts';

/** A card under the pointer. */
interface Held {
  readonly key: string;
  readonly position: Point;
  readonly slot: DropSlot | undefined;
}

export interface CardDrag {
  /** True while a container's card is held: the lanes open. */
  readonly active: boolean;
  readonly slot: DropSlot | undefined;
  /** The node where the pointer holds it. */
  follow(node: FlowNode): FlowNode;
  readonly start: OnNodeDrag<FlowNode>;
  readonly move: OnNodeDrag<FlowNode>;
  readonly stop: OnNodeDrag<FlowNode>;
}

/** A card dropped nearer than this to where it stood, px, was not moved. */
const STILL = 6;

/**
 * Dragging a card: into another lane converts it, within its lane reorders it, anywhere else (or with Alt held) it stays
 * where it was let go.
 */
export function useCardDrag(pod: Pod, resting: Layout): CardDrag {
  const [held, setHeld] = useState<Held>();
  const { screenToFlowPosition } = useReactFlow();
  const { perform, propose, place } = useActions();
  return useMemo(() => {
    const open = held && pictureOf(pod, { openLanes: true });
    const slotUnder = (event: MouseEvent | TouchEvent | React.MouseEvent, node: FlowNode) => {
      if (node.type !== 'container' || event.altKey) return undefined;
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!at) return undefined;
      const layout = open ?? pictureOf(pod, { openLanes: true });
      const flow = screenToFlowPosition({ x: at.clientX, y: at.clientY });
      const point = { x: flow.x + layout.origin.x, y: flow.y + layout.origin.y };
      return slotAt(layout, slotsFor(pod, layout, node.id), point);
    };
    const gestureAt = (node: FlowNode, slot: DropSlot | undefined) =>
      node.type === 'container' ? cardGesture(node.data.box.node, slot) : undefined;
    return {
      active: held?.key.startsWith('container:') ?? false,
      slot: held?.slot,
      follow: (node) =>
        held?.key === node.id ? { ...node, position: held.position, zIndex: 10 } : node,
      start: (_, node) => setHeld({ key: node.id, position: node.position, slot: undefined }),
      move: (event, node) => {
        const slot = slotUnder(event, node);
        setHeld({ key: node.id, position: node.position, slot });
        if (slot?.lane !== held?.slot?.lane || slot?.index !== held?.slot?.index) {
          propose(gestureAt(node, slot));
        }
      },
      stop: (event, node) => {
        setHeld(undefined);
        propose(undefined);
        const gesture = gestureAt(node, slotUnder(event, node));
        if (gesture) return void perform(gesture);
        const { box } = node.data;
        const from = { x: box.x - resting.origin.x, y: box.y - resting.origin.y };
        const far = Math.hypot(node.position.x - from.x, node.position.y - from.y);
        if (far >= STILL)
          place(placesKey(pod), node.id, { x: node.position.x, y: node.position.y });
      },
    };
  }, [held, pod, resting, screenToFlowPosition, perform, propose, place]);
}

import { type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Layout } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { type DropSlot, graphFor, placesKey } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import { cardGesture, type Point, slotAt, slotsFor } from './drop-target.ts';
import type { FlowNode } from './flow-nodes.ts';
import { overCanvas } from './over-canvas.ts';
import { useCarryingKeys } from './use-carrying-keys.ts';
import { useGhost } from './use-ghost.ts';

/** A card under the pointer. */
interface Held {
  readonly node: FlowNode;
  readonly position: Point;
  readonly slot: DropSlot | undefined;
}

export interface CardDrag {
  /** True while a container's card is held: the lanes open. */
  readonly active: boolean;
  /** The key of the card that is held. */
  readonly card: string | undefined;
  readonly slot: DropSlot | undefined;
  /** The nodes, the held one where the pointer holds it; all others are the very same. */
  follow(nodes: FlowNode[]): FlowNode[];
  /** A card is pressed and may be carried next: the lanes are worked out before the first move asks for them. */
  press(): void;
  readonly start: OnNodeDrag<FlowNode>;
  readonly move: OnNodeDrag<FlowNode>;
  readonly stop: OnNodeDrag<FlowNode>;
}

type PointerAt = Parameters<OnNodeDrag<FlowNode>>[0];

/** A card dropped nearer than this to where it stood, px, was not moved. */
const STILL = 6;

/**
 * Dragging a card: into another lane converts it, within its lane reorders it, anywhere else on the canvas (or with Alt
 * held) it stays where it was let go. Escape puts it back, and so does letting go outside. `lanesOf` gives the layout
 * whose open lanes are drawn.
 */
export function useCardDrag(pod: Pod, lanesOf: () => Layout): CardDrag {
  const [held, setHeld] = useState<Held>();
  /** Finds the slot under the pointer. Undefined when nothing is held, or Escape has let go before the button was. */
  const aim = useRef<(event: PointerAt) => DropSlot | undefined>(undefined);
  const { screenToFlowPosition } = useReactFlow();
  const { perform, place, announce } = useActions();
  const { node, slot } = held ?? {};
  useGhost(useMemo(() => node && gestureAt(node, slot), [node, slot]));
  const letGo = useCallback(() => {
    aim.current = undefined;
    setHeld(undefined);
  }, []);
  useCarryingKeys(held !== undefined, () => {
    letGo();
    announce('Put back.');
  });
  useEffect(() => {
    // An undo, or another finger, took the card out of the text.
    if (node && !isDrawn(pod, node.id)) letGo();
  }, [pod, node, letGo]);
  const handlers = useMemo(() => {
    const start: OnNodeDrag<FlowNode> = (_, node) => {
      const lanes = lanesOf();
      const slots = node.type === 'container' ? slotsFor(pod, lanes, node.id) : [];
      aim.current = (event) => {
        const at = pointOf(event);
        if (event.altKey || !at) return undefined;
        const { x, y } = screenToFlowPosition({ x: at.clientX, y: at.clientY });
        return slotAt(lanes, slots, { x: x + lanes.origin.x, y: y + lanes.origin.y });
      };
      setHeld({ node, position: node.position, slot: undefined });
    };
    const move: OnNodeDrag<FlowNode> = (event, { position }) => {
      const slot = aim.current?.(event);
      setHeld((before) => before && { ...before, position, slot });
    };
    const stop: OnNodeDrag<FlowNode> = (event, { id, position }) => {
      const slotUnder = aim.current;
      if (!slotUnder || !node) return;
      letGo();
      const at = pointOf(event);
      if (!at || !overCanvas(at.clientX, at.clientY)) return announce('Put back.');
      const gesture = gestureAt(node, slotUnder(event));
      const far = Math.hypot(position.x - node.position.x, position.y - node.position.y);
      if (gesture) perform(gesture);
      else if (far >= STILL) place(placesKey(pod), id, position);
    };
    const press = () => {
      setTimeout(lanesOf);
    };
    return { press, start, move, stop };
  }, [pod, lanesOf, node, letGo, screenToFlowPosition, perform, place, announce]);
  return {
    ...handlers,
    active: node?.type === 'container',
    card: node?.id,
    slot,
    follow: (nodes) =>
      held
        ? nodes.map((one) =>
            one.id === held.node.id ? { ...one, position: held.position, zIndex: 10 } : one,
          )
        : nodes,
  };
}

/** Where the mouse or the finger is. */
function pointOf(event: PointerAt) {
  return 'changedTouches' in event ? event.changedTouches[0] : event;
}

function isDrawn(pod: Pod, key: string): boolean {
  const { containers, volumes } = graphFor(pod);
  return [...containers, ...volumes].some((card) => card.key === key);
}

/** What letting the card go on the slot does. */
function gestureAt(card: FlowNode, slot: DropSlot | undefined) {
  return card.type === 'container' ? cardGesture(card.data.node, slot) : undefined;
}

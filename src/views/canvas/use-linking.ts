import type { IsValidConnection, OnConnectEnd } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { useActions } from '../session-context.tsx';
import { useCanvas } from './canvas-state.ts';
import type { FlowNode } from './flow-nodes.ts';
import { cardUnder } from './flow-pointer.ts';
import { useCarryingKeys } from './use-carrying-keys.ts';

/** Drawing a line by the pointer: the card it is over, and the question when it is let go. Escape draws none. */
export function useLinking(held: boolean) {
  const [target, setTarget] = useState<string>();
  const [drawing, setDrawing] = useState(false);
  const escaped = useRef(false);
  const { announce } = useActions();
  useCarryingKeys(drawing, () => {
    escaped.current = true;
    // React Flow follows the pointer until it is let go, and has no other way to be told.
    document.dispatchEvent(new MouseEvent('mouseup'));
    announce('No line drawn.');
  });
  return {
    target,
    isValidConnection: joinsTwo,
    onConnectStart: useCallback(() => {
      escaped.current = false;
      setDrawing(true);
    }, []),
    onConnectEnd: useCallback<OnConnectEnd>(
      (event, state) => {
        setTarget(undefined);
        setDrawing(false);
        if (escaped.current) return;
        const from = state.fromNode?.id;
        const to = state.toNode?.id ?? cardUnder(event);
        if (from && to && from !== to && !held) useCanvas.getState().connect({ from, to });
      },
      [held],
    ),
    onNodeMouseEnter: useCallback((event: React.MouseEvent, node: FlowNode) => {
      if (event.buttons > 0) setTarget(node.id);
    }, []),
    onNodeMouseLeave: useCallback(() => setTarget(undefined), []),
  };
}

const joinsTwo: IsValidConnection = ({ source, target }) => source !== target;

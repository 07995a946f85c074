import type { IsValidConnection, OnConnectEnd } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { useCanvas } from './canvas-state.ts';
import type { FlowNode } from './flow-nodes.ts';
import { cardUnder } from './flow-pointer.ts';

/** Drawing a line by the pointer: the card it is over, and the question when it is let go. */
export function useLinking(held: boolean) {
  const [target, setTarget] = useState<string>();
  return {
    target,
    isValidConnection: joinsTwo,
    onConnectEnd: useCallback<OnConnectEnd>(
      (event, state) => {
        setTarget(undefined);
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

import { useMemo, useRef } from 'react';
import type { Layout } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { keepEqual } from '../../session/index.ts';
import { type FlowNode, flowNodes, type Looks } from './flow-nodes.ts';

/** The cards of a layout as nodes of the flow; one that stands and looks as before is the very same object. */
export function useFlowNodes(pod: Pod, layout: Layout, looks: Looks): FlowNode[] {
  const last = useRef<FlowNode[]>([]);
  const { selected, dropTarget, draggable, badges } = looks;
  return useMemo(() => {
    const known = new Map(last.current.map((node) => [node.id, node]));
    const nodes = flowNodes(pod, layout, { selected, dropTarget, draggable, badges });
    last.current = keepEqual(
      last.current,
      nodes.map((node) => keepEqual(known.get(node.id), node)),
    );
    return last.current;
  }, [pod, layout, selected, dropTarget, draggable, badges]);
}

import type { NodeChange } from '@xyflow/react';
import { useCallback } from 'react';
import { useSession } from '../session-context.tsx';
import type { FlowNode } from './flow-nodes.ts';
import { useSelect } from './use-select.ts';

/** Passes on what a click or a frame around cards selects; places are decided by the layout. */
export function useSelectionChanges(): (changes: NodeChange<FlowNode>[]) => void {
  const session = useSession();
  const select = useSelect();
  return useCallback(
    (changes) => {
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length === 0) return;
      const before = new Set(session.getState().selected);
      for (const { id, selected: on } of picks) {
        if (on) before.add(id);
        else before.delete(id);
      }
      select([...before]);
    },
    [session, select],
  );
}

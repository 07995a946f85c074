import '@xyflow/react/dist/style.css';
import { ReactFlowProvider } from '@xyflow/react';
import type { Pod } from '../../pod/index.ts';
import { PodFlow } from './PodFlow.tsx';

/** The pod on a canvas with pan and zoom; its code is fetched when there is a pod and room for it. */
export function WidePod(props: { readonly pod: Pod; readonly behind: number }) {
  return (
    <ReactFlowProvider>
      <PodFlow {...props} />
    </ReactFlowProvider>
  );
}

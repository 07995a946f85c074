import { useReactFlow, useStore, useViewport } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { Layout } from '../../graph/index.ts';
import { useCanvas, type View } from './canvas-state.ts';
import { fitTo } from './fit.ts';
import { ZoomBar } from './ZoomBar.tsx';

/** The zoom buttons of the drawn pod. */
export function Zoomer({ layout }: { readonly layout: Layout }) {
  const { zoom } = useViewport();
  return <ZoomBar zoom={zoom} view={useView(layout)} />;
}

/** The view's movements, also for whoever has no part in the canvas. */
function useView(layout: Layout): View {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const view = useMemo<View>(
    () => ({
      zoomIn: () => void flow.zoomIn(),
      zoomOut: () => void flow.zoomOut(),
      fit: () => void flow.setViewport(fitTo(layout, width, height)),
    }),
    [flow, layout, width, height],
  );
  useEffect(() => {
    useCanvas.setState({ view });
    return () => useCanvas.setState({ view: undefined });
  }, [view]);
  return view;
}

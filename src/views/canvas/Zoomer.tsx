import { useReactFlow, useStore, useViewport } from '@xyflow/react';
import { ImageDown, type LucideIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Layout } from '../../graph/index.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import { useCanvas, type View } from './canvas-state.ts';
import { fitTo } from './fit.ts';
import styles from './Zoomer.module.css';

/** Zoom and fit, at the canvas’s lower left; and the way to a picture of what is seen. */
export function Zoomer({ layout }: { readonly layout: Layout }) {
  const { zoom } = useViewport();
  const view = useView(layout);
  const showDialog = useShell((shell) => shell.showDialog);
  return (
    <div className={styles.zoomer}>
      <Button icon={Minus} label="Zoom out" act={view.zoomOut} />
      <span>{Math.round(zoom * 100)} %</span>
      <Button icon={Plus} label="Zoom in" act={view.zoomIn} />
      <Button icon={Maximize} label="Fit" says="Show the whole pod" act={view.fit} />
      <i className={styles.separator} />
      <Button icon={ImageDown} label="Export image" act={() => showDialog('export')} />
    </div>
  );
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

function Button({ icon, label, says = label, act }: ButtonProps) {
  return (
    <button type="button" className={controls.icon} aria-label={label} title={says} onClick={act}>
      <Icon of={icon} />
    </button>
  );
}

interface ButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly says?: string;
  act(): void;
}

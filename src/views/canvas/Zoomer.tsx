import { useReactFlow, useStore, useViewport } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import type { Layout } from '../../graph/index.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { fitTo } from './fit.ts';
import styles from './Zoomer.module.css';

/** Zoom and fit, at the canvas’s lower left. */
export function Zoomer({ layout }: { readonly layout: Layout }) {
  const flow = useReactFlow();
  const { zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return (
    <div className={styles.zoomer}>
      <button
        type="button"
        className={controls.icon}
        aria-label="Zoom out"
        onClick={() => flow.zoomOut()}
      >
        <Icon of={Minus} />
      </button>
      <span>{Math.round(zoom * 100)} %</span>
      <button
        type="button"
        className={controls.icon}
        aria-label="Zoom in"
        onClick={() => flow.zoomIn()}
      >
        <Icon of={Plus} />
      </button>
      <button
        type="button"
        className={controls.icon}
        aria-label="Fit"
        title="Show the whole pod"
        onClick={() => flow.setViewport(fitTo(layout, width, height))}
      >
        <Icon of={Maximize} />
      </button>
    </div>
  );
}

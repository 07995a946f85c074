import { X } from 'lucide-react';
import { useEffect } from 'react';
import { graphFor } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { useCanvas } from './canvas-state.ts';
import styles from './LinkHint.module.css';

/** While a link is drawn without a mouse: what to do next. */
export function LinkHint() {
  const from = useCanvas((canvas) => canvas.linkingFrom);
  const linkFrom = useCanvas((canvas) => canvas.linkFrom);
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const graph = pod && graphFor(pod);
  const drawn =
    graph !== undefined && [...graph.containers, ...graph.volumes].some(({ key }) => key === from);
  useEffect(() => {
    if (from !== undefined && !drawn) linkFrom(undefined);
  }, [from, drawn, linkFrom]);
  if (from === undefined || !drawn) return null;
  return (
    <div className={styles.hint}>
      <span>
        Connect <b>{from.replace(/^[a-z]+:/, '')}</b> to: choose the other card.
      </span>
      <button
        type="button"
        className={controls.icon}
        aria-label="Stop connecting"
        onClick={() => linkFrom(undefined)}
      >
        <Icon of={X} />
      </button>
    </div>
  );
}

import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import type { FieldPath } from '../../kubernetes/index.ts';
import { graphFor } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import styles from './Breadcrumb.module.css';
import { Icon } from './Icon.tsx';

/** Where in the text the selected card is written: `spec › template › spec › containers › app`; the pod when none is. */
export function Breadcrumb() {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const selected = useSessionState((state) => state.selected);
  const empty = useSessionState((state) => state.text === '');
  if (!pod || empty) return null;
  const { containers, volumes } = graphFor(pod);
  const key = selected.length === 1 ? selected[0] : undefined;
  const container = containers.find((node) => node.key === key);
  const volume = volumes.find((node) => node.key === key);
  const own = container?.container.path ?? volume?.volume.path;
  const steps = own === undefined ? pod.spec : [...withoutIndex(own), (container ?? volume)?.name];
  if (steps.length === 0) return null;
  return (
    <p className={styles.path}>
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path may name the same key twice
        <Fragment key={i}>
          {i > 0 ? <Icon of={ChevronRight} size={11} /> : null}
          {i === steps.length - 1 ? <b>{step}</b> : <span>{step}</span>}
        </Fragment>
      ))}
    </p>
  );
}

/** The path of a list's entry without its number: its name stands there instead. */
function withoutIndex(path: FieldPath): FieldPath {
  return path.slice(0, -1);
}

import { useId, useState } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import type { Container, Pod, Volume } from '../../pod/index.ts';
import { proposePath } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import styles from './ConnectPopover.module.css';
import { LinkFoot } from './LinkFoot.tsx';

/** A mount of a volume in a container: where, and whether it may write. */
export function MountForm({ pod, container, volume, onMake, onCancel }: MountFormProps) {
  const [path, setPath] = useState(() => proposePath(pod, container, volume.name));
  const [readOnly, setReadOnly] = useState(volume.type === 'configMap' || volume.type === 'secret');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const gesture: GestureBody | undefined = path
    ? {
        do: 'addMount',
        container: container.name,
        volume: volume.name,
        path,
        ...(readOnly ? { readOnly } : {}),
      }
    : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (gesture) setProblem(onMake(gesture));
      }}
    >
      <div className={styles.fields}>
        <p>
          {container.name} {readOnly ? 'reads' : 'writes'} {volume.name}.
        </p>
        <label className={controls.label} htmlFor={id}>
          Mount path in <b>{container.name}</b>
        </label>
        <input
          id={id}
          className={controls.code}
          value={path}
          spellCheck={false}
          onChange={(event) => setPath(event.target.value)}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={readOnly}
            onChange={(event) => setReadOnly(event.target.checked)}
          />
          Read-only
        </label>
      </div>
      <LinkFoot gesture={gesture} problem={problem} onCancel={onCancel} />
    </form>
  );
}

interface MountFormProps {
  readonly pod: Pod;
  readonly container: Container;
  readonly volume: Volume;
  /** Returns why it could not be made. */
  onMake(gesture: GestureBody): string | undefined;
  onCancel(): void;
}

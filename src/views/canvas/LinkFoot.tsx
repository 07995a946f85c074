import { ArrowLeftRight, CornerDownLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import { addedLines } from '../../session/index.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './ConnectPopover.module.css';

/** Shows the lines a link would bring while it is filled in, and makes it. */
export function LinkFoot({ gesture, problem, onSwap, onCancel }: FootProps) {
  const { propose } = useActions();
  const lines = useSessionState((state) => (state.preview ? addedLines(state.preview) : 0));
  const asked = JSON.stringify(gesture);
  useEffect(() => {
    propose(asked === undefined ? undefined : JSON.parse(asked));
  }, [asked, propose]);
  // What is shown stays until the next is planned: the picture does not jump back with every key.
  useEffect(() => () => void propose(undefined), [propose]);
  return (
    <>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.foot}>
        {onSwap ? (
          <button
            type="button"
            className={controls.icon}
            aria-label="Swap direction"
            onClick={onSwap}
          >
            <Icon of={ArrowLeftRight} />
          </button>
        ) : null}
        <span>{lines > 0 ? `+${lines} lines` : ''}</span>
        <button type="button" className={controls.button} onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className={controls.primary} disabled={gesture === undefined}>
          Connect
          <Icon of={CornerDownLeft} />
        </button>
      </div>
    </>
  );
}

interface FootProps {
  /** Undefined while something needed is missing. */
  readonly gesture: GestureBody | undefined;
  readonly problem: string | undefined;
  onSwap?(): void;
  onCancel(): void;
}

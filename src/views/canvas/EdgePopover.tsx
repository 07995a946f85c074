import { Popover } from '@base-ui/react/popover';
import { Trash2, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import type { LinkEdge, MountEdge } from '../../graph/index.ts';
import { addressField, graphFor } from '../../session/index.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './ConnectPopover.module.css';
import { useCanvas } from './canvas-state.ts';
import { cardElement } from './focus-card.ts';
import { useCardCommands } from './use-card-commands.ts';
import { useSelect } from './use-select.ts';

/** The details of one mount or link, to change or delete it. */
export function EdgePopover() {
  const open = useCanvas((canvas) => canvas.openEdge);
  const showEdge = useCanvas((canvas) => canvas.showEdge);
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const edge = pod && graphFor(pod).edges.find(({ key }) => key === open);
  const close = () => showEdge(undefined);
  return (
    <Popover.Root open={edge !== undefined} onOpenChange={(next) => !next && close()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={() => (open ? (cardElement(open) ?? null) : null)}
          side="bottom"
          sideOffset={8}
          collisionPadding={12}
          className={styles.positioner}
        >
          <Popover.Popup className={`${controls.popup} ${styles.popup}`}>
            {edge ? <EdgeBody key={edge.key} edge={edge} onClose={close} /> : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const bare = (key: string | undefined) => key?.replace(/^[a-z]+:/, '') ?? '';

function EdgeBody({ edge, onClose }: { readonly edge: MountEdge | LinkEdge; onClose(): void }) {
  const commands = useCardCommands();
  const title =
    edge.kind === 'mount'
      ? `${bare(edge.volume)} in ${bare(edge.container)}`
      : `${bare(edge.client)} calls ${edge.server ? bare(edge.server) : `port ${edge.port}`}`;
  return (
    <>
      <div className={styles.head}>
        <Popover.Title className={styles.title}>{title}</Popover.Title>
        <Popover.Close className={controls.icon} aria-label="Close">
          <Icon of={X} />
        </Popover.Close>
      </div>
      {edge.kind === 'mount' ? (
        <MountFields edge={edge} onClose={onClose} />
      ) : (
        <LinkFields edge={edge} onClose={onClose} />
      )}
      <div className={styles.foot}>
        <span />
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            onClose();
            commands.remove([edge.key]);
          }}
        >
          <Icon of={Trash2} />
          Delete
        </button>
      </div>
    </>
  );
}

function MountFields({ edge, onClose }: { readonly edge: MountEdge; onClose(): void }) {
  const { perform } = useActions();
  const readOnly = edge.mode === 'ro';
  const at = [...edge.path, 'readOnly'];
  return (
    <div className={styles.fields}>
      <KeptField
        label="Mount path"
        value={edge.mountPath}
        change={(value) => ({ do: 'setField', at: [...edge.path, 'mountPath'], value })}
        onKept={onClose}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={readOnly}
          onChange={() =>
            perform(readOnly ? { do: 'clearField', at } : { do: 'setField', at, value: true })
          }
        />
        Read-only
      </label>
    </div>
  );
}

function LinkFields({ edge, onClose }: { readonly edge: LinkEdge; onClose(): void }) {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const select = useSelect();
  const field = pod && addressField(pod, edge);
  return (
    <div className={styles.fields}>
      <p>
        {edge.server
          ? `Port ${edge.port} of ${bare(edge.server)}`
          : `Nobody listens on port ${edge.port}.`}
      </p>
      {field ? (
        <KeptField
          label="Address"
          value={field.value}
          change={(value) => ({ do: 'setField', at: field.at, value })}
          onKept={onClose}
        />
      ) : (
        <code>{edge.text}</code>
      )}
      <button type="button" className={controls.outlined} onClick={() => select([edge.key])}>
        Show the line
      </button>
    </div>
  );
}

/** A field with its own button: Enter and Keep change the text, nothing else does. */
function KeptField({ label, value, change, onKept }: KeptFieldProps) {
  const { perform } = useActions();
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const keep = () => {
    if (text === '') return;
    if (text === value) return onKept();
    const outcome = perform(change(text));
    if (outcome.made) onKept();
    else setProblem(outcome.reason);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.kept}>
        <input
          id={id}
          className={controls.code}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className={controls.primary} disabled={text === value || text === ''}>
          Keep
        </button>
      </div>
      {problem ? (
        <p className={controls.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </form>
  );
}

interface KeptFieldProps {
  readonly label: string;
  readonly value: string;
  change(value: string): GestureBody;
  onKept(): void;
}

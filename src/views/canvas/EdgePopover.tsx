import { Popover } from '@base-ui/react/popover';
import { Trash2, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { LinkEdge, MountEdge } from '../../graph/index.ts';
import { graphFor } from '../../session/index.ts';
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
      <header className={styles.head}>
        <Popover.Title className={styles.title}>{title}</Popover.Title>
        <Popover.Close className={controls.icon} aria-label="Close">
          <Icon of={X} />
        </Popover.Close>
      </header>
      {edge.kind === 'mount' ? (
        <MountFields edge={edge} onClose={onClose} />
      ) : (
        <LinkFields edge={edge} />
      )}
      <footer className={styles.foot}>
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
      </footer>
    </>
  );
}

function MountFields({ edge, onClose }: { readonly edge: MountEdge; onClose(): void }) {
  const { perform } = useActions();
  const [path, setPath] = useState(edge.mountPath);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const readOnly = edge.mode === 'ro';
  const keep = () => {
    if (path === edge.mountPath) return onClose();
    const outcome = perform({ do: 'setField', at: [...edge.path, 'mountPath'], value: path });
    if (outcome.made) onClose();
    else setProblem(outcome.reason);
  };
  const at = [...edge.path, 'readOnly'];
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div>
        <label className={controls.label} htmlFor={id}>
          Mount path
        </label>
        <input
          id={id}
          className={controls.code}
          value={path}
          spellCheck={false}
          onChange={(event) => setPath(event.target.value)}
        />
        {problem ? <p className={controls.problem}>{problem}</p> : null}
      </div>
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
    </form>
  );
}

function LinkFields({ edge }: { readonly edge: LinkEdge }) {
  const select = useSelect();
  return (
    <div className={styles.fields}>
      <p>
        <code>{edge.text}</code>
      </p>
      <p>
        {edge.server
          ? `Port ${edge.port} of ${bare(edge.server)}`
          : `Nobody listens on port ${edge.port}.`}
      </p>
      {edge.via[0] ? (
        <button type="button" className={controls.outlined} onClick={() => select([edge.key])}>
          Show the line
        </button>
      ) : null}
    </div>
  );
}

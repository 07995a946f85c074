import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import type { ContainerNode, Graph, VolumeNode } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { graphFor } from '../../session/index.ts';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './ConnectPopover.module.css';
import { ContainerLinkForm } from './ContainerLinkForm.tsx';
import { useCanvas } from './canvas-state.ts';
import { cardElement } from './focus-card.ts';
import { MountForm } from './MountForm.tsx';

/** Asks what a line from one card to another shall be. */
export function ConnectPopover() {
  const connecting = useCanvas((canvas) => canvas.connecting);
  const connect = useCanvas((canvas) => canvas.connect);
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const { propose } = useActions();
  const ends = connecting && pod ? endsOf(graphFor(pod), connecting) : undefined;
  const close = () => {
    propose(undefined);
    connect(undefined);
  };
  const popup = useRef<HTMLDivElement>(null);
  const opener = useRef<string>(undefined);
  if (connecting) opener.current = connecting.from;
  return (
    <Popover.Root
      open={ends !== undefined}
      onOpenChange={(open) => !open && close()}
      modal="trap-focus"
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={() => (connecting ? (cardElement(connecting.to) ?? null) : null)}
          side="right"
          align="center"
          sideOffset={14}
          collisionPadding={12}
          className={styles.positioner}
        >
          <Popover.Popup
            ref={popup}
            className={`${controls.popup} ${styles.popup}`}
            initialFocus={(by) => (by === 'touch' ? true : firstField(popup.current))}
            finalFocus={() => cardElement(opener.current ?? '') ?? true}
          >
            {ends && pod && connecting ? (
              <Body
                key={`${connecting.from} ${connecting.to}`}
                ends={ends}
                pod={pod}
                onClose={close}
              />
            ) : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What is asked first; under a finger no keyboard shall come up unasked. */
function firstField(popup: HTMLElement | null): HTMLElement | null {
  return popup?.querySelector<HTMLElement>('select, input') ?? null;
}

type Ends =
  | { readonly kind: 'containers'; readonly from: ContainerNode; readonly to: ContainerNode }
  | {
      readonly kind: 'mount';
      readonly container: ContainerNode;
      readonly volume: VolumeNode;
      readonly title: string;
    };

/** What stands at the two ends; undefined when one is gone. */
function endsOf(graph: Graph, { from, to }: { from: string; to: string }): Ends | undefined {
  const container = (key: string) => graph.containers.find((node) => node.key === key);
  const volume = (key: string) => graph.volumes.find((node) => node.key === key);
  const client = container(from);
  const server = container(to);
  if (client && server) return { kind: 'containers', from: client, to: server };
  const mounter = client ?? server;
  const mounted = volume(from) ?? volume(to);
  if (!mounter || !mounted) return undefined;
  const [first, second] = client ? [mounter.name, mounted.name] : [mounted.name, mounter.name];
  return {
    kind: 'mount',
    container: mounter,
    volume: mounted,
    title: `Connect ${first} to ${second}`,
  };
}

function Body({ ends, pod, onClose }: { readonly ends: Ends; readonly pod: Pod; onClose(): void }) {
  const { actions, getState } = useSession();
  const make = (gesture: GestureBody) => {
    const outcome = actions.perform(gesture);
    // A question takes over, in a dialog of its own.
    const isDone = outcome.made || getState().question !== undefined;
    if (isDone) onClose();
    return isDone ? undefined : outcome.reason;
  };
  const title = ends.kind === 'mount' ? ends.title : `Connect ${ends.from.name} to ${ends.to.name}`;
  return (
    <>
      <div className={styles.head}>
        <Popover.Title className={styles.title}>{title}</Popover.Title>
        <Popover.Close className={controls.icon} aria-label="Close">
          <Icon of={X} />
        </Popover.Close>
      </div>
      {ends.kind === 'mount' ? (
        <MountForm
          pod={pod}
          container={ends.container.container}
          volume={ends.volume.volume}
          onMake={make}
          onCancel={onClose}
        />
      ) : (
        <ContainerLinkForm
          pod={pod}
          from={ends.from.container}
          to={ends.to.container}
          onMake={make}
          onCancel={onClose}
        />
      )}
    </>
  );
}

import { Tabs } from '@base-ui/react/tabs';
import { FolderOpen, PlugZap } from 'lucide-react';
import { useId, useState } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import type { Container, Pod } from '../../pod/index.ts';
import { proposeLocalhost, proposeShare } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './ConnectPopover.module.css';
import { Labelled, TextField, Who } from './LinkFields.tsx';
import { LinkFoot } from './LinkFoot.tsx';

interface LinkFormProps {
  readonly pod: Pod;
  readonly from: Container;
  readonly to: Container;
  /** Returns why it could not be made. */
  onMake(gesture: GestureBody): string | undefined;
  onCancel(): void;
}

/** What a line between two containers stands for: files both see, or a call over the pod's loopback address. */
export function ContainerLinkForm({ from, to, ...props }: LinkFormProps) {
  // An init container has ended before the others begin: it gives, whichever way the line was drawn.
  const [swapped, setSwapped] = useState(to.role === 'init' && from.role !== 'init');
  const [source, target] = swapped ? [to, from] : [from, to];
  const swap = () => setSwapped(!swapped);
  const form = { ...props, from: source, to: target, onSwap: swap, key: source.name };
  return (
    <Tabs.Root defaultValue="volume">
      <Tabs.List className={styles.choice} aria-label="Kind of link">
        <Tabs.Tab value="volume">
          <Icon of={FolderOpen} />
          Shared volume
        </Tabs.Tab>
        <Tabs.Tab value="localhost">
          <Icon of={PlugZap} />
          Localhost
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="volume">
        <ShareForm {...form} key={form.key} />
      </Tabs.Panel>
      <Tabs.Panel value="localhost">
        <LocalhostForm {...form} key={form.key} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

const NEW = '';

function ShareForm({
  pod,
  from,
  to,
  onMake,
  onSwap,
  onCancel,
}: LinkFormProps & { onSwap(): void }) {
  const [proposal] = useState(() => proposeShare(pod, from, to));
  const [volume, setVolume] = useState(NEW);
  const [name, setName] = useState(proposal.newVolume);
  const [writerPath, setWriterPath] = useState(proposal.writerPath);
  const [readerPath, setReaderPath] = useState(proposal.readerPath);
  const [problem, setProblem] = useState<string>();
  const chosen = volume === NEW ? name : volume;
  const gesture: GestureBody | undefined =
    chosen && writerPath && readerPath
      ? {
          do: 'shareVolume',
          writer: from.name,
          reader: to.name,
          volume: chosen,
          writerPath,
          readerPath,
        }
      : undefined;
  const choose = (next: string) => {
    setVolume(next);
    setWriterPath(pathOf(from, next) ?? proposal.writerPath);
    setReaderPath(pathOf(to, next) ?? proposal.readerPath);
  };
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
          {from.name} writes files, {to.name} reads them.
        </p>
        <div className={volume === NEW ? styles.named : undefined}>
          <Labelled text="Volume">
            {(id) => (
              <select
                id={id}
                className={controls.field}
                value={volume}
                onChange={(event) => choose(event.target.value)}
              >
                <option value={NEW}>new emptyDir, 512Mi</option>
                {proposal.volumes.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          {volume === NEW ? (
            <TextField
              label={
                <>
                  Name<span className="visually-hidden"> of the volume</span>
                </>
              }
              value={name}
              onChange={setName}
            />
          ) : null}
        </div>
        <div className={styles.pair}>
          <TextField
            label={<Who name={from.name} does="writes to" />}
            value={writerPath}
            onChange={setWriterPath}
          />
          <TextField
            label={<Who name={to.name} does="reads" />}
            value={readerPath}
            onChange={setReaderPath}
          />
        </div>
      </div>
      <LinkFoot gesture={gesture} problem={problem} onSwap={onSwap} onCancel={onCancel} />
    </form>
  );
}

function pathOf(container: Container, volume: string): string | undefined {
  return container.mounts.find((mount) => mount.volume === volume)?.mountPath;
}

function LocalhostForm({ from, to, onMake, onSwap, onCancel }: LinkFormProps & { onSwap(): void }) {
  const [proposal] = useState(() => proposeLocalhost(from, to));
  const [port, setPort] = useState(() => String(proposal.ports[0]?.port ?? ''));
  const [way, setWay] = useState<'env' | 'arg'>('env');
  const [env, setEnv] = useState(proposal.env);
  const [value, setValue] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const number = /^\d+$/.test(port) ? Number(port) : undefined;
  const address = `127.0.0.1:${port}`;
  const written = value ?? (way === 'env' ? address : `--upstream=${address}`);
  const gesture: GestureBody | undefined =
    number === undefined || written === '' || (way === 'env' && env === '')
      ? undefined
      : {
          do: 'linkLocalhost',
          client: from.name,
          server: to.name,
          port: number,
          ...(way === 'arg' ? { arg: written } : { env, value: written }),
        };
  const list = useId();
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
          {from.name} calls {to.name}; both share one IP.
        </p>
        <div className={styles.pair}>
          <Labelled text={<Who name={to.name} does="listens on" />}>
            {(id) => (
              <input
                id={id}
                className={controls.code}
                list={list}
                inputMode="numeric"
                placeholder="port"
                value={port}
                onChange={(event) => setPort(event.target.value.trim())}
              />
            )}
          </Labelled>
          <Labelled text={<Who name={from.name} does="learns it by" />}>
            {(id) => (
              <select
                id={id}
                className={controls.field}
                value={way}
                onChange={(event) => {
                  setWay(event.target.value === 'arg' ? 'arg' : 'env');
                  setValue(undefined);
                }}
              >
                <option value="env">variable</option>
                <option value="arg">argument</option>
              </select>
            )}
          </Labelled>
          <datalist id={list}>
            {proposal.ports.map((one) => (
              <option key={one.port} value={one.port}>
                {one.name}
              </option>
            ))}
          </datalist>
        </div>
        {way === 'env' ? (
          <div className={styles.pair}>
            <TextField label="Variable" value={env} onChange={setEnv} />
            <TextField label="Value" value={written} onChange={setValue} />
          </div>
        ) : (
          <TextField label="Argument" value={written} onChange={setValue} />
        )}
      </div>
      <LinkFoot gesture={gesture} problem={problem} onSwap={onSwap} onCancel={onCancel} />
    </form>
  );
}

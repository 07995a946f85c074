import type { Link, Pod } from '../pod/index.ts';
import type { Behaviour, Need, Write } from './behaviour.ts';
import type { Habits } from './read-pod.ts';

type Role = Pod['containers'][number]['role'];

/** Seconds a program of each role takes: to be pulled, to listen, and to end after SIGTERM. */
const PACE: Readonly<Record<Role, { pull: number; listen: number; end: number }>> = {
  main: { pull: 3, listen: 2, end: 3 },
  classic: { pull: 1, listen: 1, end: 1 },
  sidecar: { pull: 2, listen: 1, end: 2 },
  init: { pull: 2, listen: 0, end: 1 },
};

const INIT_SECONDS = 4;
const HOOK_SECONDS = 2;
/** Seconds after its start at which a program first calls a neighbour, writes or reads. */
const FIRST_DEED = 1;

/**
 * The habits of the containers of a drawn pod, made up so that a run has something to see: images take time to come,
 * programs to listen and to end, and they call and write as the pod's links and mounts say.
 */
export function habitsOf(pod: Pod): Habits {
  return (name, standard) => {
    const container = pod.containers.find((one) => one.name === name);
    if (!container) return standard;
    const pace = PACE[container.role];
    const deaf = standard.onSigterm.does === 'ignore';
    return {
      ...standard,
      pullSeconds: pace.pull,
      listenAfter: Math.max(standard.listenAfter, pace.listen),
      runFor: container.role === 'init' ? initSeconds(standard) : standard.runFor,
      onSigterm: deaf ? standard.onSigterm : { does: 'exit', after: pace.end, code: 0 },
      postStartSeconds: HOOK_SECONDS,
      preStopSeconds: HOOK_SECONDS,
      needs: [...callsOf(pod, name), ...(container.role === 'init' ? [] : readsOf(pod, name))],
      writes: writesOf(pod, name),
    };
  };
}

/** An init container of which nothing is known works long enough to be seen. */
function initSeconds({ runFor }: Behaviour): number {
  return Number.isFinite(runFor) ? Math.max(runFor, INIT_SECONDS) : runFor;
}

function callsOf(pod: Pod, name: string): Need[] {
  const servers = pod.links.flatMap(({ client, server }: Link) =>
    client === name && server !== undefined ? [server] : [],
  );
  return [...new Set(servers)].map((container) => ({
    container,
    at: FIRST_DEED,
    onMissing: 'retry',
  }));
}

/** Volumes whose files containers of the pod give each other. */
function shared(pod: Pod) {
  return pod.volumes.filter(({ writers, readers }) => writers.length > 0 && readers.length > 0);
}

function pathIn(pod: Pod, name: string, volume: string): string | undefined {
  const mounts = pod.containers.find((one) => one.name === name)?.mounts ?? [];
  const mount = mounts.find((one) => one.volume === volume);
  if (!mount || mount.subPath !== undefined || mount.mountPath === '') return undefined;
  return `${mount.mountPath.replace(/\/+$/, '')}/data`;
}

function writesOf(pod: Pod, name: string): Write[] {
  return shared(pod).flatMap(({ name: volume, writers }) => {
    const path = writers.includes(name) ? pathIn(pod, name, volume) : undefined;
    return path === undefined ? [] : [{ path, at: FIRST_DEED }];
  });
}

function readsOf(pod: Pod, name: string): Need[] {
  return shared(pod).flatMap(({ name: volume, readers }) => {
    const file = readers.includes(name) ? pathIn(pod, name, volume) : undefined;
    return file === undefined ? [] : [{ file, at: FIRST_DEED, onMissing: 'retry' as const }];
  });
}

/** The goals most lessons are made of. */
import { mapsOf, textOf } from '../kubernetes/index.ts';
import { container, found, lineOf, linksOf, roleOf, toldPort } from './ask-pod.ts';
import { firstOf, isReady, restarts, rowAt } from './ask-run.ts';
import { detourOf } from './detour.ts';
import { type Answer, type Goal, MET } from './lesson.ts';
import type { Look, RunOptions } from './look.ts';

/** Met when `holds`; else what is there and what is wanted. */
export function answer(holds: boolean, now: string, wanted: string): Answer {
  return holds ? MET : { now, wanted };
}

/** `1 restart`, `2 restarts`, `no restarts`. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `3 s`, or `never`. */
export function seconds(t: number | undefined): string {
  return t === undefined ? 'never' : `${t} s`;
}

const PLACES = {
  main: 'the main container',
  classic: 'a container beside the main one',
  sidecar: 'a sidecar container',
  init: 'an init container',
} as const;

/** What a container is, in words. */
export function placeOf(look: Look, name: string): string {
  const role = roleOf(look, name);
  return role === undefined ? `there is no ${name}` : `${name} is ${PLACES[role]}`;
}

export function isSidecar(name: string): Goal {
  return {
    label: `${name} is a sidecar container`,
    check: (look) =>
      answer(
        roleOf(look, name) === 'sidecar',
        placeOf(look, name),
        `${name} in initContainers, with restartPolicy Always`,
      ),
  };
}

/** It starts, and up to `at` seconds it has not been restarted. */
export function neverRestarts(name: string, at: number): Goal {
  return {
    label: `${name} never restarts`,
    check: (look) => {
      const count = restarts(look, name, at);
      const started = firstOf(look, 'Started', name) !== undefined;
      const now = started ? counted(count, 'restart') : `${name} has not started`;
      return answer(started && count === 0, now, 'a start and no restart');
    },
  };
}

/** The client calls the server over localhost, where the server listens: on the port it is told, else on this one. */
export function callsOverLocalhost(client: string, server: string, usual: number): Goal {
  return {
    label: `${client} calls ${server} over localhost`,
    check: (look) => {
      const port = toldPort(look, server, usual);
      if (linksOf(look, client, server).some((link) => link.port === port)) return MET;
      const missing = [client, server].find((name) => container(look, name) === undefined);
      if (missing) return { now: `there is no ${missing}`, wanted: `${client} and ${server}` };
      const detour = detourOf(look, client, server, port);
      if (detour) return detour;
      const isCalled = look.links().some((link) => link.client === client && link.port === port);
      return isCalled
        ? {
            now: `nothing says that ${server} listens on ${port}`,
            wanted: `port ${port} on ${server}`,
          }
        : {
            now: `${client} calls ${calledBy(look, client)}`,
            wanted: `127.0.0.1:${port}, where ${server} listens`,
          };
    },
  };
}

/** The first address that a container is given to call, wherever it leads. */
function calledBy(look: Look, client: string): string {
  const values = mapsOf(container(look, client)?.value, 'env').map((entry) =>
    textOf(entry, 'value'),
  );
  const words = [...values, ...lineOf(look, client).split(' ')];
  const address = words
    .filter((word) => !/^-+\w*(listen|bind|addr)/.test(word))
    .map((word) => /[a-z+]+:\/\/\S+|[\w.-]+:\d{2,5}\b\S*/i.exec(word)?.[0])
    .find(Boolean);
  return address ?? 'nobody';
}

/** None of these findings is left. */
export function noFinding(label: string, ...ids: readonly string[]): Goal {
  return {
    label,
    check: (look) => {
      const [first] = found(look, ...ids);
      return answer(
        first === undefined,
        first?.message.replace(/\.$/, '') ?? '',
        'nothing to mend',
      );
    },
  };
}

/** Every container of the pod is ready after `t` seconds. */
export function readyAt(t: number, label: string, options?: RunOptions): Goal {
  return {
    label,
    check: (look) => {
      const row = rowAt(look, t, options);
      const now = row ? `${row.status}, ${row.ready} ready after ${t} s` : 'the pod is gone';
      return answer(isReady(look, t, options), now, 'every container ready');
    },
  };
}

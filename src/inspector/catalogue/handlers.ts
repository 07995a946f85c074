import { type FieldHints, type Fresh, fieldsOf, type Only } from '../field.ts';
import type { Target } from '../target.ts';
import { choice, port, seconds, text } from './inputs.ts';

const ALL: Only = {};

/** The first port the container declares. */
function ownPort({ container }: Target): number {
  return container?.ports[0]?.number ?? 8080;
}

/** What a newly chosen way to probe or call begins with. */
export const freshHandlers = {
  httpGet: (target: Target) => ({ path: '/', port: ownPort(target) }),
  tcpSocket: (target: Target) => ({ port: ownPort(target) }),
  exec: () => ({ command: ['sh', '-c', 'true'] }),
  grpc: (target: Target) => ({ port: ownPort(target) }),
  sleep: () => ({ seconds: 5 }),
} satisfies Record<string, Fresh>;

/** The fields of the ways to call a container, below `at`; `sleep` and `grpc` where the API has them there. */
export function handlerRows(at: string): Readonly<Record<string, FieldHints>> {
  return {
    [`${at}.httpGet.path`]: { input: text(), default: '/' },
    [`${at}.httpGet.port`]: { input: port, required: true },
    [`${at}.httpGet.scheme`]: { input: choice('HTTP', 'HTTPS'), default: 'HTTP' },
    [`${at}.httpGet.host`]: { input: text(), default: "the pod's address" },
    [`${at}.httpGet.httpHeaders`]: {
      input: {
        kind: 'objects',
        fields: fieldsOf('item', 'HTTPHeader', '', ALL, {
          name: { input: text('header'), required: true },
          value: { required: true },
        }),
        fresh: () => ({ name: 'Accept', value: '*/*' }),
      },
    },
    [`${at}.tcpSocket.port`]: { input: port, required: true },
    [`${at}.tcpSocket.host`]: { input: text(), default: "the pod's address" },
    [`${at}.exec.command`]: { required: true },
  };
}

export function sleepRows(at: string): Readonly<Record<string, FieldHints>> {
  return { [`${at}.sleep.seconds`]: { input: seconds(), required: true } };
}

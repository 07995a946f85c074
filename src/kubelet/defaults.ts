import type { ValueMap } from '../kubernetes/index.ts';
import { type Behaviour, plainBehaviour } from './behaviour.ts';
import { own } from './reading.ts';

/** Programs of well-known images that serve until they are told to stop, even as an init container. */
const daemons =
  /(^|\/)(nginx|httpd|caddy|envoy|haproxy|traefik|postgres|mysql|mariadb|redis|memcached|mongo|rabbitmq|kafka|vault|pgbouncer|fluent-bit|fluentd|vector|alloy|promtail|grafana|prometheus|oauth2-proxy|proxyv2|daprd|k8s-sidecar|opentelemetry-collector(-contrib)?|cloud-sql-proxy|.*[-_](proxy|exporter|agent|server|collector))(?=[:@]|$)/;

/** Seconds a well-known image takes before it listens. */
const slowStarters: readonly (readonly [RegExp, number])[] = [
  [/(^|\/)(elasticsearch|opensearch|kafka|cassandra)(?=[:@]|$)/, 15],
  [/(^|\/)(mysql|mariadb|mongo|rabbitmq|keycloak)(?=[:@]|$)/, 6],
  [/(^|\/)(postgres|jenkins|openjdk|eclipse-temurin|tomcat)(?=[:@]|$)/, 4],
];

/** Commands that do nothing at SIGTERM when they are process 1 of the container. */
const deafToSigterm = /^(\/(usr\/)?bin\/)?(sleep|tail)$/;
const shell = /^(\/(usr\/)?bin\/)?(sh|bash|ash|dash)$/;

const INIT_SECONDS = 1;
const JOB_SECONDS = 30;

/** What the default behaviour of a container hangs on. */
export interface DefaultCase {
  readonly kind: 'main' | 'init' | 'sidecar' | 'ephemeral';
  readonly image: string;
  readonly value: ValueMap;
  /** True for the main container of a Job or CronJob: it ends when its work is done. */
  readonly doesJob: boolean;
}

/** The behaviour of a container the script does not name: by its role, its image and its command. */
export function defaultBehaviour(of: DefaultCase): Behaviour {
  const command = argvOf(of.value);
  return {
    ...plainBehaviour,
    runFor: runForOf(of, command),
    onSigterm: isDeaf(command) ? { does: 'ignore' } : plainBehaviour.onSigterm,
    listenAfter: slowStarters.find(([image]) => image.test(of.image))?.[1] ?? 0,
  };
}

function runForOf(of: DefaultCase, command: readonly string[]): number {
  const serves = daemons.test(of.image) && !shell.test(command[0] ?? '');
  if (serves) return Number.POSITIVE_INFINITY;
  if (deafToSigterm.test(command[0] ?? '')) return sleepSeconds(command);
  // What is written as a sidecar never ends, in a version that takes it for an init container too.
  const asSidecar = own(of.value, 'restartPolicy') === 'Always';
  if (of.kind === 'init') return asSidecar ? Number.POSITIVE_INFINITY : INIT_SECONDS;
  return of.doesJob ? JOB_SECONDS : Number.POSITIVE_INFINITY;
}

function argvOf(value: ValueMap): string[] {
  const words = [own(value, 'command'), own(value, 'args')].flatMap((part) =>
    Array.isArray(part) ? part : [],
  );
  return words.filter((word) => typeof word === 'string');
}

/** `sleep`, `tail`, or a shell script that neither traps signals nor hands over with exec. */
function isDeaf(command: readonly string[]): boolean {
  const [program = '', ...rest] = command;
  if (deafToSigterm.test(program)) return true;
  if (!shell.test(program)) return false;
  const text = rest.join(' ');
  return /\b(sleep|tail -f|tail -F|while|wait)\b/.test(text) && !/\b(trap|exec)\b/.test(text);
}

/** How long `sleep N` lasts; `sleep infinity` and `tail -f` never end. */
function sleepSeconds(command: readonly string[]): number {
  const seconds = /sleep$/.test(command[0] ?? '') ? Number(command[1]) : Number.NaN;
  return seconds >= 0 ? seconds : Number.POSITIVE_INFINITY;
}

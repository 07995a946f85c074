/** What a change of a container means, a sentence a place. */
import { isValueMap, type Value } from '../../kubernetes/index.ts';
import type { Change } from './changes.ts';
import { insteadOf, shown } from './words.ts';

type Sentence = (name: string, change: Change) => string;

/** By the fields that lead to the place; `*` stands for the name of a list's item. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  image: (name, { was, is }) => `${name} runs the image ${shown(is)}${insteadOf(was)}.`,
  command: (name, { is }) =>
    is === undefined
      ? `${name} runs the command of its image.`
      : `${name} runs the command ${line(is)}.`,
  args: (name, change) => argsSentence(name, change),
  'env.*': (name, { keys, is }) =>
    is === undefined
      ? `${name} gets no ${keys[1]} any more.`
      : `${name} gets ${keys[1]}: ${envValue(is)}.`,
  'env.*.value': (name, { keys, was, is }) =>
    `${keys[1]} of ${name} is ${shown(is)}${insteadOf(was)}.${atLocalhost(was, is)}`,
  'ports.*': (name, { keys, is }) =>
    is === undefined
      ? `${name} no longer declares port ${keys[1]}.`
      : `${name} declares port ${keys[1]}.`,
  'volumeMounts.*': (name, { keys, was, is }) =>
    is === undefined
      ? `${name} no longer sees ${volumeOf(was)} at ${keys[1]}.`
      : `${name} sees the volume ${volumeOf(is)} at ${keys[1]}${isReadOnly(is) ? ', and can only read it' : ''}.`,
  'volumeMounts.*.readOnly': (name, { keys, is }) =>
    is === true ? `${name} can only read at ${keys[1]}.` : `${name} can write at ${keys[1]}.`,
  'volumeMounts.*.subPath': (name, { keys, is }) =>
    is === undefined
      ? `${name} sees the whole volume at ${keys[1]}, and later changes too.`
      : `${name} sees only ${shown(is)} of the volume at ${keys[1]}.`,
  startupProbe: (name, { is }) =>
    is === undefined
      ? `${name} counts as started as soon as its process exists.`
      : `${name} counts as started once its startup probe succeeds: what comes after a sidecar container waits for that.`,
  livenessProbe: (name, { is }) =>
    is === undefined
      ? `Nobody asks any more whether ${name} is alive.`
      : `When its liveness probe fails, the kubelet restarts ${name} and no other container.`,
  readinessProbe: (name, { is }) =>
    is === undefined
      ? `${name} no longer decides whether the pod gets traffic.`
      : `While the readiness probe of ${name} fails, the pod gets no traffic.`,
  'resources.requests.*': (name, { keys, was, is }) =>
    `${name} asks for ${shown(is)} of ${resource(keys[2])}${insteadOf(was)}. The scheduler sets that aside.`,
  'resources.limits.*': (name, { keys, is }) =>
    is === undefined
      ? `${name} may use as much ${resource(keys[2])} as there is.`
      : `${name} may use ${shown(is)} of ${resource(keys[2])} at most.`,
  'lifecycle.preStop': (name, { is }) =>
    is === undefined
      ? `${name} is told to stop at once.`
      : `Before ${name} is told to stop, its preStop hook runs. Its time is part of the grace period.`,
  'lifecycle.postStart': (name, { is }) =>
    is === undefined
      ? `${name} has no postStart hook any more.`
      : `${name} counts as running once its postStart hook has ended.`,
  securityContext: (name) => `The security context of ${name} has changed.`,
  'securityContext.runAsUser': (name, { is }) =>
    is === undefined
      ? `${name} runs as the user of its image or pod.`
      : `${name} runs as user ${shown(is)}.`,
  'securityContext.runAsNonRoot': (name, { is }) =>
    is === true ? `${name} does not start as root.` : `${name} may start as root.`,
  'securityContext.allowPrivilegeEscalation': (name, { is }) =>
    is === false
      ? `${name} cannot gain more rights than it starts with.`
      : `${name} may gain more rights.`,
  'securityContext.capabilities.drop': (name, { is }) =>
    is === undefined
      ? `${name} keeps its capabilities.`
      : `${name} gives up capabilities: ${line(is)}.`,
  restartPolicy: (name, { is }) => `The restartPolicy of ${name} is ${shown(is)}.`,
};

/** The sentence for a change of a container; fields of no sentence are told by their path. */
export function containerSentence(name: string, change: Change): string {
  const sentence = SENTENCES[patternOf(change.keys)];
  if (sentence) return sentence(name, change);
  const path = change.keys.join('.');
  return change.is === undefined
    ? `${name} has no ${path} any more.`
    : `${path} of ${name} is ${shown(change.is)}${insteadOf(change.was)}.`;
}

const LISTS = new Set(['env', 'ports', 'volumeMounts', 'requests', 'limits']);

function patternOf(keys: readonly string[]): string {
  return keys.map((key, index) => (LISTS.has(keys[index - 1] ?? '') ? '*' : key)).join('.');
}

/** Names what is new among the arguments; when nothing is, what is gone. */
function argsSentence(name: string, { was, is }: Change): string {
  const old = words(was);
  const now = words(is);
  const added = now.filter((word) => !old.includes(word));
  const gone = old.filter((word) => !now.includes(word));
  if (added.length === 0)
    return `${name} is started without ${gone.join(' ') || 'other arguments'}.`;
  const instead = gone.length > 0 ? ` instead of ${gone.join(' ')}` : '';
  return `${name} is started with ${added.join(' ')}${instead}.`;
}

function words(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((word) => shown(word)) : [];
}

function line(value: Value): string {
  return Array.isArray(value) ? words(value).join(' ') : shown(value);
}

function envValue(variable: Value): string {
  if (!isValueMap(variable)) return shown(variable);
  return variable.value === undefined ? 'a value from another object' : shown(variable.value);
}

function resource(name = ''): string {
  return name === 'cpu' ? 'CPU' : name;
}

function volumeOf(mount: Value | undefined): string {
  return isValueMap(mount) ? shown(mount.name) : 'the volume';
}

function isReadOnly(mount: Value): boolean {
  return isValueMap(mount) && mount.readOnly === true;
}

const LOOPBACK = /127\.0\.0\.1|localhost/;

function atLocalhost(was: Value | undefined, is: Value | undefined): string {
  const isNew = LOOPBACK.test(shown(is)) && !LOOPBACK.test(shown(was));
  return isNew ? ' There all containers of the pod answer.' : '';
}

/** What a change beside the containers means, a sentence a place. */
import { isValueMap, type Value } from '../../kubernetes/index.ts';
import type { Change } from './changes.ts';
import { insteadOf, shown } from './words.ts';

type Sentence = (change: Change) => string;

const SPEC: Readonly<Record<string, Sentence>> = {
  terminationGracePeriodSeconds: ({ is }) =>
    `The pod has ${is === undefined ? 30 : shown(is)} s to stop, all containers together.`,
  restartPolicy: ({ is }) => `Containers that end are restarted: ${shown(is ?? 'Always')}.`,
  'securityContext.fsGroup': ({ is }) =>
    is === undefined
      ? 'The files of the pod’s volumes belong to no common group.'
      : `The files of the pod’s volumes belong to group ${shown(is)}, and every container is in it.`,
  'securityContext.runAsNonRoot': ({ is }) =>
    is === true
      ? 'No container of the pod starts as root.'
      : 'Containers of the pod may start as root.',
  'securityContext.runAsUser': ({ is }) =>
    is === undefined
      ? 'Each container runs as the user of its image.'
      : `Containers that say nothing else run as user ${shown(is)}.`,
  'securityContext.seccompProfile': ({ is }) =>
    is === undefined
      ? 'Every system call is open to the containers.'
      : 'The containers may make only the system calls that their seccomp profile allows.',
};

/** The sentence for a change of the pod spec beside its containers. */
export function specSentence(change: Change): string {
  const [first, name = ''] = change.keys;
  if (first === 'volumes' && change.keys.length === 2) return volumeSentence(name, change);
  return SPEC[change.keys.join('.')]?.(change) ?? plainSentence('', change);
}

const LIFETIMES: Readonly<Record<string, string>> = {
  emptyDir: 'an emptyDir, which goes when the pod goes',
  persistentVolumeClaim: 'a PersistentVolumeClaim, which stays when the pod goes',
  configMap: 'the files of a ConfigMap',
  secret: 'the files of a Secret',
  hostPath: 'a directory of the node',
};

function volumeSentence(name: string, { is }: Change): string {
  if (is === undefined) return `The pod has no volume ${name} any more.`;
  const source = isValueMap(is) ? Object.keys(is).find((key) => key !== 'name') : undefined;
  const what = LIFETIMES[source ?? ''] ?? source;
  return `The pod has a volume ${name}${what === undefined ? '' : `: ${what}`}.`;
}

/** Any other place, told by its path; `of` names the object when it is not the pod’s own. */
export function plainSentence(of: string, { keys, was, is }: Change): string {
  const owner = of === '' ? '' : ` of ${of}`;
  const path = keys.join('.');
  if (/^spec\.ports\.\d+\.targetPort$/.test(path)) {
    return `${of} sends traffic to port ${shown(is)}${insteadOf(was)}.`;
  }
  if (isText(was) || isText(is)) return `${keys.at(-1)}${owner} has changed.`;
  if (is === undefined) return `${path}${owner} is gone.`;
  return `${path}${owner} is ${shown(is)}${insteadOf(was)}.`;
}

/** Text of several lines, as in a ConfigMap. */
function isText(value: Value | undefined): boolean {
  return typeof value === 'string' && value.trimEnd().includes('\n');
}

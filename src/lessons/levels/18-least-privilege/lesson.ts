import {
  isSet,
  isValueMap,
  isWithin,
  listOf,
  mapOf,
  mapsOf,
  numberOf,
  type Value,
} from '../../../kubernetes/index.ts';
import { container, found, mountsOf, partOf, sharedVolume } from '../../ask-pod.ts';
import { answer, noFinding } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const CLOSED = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

const pod = (value: Value): Step => ({ do: 'setField', at: 'spec.securityContext', value });
const guard = (index: number, runAsUser: number): Step => ({
  do: 'setField',
  at: `spec.containers[${index}].securityContext`,
  value: { runAsUser, ...CLOSED },
});
const seccompProfile = { type: 'RuntimeDefault' };
const common = pod({ runAsNonRoot: true, fsGroup: 2000, seccompProfile });
const forget: Step = { do: 'removeMount', container: 'app', path: '/etc/token' };

export const lesson: Lesson = {
  text: [
    '`app` runs as user 1000, `shipper` as whoever its image says. Both hold the secret `shipper-token`; only `shipper` needs it.',
    'Bring the pod to the level restricted, with `shipper` as user 2000. It must still be able to read what `app` writes to `logs`.',
  ],
  start,
  goals: [
    {
      label: 'Pod Security: restricted',
      check: (look) => {
        const failed = failedChecks(look);
        return answer(
          failed.length === 0,
          `fails ${failed.join(', ')}`,
          'no check of restricted failed',
        );
      },
    },
    {
      label: 'shipper runs as user 2000',
      check: (look) => {
        const user = userOf(look, 'shipper');
        return answer(
          user === 2000,
          user === undefined ? 'the user of its image' : `user ${user}`,
          'user 2000',
        );
      },
    },
    {
      label: 'shipper can read what app writes',
      check: (look) => {
        const volume = sharedVolume(look, 'app', 'shipper');
        if (!volume || mountsOf(look, 'app', volume).every(({ readOnly }) => readOnly))
          return answer(false, 'app writes nothing that shipper mounts', 'logs mounted in both');
        const now = 'different users and no common group';
        return answer(sharesFiles(look), now, 'an fsGroup for the pod');
      },
    },
    {
      label: 'Only shipper knows the secret',
      check: (look) => {
        const keepers = ['app', 'shipper'].filter((name) => knowsSecret(look, name));
        const now = keepers.length === 0 ? 'nobody knows it' : `${keepers.join(' and ')} know it`;
        return answer(keepers.join() === 'shipper', now, 'the secret in shipper alone');
      },
    },
    noFinding('No container is left unguarded', 'only-main-hardened', 'run-as-root'),
  ],
  hints: [
    {
      text: 'What `app` sets in its securityContext holds for `app` alone.',
      claim: (look) => userOf(look, 'app') === 1000 && userOf(look, 'shipper') === undefined,
    },
    {
      text: 'Put what all have in common on the pod, and an fsGroup for the shared volume.',
      claim: (look) => {
        const after = look.after([common]);
        return failedChecks(after).length < failedChecks(look).length && sharesFiles(after);
      },
    },
    {
      text: 'Pod: runAsNonRoot, seccompProfile RuntimeDefault, fsGroup 2000. Each container: drop ALL, allowPrivilegeEscalation false. `app`: no /etc/token.',
      claim: (look) =>
        failedChecks(look.after([common, guard(0, 1000), guard(1, 2000)])).length === 0,
    },
  ],
  solution: [common, guard(0, 1000), guard(1, 2000), forget],
  alsoRight: [
    [
      pod({ runAsNonRoot: true, runAsUser: 2000, seccompProfile }),
      { do: 'setField', at: 'spec.containers[0].securityContext', value: CLOSED },
      { do: 'setField', at: 'spec.containers[1].securityContext', value: CLOSED },
      forget,
    ],
    [
      pod({ runAsNonRoot: true, supplementalGroups: [3000], seccompProfile }),
      guard(0, 1000),
      guard(1, 2000),
      forget,
    ],
    [
      pod({ runAsNonRoot: true, runAsGroup: 3000, seccompProfile }),
      guard(0, 1000),
      guard(1, 2000),
      forget,
    ],
    [
      common,
      guard(0, 1000),
      guard(1, 2000),
      forget,
      set('spec.volumes[1]', {
        name: 'token',
        projected: { sources: [{ secret: { name: 'shipper-token' } }] },
      }),
      { do: 'moveContainer', container: 'shipper', role: 'sidecar', index: 0 },
    ],
  ],
  wrongAnswers: [
    {
      steps: [common, guard(0, 1000), forget],
      misses: ['Pod Security: restricted', 'shipper runs as user 2000'],
    },
    {
      steps: [pod({ runAsNonRoot: true, seccompProfile }), guard(0, 1000), guard(1, 2000), forget],
      misses: ['shipper can read what app writes'],
    },
    {
      steps: [common, guard(0, 1000), guard(1, 2000)],
      misses: ['Only shipper knows the secret'],
    },
    {
      steps: [common, guard(0, 1000), guard(1, 2000), { do: 'removeVolume', volume: 'token' }],
      misses: ['Only shipper knows the secret'],
    },
    {
      steps: [common, guard(0, 1000), guard(1, 0), forget],
      misses: ['Pod Security: restricted', 'shipper runs as user 2000'],
    },
    {
      steps: [
        common,
        guard(0, 1000),
        guard(1, 2000),
        forget,
        set('spec.containers[0].volumeMounts[0].readOnly', true),
      ],
      misses: ['shipper can read what app writes'],
    },
    {
      steps: [
        common,
        guard(0, 1000),
        guard(1, 2000),
        set('spec.volumes[1]', {
          name: 'token',
          projected: { sources: [{ secret: { name: 'shipper-token' } }] },
        }),
      ],
      misses: ['Only shipper knows the secret'],
    },
  ],
  until: 20,
  learned:
    'A container’s securityContext covers that container; the pod’s covers all that say nothing else. Users who share a volume need a common group, and a secret belongs to the one that uses it.',
  teaches: [5, 17],
  terms: [
    'podSecurity',
    'restricted',
    'securityContext',
    'fsGroup',
    'secret',
    'runAsNonRoot',
    'seccomp',
    'capability',
  ],
};

function failedChecks(look: Look): readonly string[] {
  const failed = look.verdicts()[look.pod?.document ?? 0]?.podSecurity?.restricted ?? [];
  return failed.map((check) => check.replace(/_restricted$/, ''));
}

/** The user a container is told to run as, by itself or by the pod. */
function userOf(look: Look, name: string): number | undefined {
  const own = numberOf(partOf(look, name, 'securityContext'), 'runAsUser');
  return own ?? numberOf(mapOf(look.spec, 'securityContext'), 'runAsUser');
}

/** The same user, a group that both are in, or a volume whose files belong to the group of the pod. */
function sharesFiles(look: Look): boolean {
  const user = userOf(look, 'app');
  const isSame = user !== undefined && user === userOf(look, 'shipper');
  const theirs = groupsOf(look, 'shipper');
  const isCommon = groupsOf(look, 'app').some((group) => theirs.includes(group));
  const ofPod = numberOf(mapOf(look.spec, 'securityContext'), 'fsGroup') !== undefined;
  return isSame || isCommon || (ofPod && found(look, 'uid-mismatch-no-fsgroup').length === 0);
}

/** The groups a container is told to run with. */
function groupsOf(look: Look, name: string): readonly unknown[] {
  const ofPod = mapOf(look.spec, 'securityContext');
  const own = numberOf(partOf(look, name, 'securityContext'), 'runAsGroup');
  const first = own ?? numberOf(ofPod, 'runAsGroup');
  return [...(first === undefined ? [] : [first]), ...listOf(ofPod, 'supplementalGroups')];
}

/** Through a mount of its volume, or a variable. */
function knowsSecret(look: Look, name: string): boolean {
  const volumes = look.pod?.volumes.filter(({ value }) => holdsSecret(value)) ?? [];
  const at = container(look, name)?.path;
  const asVariable = look.pod?.references.some(
    ({ kind, from }) => kind === 'Secret' && at !== undefined && isWithin(from, at),
  );
  return (
    asVariable === true || volumes.some((volume) => mountsOf(look, name, volume.name).length > 0)
  );
}

function holdsSecret(volume: Value): boolean {
  if (!isValueMap(volume)) return false;
  return [volume, ...mapsOf(mapOf(volume, 'projected'), 'sources')].some((source) =>
    isSet(source, 'secret'),
  );
}

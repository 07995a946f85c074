/**
 * The checks that the restricted level adds to the baseline, as of Kubernetes 1.34.
 * Source: k8s.io/pod-security-admission/policy, a file for each check.
 */
import type { FieldPath, ValueMap } from '../field-path.ts';
import { flagOf, isSet, mapOf, mapsOf, numberOf, textOf, textsOf } from '../fields.ts';
import { type Check, inContainers, POD_CONTEXT, unconfiningTypes } from './check.ts';

const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
  'image',
];

function context(container: ValueMap): ValueMap | undefined {
  return mapOf(container, 'securityContext');
}

const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  find: (pod) =>
    pod.isWindows
      ? []
      : inContainers(pod, (container) =>
          flagOf(context(container), 'allowPrivilegeEscalation') === false
            ? []
            : [['securityContext', 'allowPrivilegeEscalation']],
        ),
};

const capabilities: Check = {
  id: 'capabilities_restricted',
  replaces: 'capabilities_baseline',
  find: (pod) =>
    pod.isWindows
      ? []
      : inContainers(pod, (container) => {
          const own = mapOf(context(container), 'capabilities');
          const dropsAll = textsOf(own, 'drop').includes('ALL');
          const added = textsOf(own, 'add').flatMap((name, i): FieldPath[] =>
            name === 'NET_BIND_SERVICE' ? [] : [['securityContext', 'capabilities', 'add', i]],
          );
          return [...(dropsAll ? [] : [['securityContext', 'capabilities', 'drop']]), ...added];
        }),
};

const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  replaces: 'hostPathVolumes',
  find: (pod) =>
    mapsOf(pod.spec, 'volumes').flatMap((volume, i): FieldPath[] => {
      const sources = Object.keys(volume).filter((key) => key !== 'name' && isSet(volume, key));
      const isGood = sources.length === 0 || sources.some((source) => VOLUMES.includes(source));
      return isGood ? [] : [['spec', 'volumes', i, sources[0] ?? '']];
    }),
};

const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  find: (pod) => {
    const ofPod = flagOf(pod.context, 'runAsNonRoot');
    const bad = inContainers(pod, (container) => {
      const own = flagOf(context(container), 'runAsNonRoot');
      return own === false || (own === undefined && ofPod !== true)
        ? [['securityContext', 'runAsNonRoot']]
        : [];
    });
    return ofPod === false ? [[...POD_CONTEXT, 'runAsNonRoot'], ...bad] : bad;
  },
};

const runAsUser: Check = {
  id: 'runAsUser',
  find: (pod) => [
    ...(numberOf(pod.context, 'runAsUser') === 0 ? [[...POD_CONTEXT, 'runAsUser']] : []),
    ...inContainers(pod, (container) =>
      numberOf(context(container), 'runAsUser') === 0 ? [['securityContext', 'runAsUser']] : [],
    ),
  ],
};

const seccompProfile: Check = {
  id: 'seccompProfile_restricted',
  replaces: 'seccompProfile_baseline',
  find: (pod) => {
    if (pod.isWindows) return [];
    const ofPod = textOf(mapOf(pod.context, 'seccompProfile'), 'type');
    const wrong = unconfiningTypes(pod, 'seccompProfile');
    const missing = inContainers(pod, (container) =>
      isSet(context(container), 'seccompProfile') || ofPod !== ''
        ? []
        : [['securityContext', 'seccompProfile', 'type']],
    );
    return [...wrong, ...missing];
  },
};

export const RESTRICTED: readonly Check[] = [
  allowPrivilegeEscalation,
  capabilities,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompProfile,
];

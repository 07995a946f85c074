/** Which validation belongs to which kind, and what happens to an object before it. */
import {
  isValueMap,
  mapOf,
  podTemplateOf,
  type ValueMap,
  type WorkloadKind,
} from '../kubernetes/index.ts';
import { EMPTY } from './field/common.ts';
import { type FieldErrors, NO_ERRORS } from './field/errors.ts';
import { validatePod } from './pod/pod.ts';
import { preparePod, withoutDisabledFields } from './pod/prepare.ts';
import { validateCronJob } from './workloads/cron-job.ts';
import { validateDaemonSet } from './workloads/daemon-set.ts';
import { validateDeployment, validateReplicaSet } from './workloads/deployment.ts';
import { validateJob } from './workloads/job.ts';
import {
  validatePodTemplateObject,
  validateReplicationController,
} from './workloads/replication-controller.ts';
import { templateWithClaims, validateStatefulSet } from './workloads/stateful-set.ts';

const VALIDATIONS: ReadonlyMap<string, (object: ValueMap) => FieldErrors> = new Map([
  ['Pod', validatePod],
  ['PodTemplate', validatePodTemplateObject],
  ['ReplicationController', validateReplicationController],
  ['Deployment', validateDeployment],
  ['ReplicaSet', validateReplicaSet],
  ['StatefulSet', validateStatefulSet],
  ['DaemonSet', validateDaemonSet],
  ['Job', validateJob],
  ['CronJob', validateCronJob],
]);

/** The errors of an object that is prepared (`prepareObject`). */
export function validateObject(kind: WorkloadKind, object: ValueMap): FieldErrors {
  return VALIDATIONS.get(kind.kind)?.(object) ?? NO_ERRORS;
}

/** The object as the server has it when it validates it. */
export function prepareObject(kind: WorkloadKind, object: ValueMap): ValueMap {
  if (kind.template === undefined) return preparePod(object);
  const template = podTemplateOf(kind, object);
  if (!isValueMap(template)) return object;
  const spec = withoutDisabledFields(mapOf(template, 'spec') ?? EMPTY);
  return replaced(object, kind.template.map(String), { ...template, spec });
}

function replaced(object: ValueMap, [step, ...rest]: readonly string[], value: ValueMap): ValueMap {
  if (step === undefined) return value;
  return { ...object, [step]: replaced(mapOf(object, step) ?? EMPTY, rest, value) };
}

/** A Pod made of a workload's template: what it is like once it is created. */
export function podAsCreated(kind: WorkloadKind, object: ValueMap): ValueMap {
  const template = podTemplateOf(kind, object);
  return preparePod(isValueMap(template) ? template : EMPTY);
}

/** The errors that the server will answer to the workload's controller when that creates a Pod. */
export function podErrors(kind: WorkloadKind, object: ValueMap): FieldErrors {
  const template =
    kind.kind === 'StatefulSet'
      ? templateWithClaims(mapOf(object, 'spec') ?? EMPTY)
      : podTemplateOf(kind, object);
  if (kind.kind === 'PodTemplate' || !isValueMap(template)) return NO_ERRORS;
  const metadata = { ...mapOf(template, 'metadata'), name: 'pod' };
  return validatePod(preparePod({ ...template, metadata }));
}

/** The containers of a pod. Source: pkg/apis/core/validation/validation.go (validateContainers, validateInitContainers, validateEphemeralContainers). */
import { isSet, listOf, mapOf, mapsOf, textOf, type ValueMap } from '../../kubernetes/index.ts';
import { dns1123Label, EMPTY, present } from '../field/common.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  NO_ERRORS,
  notFound,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateContainerSecurityContext } from '../security/contexts.ts';
import type { PodContext } from './context.ts';
import { validateEnv, validateEnvFrom } from './env.ts';
import { validateVolumeDevices, validateVolumeMounts } from './mounts.ts';
import { checkHostPortConflicts, validateContainerPorts } from './ports.ts';
import { validateProbesAndLifecycle } from './probes.ts';
import { validateContainerResources } from './resources.ts';

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError'];

export function validateContainers(spec: ValueMap, context: PodContext, path: Path): FieldErrors {
  const containers = mapsOf(spec, 'containers');
  if (containers.length === 0) return required(path);
  const names = new Set<string>();
  return all(
    each(containers, (container, i) => {
      const at = index(path, i);
      return all(
        validateCommon(container, context, at),
        validateUniqueName(textOf(container, 'name'), names, child(at, 'name')),
        validateProbesAndLifecycle(container, context.gracePeriod, at),
        validateImageOfPod(container, context, at),
      );
    }),
    checkHostPortConflicts(containers, (i) => index(path, i)),
  );
}

function validateUniqueName(name: string, names: Set<string>, path: Path): FieldErrors {
  if (names.has(name)) return duplicate(path);
  names.add(name);
  return NO_ERRORS;
}

/** What all roles of containers have in common. */
function validateCommon(container: ValueMap, context: PodContext, path: Path): FieldErrors {
  const name = textOf(container, 'name');
  return all(
    name === '' ? required(child(path, 'name')) : dns1123Label(name, child(path, 'name')),
    present(textOf(container, 'image'), child(path, 'image')),
    validatePolicy(container, 'terminationMessagePolicy', MESSAGE_POLICIES, path),
    validatePolicy(container, 'imagePullPolicy', PULL_POLICIES, path),
    validateContainerPorts(container, child(path, 'ports')),
    validateEnv(container, child(path, 'env')),
    validateEnvFrom(container, child(path, 'envFrom')),
    validateVolumeMounts(container, context.volumes, child(path, 'volumeMounts')),
    validateVolumeDevices(container, context.volumes, child(path, 'volumeDevices')),
    validateContainerResources(
      mapOf(container, 'resources'),
      context.claimNames,
      child(path, 'resources'),
    ),
    validateResizePolicy(container, context.restartPolicy, child(path, 'resizePolicy')),
    validateContainerSecurityContext(
      mapOf(container, 'securityContext'),
      context.hostUsers,
      child(path, 'securityContext'),
    ),
  );
}

/** One that is not set has its default. */
function validatePolicy(
  container: ValueMap,
  field: string,
  policies: readonly string[],
  path: Path,
): FieldErrors {
  const policy = textOf(container, field);
  return policy === '' || policies.includes(policy)
    ? NO_ERRORS
    : notSupported(child(path, field), policies);
}

function validateResizePolicy(container: ValueMap, restartPolicy: string, path: Path): FieldErrors {
  const seen = new Set<string>();
  return each(mapsOf(container, 'resizePolicy'), (policy, i) => {
    const resource = textOf(policy, 'resourceName');
    const restart = textOf(policy, 'restartPolicy');
    const inPolicy = (field: string) => shownAs(child(index(path, i), field), path);
    const isRepeated = seen.has(resource);
    seen.add(resource);
    return all(
      when(isRepeated, () => duplicate(index(path, i))),
      validateChoice(resource, ['cpu', 'memory'], inPolicy('resourceName')),
      validateChoice(restart, ['NotRequired', 'RestartContainer'], inPolicy('restartPolicy')),
      when(restartPolicy === 'Never' && restart !== 'NotRequired', () =>
        invalid(inPolicy('restartPolicy'), "must be 'NotRequired' when `restartPolicy` is 'Never'"),
      ),
    );
  });
}

function validateChoice(value: string, choices: readonly string[], path: Path): FieldErrors {
  if (value === '') return required(path);
  return choices.includes(value) ? NO_ERRORS : notSupported(path, choices);
}

/** A template may have blanks around an image; a Pod may not. */
function validateImageOfPod(container: ValueMap, context: PodContext, path: Path): FieldErrors {
  const image = textOf(container, 'image');
  return context.isPod && image.trim() !== image
    ? invalid(child(path, 'image'), 'must not have leading or trailing whitespace')
    : NO_ERRORS;
}

export function validateInitContainers(
  spec: ValueMap,
  context: PodContext,
  path: Path,
): FieldErrors {
  const names = new Set(mapsOf(spec, 'containers').map((container) => textOf(container, 'name')));
  return each(mapsOf(spec, 'initContainers'), (container, i) => {
    const at = index(path, i);
    const name = textOf(container, 'name');
    const isRepeated = names.has(name);
    if (name !== '') names.add(name);
    return all(
      validateCommon(container, context, at),
      when(isRepeated, () => duplicate(child(at, 'name'))),
      checkHostPortConflicts([container], () => index(path, 0)),
      textOf(container, 'restartPolicy') === 'Always'
        ? validateProbesAndLifecycle(container, context.gracePeriod, at)
        : validateRunsToEnd(container, at),
      validateImageOfPod(container, context, at),
    );
  });
}

/** An init container that ends is not probed, and has no hooks. */
function validateRunsToEnd(container: ValueMap, path: Path): FieldErrors {
  return each(['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'], (field) =>
    isSet(container, field)
      ? forbidden(
          child(path, field),
          'may not be set for init containers without restartPolicy=Always',
        )
      : NO_ERRORS,
  );
}

const NOT_FOR_EPHEMERAL = [
  'ports',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
];

export function validateEphemeralContainers(
  spec: ValueMap,
  context: PodContext,
  path: Path,
): FieldErrors {
  const containers = [...mapsOf(spec, 'containers'), ...mapsOf(spec, 'initContainers')];
  const others = new Set(containers.map((container) => textOf(container, 'name')));
  const names = new Set(others);
  return each(mapsOf(spec, 'ephemeralContainers'), (container, i) => {
    const at = index(path, i);
    const target = textOf(container, 'targetContainerName');
    return all(
      validateCommon(container, context, at),
      validateImageOfPod(container, { ...context, isPod: true }, at),
      validateUniqueName(textOf(container, 'name'), names, child(at, 'name')),
      when(target !== '' && !others.has(target), () => notFound(child(at, 'targetContainerName'))),
      validateEphemeralFields(container, at),
    );
  });
}

function validateEphemeralFields(container: ValueMap, path: Path): FieldErrors {
  const detail = 'cannot be set for an Ephemeral Container';
  const resources = Object.keys(mapOf(container, 'resources') ?? EMPTY).length > 0;
  const fields = [
    ...NOT_FOR_EPHEMERAL.filter((field) => isSet(container, field)),
    ...(resources ? ['resources'] : []),
  ];
  return all(
    each(fields, (field) => forbidden(child(path, field), detail)),
    each(mapsOf(container, 'volumeMounts'), (mount, i) =>
      each(['subPath', 'subPathExpr'], (field) =>
        textOf(mount, field) === ''
          ? NO_ERRORS
          : forbidden(child(index(child(path, 'volumeMounts'), i), field), detail),
      ),
    ),
  );
}

/** True when the pod has a container of any role with that name. */
export function hasContainer(spec: ValueMap, name: string): boolean {
  return ['initContainers', 'containers', 'ephemeralContainers'].some((list) =>
    listOf(spec, list).length === 0
      ? false
      : mapsOf(spec, list).some((container) => textOf(container, 'name') === name),
  );
}

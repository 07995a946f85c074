/** What a pod may set for the operating system it names. Source: pkg/apis/core/validation/validation.go (validateOS, validateLinux, validateWindows). */
import {
  containersOf,
  flagOf,
  isSet,
  listOf,
  mapOf,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { WINDOWS_POD } from '../field/common.ts';
import {
  all,
  each,
  type FieldErrors,
  forbidden,
  NO_ERRORS,
  notSupported,
  required,
} from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';

export function validateOperatingSystem(spec: ValueMap, path: Path): FieldErrors {
  const os = mapOf(spec, 'os');
  if (!os) return NO_ERRORS;
  switch (textOf(os, 'name')) {
    case '':
      return required(child(path, 'os', 'name'));
    case 'linux':
      return validateLinux(spec, path);
    case 'windows':
      return validateWindows(spec, path);
    default:
      return notSupported(child(path, 'os'), ['linux', 'windows']);
  }
}

/** The security contexts of the pod and its containers, each with its path. */
function contexts(spec: ValueMap, path: Path): readonly (readonly [ValueMap, Path])[] {
  return containersOf(spec).flatMap(({ container, list, index: i }) => {
    const context = mapOf(container, 'securityContext');
    return context
      ? [[context, child(index(child(path, list), i), 'securityContext')] as const]
      : [];
  });
}

function validateLinux(spec: ValueMap, path: Path): FieldErrors {
  const ofPod = mapOf(spec, 'securityContext');
  const owners = [
    ...(ofPod ? [[ofPod, child(path, 'securityContext')] as const] : []),
    ...contexts(spec, path),
  ];
  return each(owners, ([context, at]) =>
    isSet(context, 'windowsOptions')
      ? forbidden(child(at, 'windowsOptions'), 'windows options cannot be set for a linux pod')
      : NO_ERRORS,
  );
}

const POD_FIELDS = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
];

const CONTAINER_FIELDS = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
];

function notOnWindows(context: ValueMap, fields: readonly string[], path: Path): FieldErrors {
  return each(fields, (field) =>
    isSet(context, field) ? forbidden(child(path, field), WINDOWS_POD) : NO_ERRORS,
  );
}

function validateWindows(spec: ValueMap, path: Path): FieldErrors {
  const ofPod = mapOf(spec, 'securityContext');
  const isShared = ['hostPID', 'hostIPC'].filter((field) => flagOf(spec, field) === true);
  return all(
    notOnWindows(spec, ['hostUsers', 'shareProcessNamespace', ...isShared], path),
    ofPod ? notOnWindows(ofPod, POD_FIELDS, child(path, 'securityContext')) : NO_ERRORS,
    listOf(ofPod, 'sysctls').length > 0
      ? forbidden(child(path, 'securityContext', 'sysctls'), WINDOWS_POD)
      : NO_ERRORS,
    each(contexts(spec, path), ([context, at]) => notOnWindows(context, CONTAINER_FIELDS, at)),
  );
}

/** Annotations that mean something to a pod, and the fields that must agree with them. Source: pkg/apis/core/validation/validation.go. */
import {
  containersOf,
  isSet,
  mapOf,
  optionalText,
  type PlacedContainer,
  textEntries,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { all, each, type FieldErrors, forbidden, invalid, NO_ERRORS } from '../field/errors.ts';
import { child, index, key, type Path } from '../field/path.ts';
import { validateTolerationsAnnotation } from '../scheduling/tolerations-annotation.ts';
import { hasContainer } from './containers.ts';
import { validateLocalDescendingPath } from './paths.ts';

const MIRROR = 'kubernetes.io/config.mirror';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';
export const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
export const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
export const APPARMOR_CONTAINER = 'container.apparmor.security.beta.kubernetes.io/';

export function validatePodAnnotations(
  annotations: ValueMap | undefined,
  spec: ValueMap,
  path: Path,
): FieldErrors {
  if (!annotations) return NO_ERRORS;
  return all(
    isSet(annotations, MIRROR) && textOf(spec, 'nodeName') === ''
      ? invalid(key(path, MIRROR), 'must set spec.nodeName if mirror pod annotation is set')
      : NO_ERRORS,
    validateTolerationsAnnotation(annotations, path),
    validateDeletionCost(optionalText(annotations, DELETION_COST), key(path, DELETION_COST)),
    each(textEntries(annotations), ([name, value]) =>
      all(
        validateSeccompAnnotation(name, value, path),
        validateAppArmorAnnotation(name, value, spec, path),
      ),
    ),
  );
}

/** A whole number of 32 bits without leading zeros or a plus sign. Source: helper.GetDeletionCostFromPodAnnotations. */
function validateDeletionCost(cost: string | undefined, path: Path): FieldErrors {
  if (cost === undefined) return NO_ERRORS;
  const number = Number(cost);
  const isWhole = /^-?(0|[1-9][0-9]*)$/.test(cost) && cost !== '-0';
  return isWhole && number >= -(2 ** 31) && number < 2 ** 31
    ? NO_ERRORS
    : invalid(path, 'must be a 32bit integer');
}

function validateSeccompAnnotation(name: string, profile: string, path: Path): FieldErrors {
  if (name !== SECCOMP_POD && !name.startsWith(SECCOMP_CONTAINER)) return NO_ERRORS;
  if (['runtime/default', 'docker/default', 'unconfined'].includes(profile)) return NO_ERRORS;
  return profile.startsWith('localhost/')
    ? validateLocalDescendingPath(profile.slice('localhost/'.length), child(path, name))
    : invalid(child(path, name), 'must be a valid seccomp profile');
}

function validateAppArmorAnnotation(
  name: string,
  profile: string,
  spec: ValueMap,
  path: Path,
): FieldErrors {
  if (!name.startsWith(APPARMOR_CONTAINER)) return NO_ERRORS;
  const isKnown =
    ['', 'runtime/default', 'unconfined'].includes(profile) || profile.startsWith('localhost/');
  return all(
    hasContainer(spec, name.slice(APPARMOR_CONTAINER.length))
      ? NO_ERRORS
      : invalid(key(path, name), 'container not found'),
    isKnown
      ? NO_ERRORS
      : invalid(key(path, name), `invalid AppArmor profile name: ${JSON.stringify(profile)}`),
  );
}

/** Where a profile is given both as field and as annotation, both say the same. */
export function validateProfilesAgree(
  annotations: ValueMap | undefined,
  spec: ValueMap,
  path: Path,
): FieldErrors {
  if (!annotations) return NO_ERRORS;
  const ofPod = mapOf(spec, 'securityContext');
  const seccompAt = child(path, 'securityContext', 'seccompProfile');
  return all(
    validateAgreement(
      'seccomp',
      mapOf(ofPod, 'seccompProfile'),
      optionalText(annotations, SECCOMP_POD),
      seccompAt,
    ),
    each(containersOf(spec), (placed) =>
      validateContainerProfiles(placed, annotations, spec, path),
    ),
  );
}

function validateContainerProfiles(
  { container, list, index: i }: PlacedContainer,
  annotations: ValueMap,
  spec: ValueMap,
  path: Path,
): FieldErrors {
  const name = textOf(container, 'name');
  const context = mapOf(container, 'securityContext');
  const at = child(index(child(path, list), i), 'securityContext');
  const isWindows = textOf(mapOf(spec, 'os'), 'name') === 'windows';
  const appArmor =
    mapOf(context, 'appArmorProfile') ?? mapOf(mapOf(spec, 'securityContext'), 'appArmorProfile');
  return all(
    validateAgreement(
      'seccomp',
      mapOf(context, 'seccompProfile'),
      optionalText(annotations, SECCOMP_CONTAINER + name),
      child(at, 'seccompProfile'),
    ),
    isWindows
      ? NO_ERRORS
      : validateAgreement(
          'apparmor',
          appArmor,
          optionalText(annotations, APPARMOR_CONTAINER + name),
          child(at, 'appArmorProfile'),
        ),
  );
}

const DEFAULTS = { seccomp: ['runtime/default', 'docker/default'], apparmor: ['runtime/default'] };

function validateAgreement(
  system: 'seccomp' | 'apparmor',
  profile: ValueMap | undefined,
  annotation: string | undefined,
  path: Path,
): FieldErrors {
  if (!profile || annotation === undefined) return NO_ERRORS;
  const mismatch = () =>
    forbidden(child(path, 'type'), `${system} type in annotation and field must match`);
  switch (textOf(profile, 'type')) {
    case 'Unconfined':
      return annotation === 'unconfined' ? NO_ERRORS : mismatch();
    case 'RuntimeDefault':
      return DEFAULTS[system].includes(annotation) ? NO_ERRORS : mismatch();
    case 'Localhost': {
      if (!annotation.startsWith('localhost/')) return mismatch();
      return optionalText(profile, 'localhostProfile') === annotation.slice('localhost/'.length)
        ? NO_ERRORS
        : forbidden(
            child(path, 'localhostProfile'),
            `${system} profile in annotation and field must match`,
          );
    }
    default:
      return NO_ERRORS;
  }
}

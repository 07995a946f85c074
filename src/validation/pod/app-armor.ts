/**
 * AppArmor profiles that a Pod still gives as annotations: when it is created they become fields, with a warning.
 * Source: pkg/registry/core/pod/strategy.go (applyAppArmorVersionSkew), pkg/api/pod/util.go (ApparmorFieldForAnnotation).
 */
import {
  containersOf,
  isSet,
  mapOf,
  mapsOf,
  optionalText,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { sameValue } from '../../manifest/index.ts';
import { EMPTY } from '../field/common.ts';
import { child, key, printPath } from '../field/path.ts';
import { validateAppArmorProfile } from '../security/profiles.ts';
import { APPARMOR_CONTAINER } from './annotations.ts';

export const APPARMOR_WARNING = 'deprecated since v1.30; use the "appArmorProfile" field instead';

/** The spec with the annotations' profiles in the containers that have none of their own. */
export function withAppArmorFields(spec: ValueMap, annotations: ValueMap | undefined): ValueMap {
  if (!annotations || isForWindows(spec)) return spec;
  const changed: ValueMap = { ...spec };
  for (const list of ['initContainers', 'containers']) {
    if (!isSet(spec, list)) continue;
    changed[list] = mapsOf(spec, list).map((container) =>
      withProfile(container, annotationOf(container, spec, annotations)?.profile),
    );
  }
  return changed;
}

function withProfile(container: ValueMap, profile: ValueMap | undefined): ValueMap {
  if (!profile) return container;
  const context = mapOf(container, 'securityContext') ?? EMPTY;
  return { ...container, securityContext: { ...context, appArmorProfile: profile } };
}

/** What the server says of the annotations of a Pod as it was written. */
export function appArmorWarnings(pod: ValueMap): readonly string[] {
  const annotations = mapOf(mapOf(pod, 'metadata'), 'annotations');
  const spec = mapOf(pod, 'spec') ?? EMPTY;
  if (!annotations || isForWindows(spec)) return [];
  return containersOf(spec).flatMap(({ container }) => {
    const found = annotationOf(container, spec, annotations);
    const at = child(undefined, 'metadata', 'annotations');
    return found ? [`${printPath(key(at, found.name))}: ${APPARMOR_WARNING}`] : [];
  });
}

function isForWindows(spec: ValueMap): boolean {
  return textOf(mapOf(spec, 'os'), 'name') === 'windows';
}

interface ProfileAnnotation {
  readonly name: string;
  /** Undefined when the annotation names no profile that the field could hold. */
  readonly profile: ValueMap | undefined;
}

/** The annotation of a container without the field, unless it says no more than the pod's own field. */
function annotationOf(
  container: ValueMap,
  spec: ValueMap,
  annotations: ValueMap,
): ProfileAnnotation | undefined {
  const name = APPARMOR_CONTAINER + textOf(container, 'name');
  const annotation = optionalText(annotations, name);
  if (annotation === undefined || isSet(mapOf(container, 'securityContext'), 'appArmorProfile')) {
    return undefined;
  }
  const profile = profileOf(annotation);
  const ofPod = mapOf(mapOf(spec, 'securityContext'), 'appArmorProfile');
  return profile && ofPod && sameValue(profile, ofPod) ? undefined : { name, profile };
}

function profileOf(annotation: string): ValueMap | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  if (!annotation.startsWith('localhost/')) return undefined;
  const profile = { type: 'Localhost', localhostProfile: annotation.slice('localhost/'.length) };
  return validateAppArmorProfile(profile, child(undefined, 'profile')).length === 0
    ? profile
    : undefined;
}

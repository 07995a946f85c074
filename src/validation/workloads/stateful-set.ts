/** StatefulSets. Source: pkg/apis/apps/validation/validation.go, pkg/apis/apps/v1/defaults.go. */
import { isSet, mapOf, mapsOf, numberOf, textOf, type ValueMap } from '../../kubernetes/index.ts';
import { dns1123Label, EMPTY, nonNegative } from '../field/common.ts';
import { all, each, type FieldErrors, invalid, NO_ERRORS, notSupported } from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';
import { validateObjectMeta } from '../meta/object-meta.ts';
import { validateClaimSpec } from '../volumes/claim.ts';
import { validateSelectorAndTemplate } from './template.ts';

export function validateStatefulSet(statefulSet: ValueMap): FieldErrors {
  const spec = mapOf(statefulSet, 'spec') ?? EMPTY;
  const path = child(undefined, 'spec');
  const serviceName = textOf(spec, 'serviceName');
  return all(
    validateObjectMeta(mapOf(statefulSet, 'metadata')),
    validatePodManagement(textOf(spec, 'podManagementPolicy'), child(path, 'podManagementPolicy')),
    validateUpdateStrategy(mapOf(spec, 'updateStrategy') ?? EMPTY, child(path, 'updateStrategy')),
    validateRetention(spec, child(path, 'persistentVolumeClaimRetentionPolicy')),
    nonNegative(numberOf(spec, 'replicas'), child(path, 'replicas')),
    nonNegative(numberOf(spec, 'minReadySeconds'), child(path, 'minReadySeconds')),
    nonNegative(numberOf(mapOf(spec, 'ordinals'), 'start'), child(path, 'ordinals.start')),
    serviceName === '' ? NO_ERRORS : dns1123Label(serviceName, child(path, 'serviceName')),
    each(mapsOf(spec, 'volumeClaimTemplates'), (claim, i) =>
      validateClaimSpec(
        mapOf(claim, 'spec') ?? EMPTY,
        child(index(child(path, 'volumeClaimTemplates'), i), 'spec'),
      ),
    ),
    validateSelectorAndTemplate(
      spec,
      templateWithClaims(spec),
      { selector: 'statefulset', template: 'StatefulSet' },
      path,
    ),
  );
}

/** The template with a volume for each claim template: its pods will have those. */
export function templateWithClaims(spec: ValueMap): ValueMap {
  const template = mapOf(spec, 'template') ?? EMPTY;
  const podSpec = mapOf(template, 'spec') ?? EMPTY;
  const own = mapsOf(podSpec, 'volumes');
  const names = new Set(own.map((volume) => textOf(volume, 'name')));
  const claims = mapsOf(spec, 'volumeClaimTemplates').flatMap((claim): ValueMap[] => {
    const name = textOf(mapOf(claim, 'metadata'), 'name');
    return names.has(name) ? [] : [{ name, persistentVolumeClaim: { claimName: name } }];
  });
  if (claims.length === 0) return template;
  return { ...template, spec: { ...podSpec, volumes: [...own, ...claims] } };
}

function validatePodManagement(policy: string, path: Path): FieldErrors {
  return ['', 'OrderedReady', 'Parallel'].includes(policy)
    ? NO_ERRORS
    : invalid(path, "must be 'OrderedReady' or 'Parallel'");
}

function validateUpdateStrategy(strategy: ValueMap, path: Path): FieldErrors {
  const at = child(path, 'rollingUpdate');
  switch (textOf(strategy, 'type') || 'RollingUpdate') {
    case 'OnDelete':
      return isSet(strategy, 'rollingUpdate')
        ? invalid(at, "only allowed for updateStrategy 'RollingUpdate'")
        : NO_ERRORS;
    case 'RollingUpdate':
      return nonNegative(
        numberOf(mapOf(strategy, 'rollingUpdate'), 'partition'),
        child(at, 'partition'),
      );
    default:
      return invalid(path, "must be 'RollingUpdate' or 'OnDelete'");
  }
}

const RETENTION = ['Retain', 'Delete'];

function validateRetention(spec: ValueMap, path: Path): FieldErrors {
  const policy = mapOf(spec, 'persistentVolumeClaimRetentionPolicy');
  return each(['whenDeleted', 'whenScaled'], (field) =>
    RETENTION.includes(textOf(policy, field) || 'Retain')
      ? NO_ERRORS
      : notSupported(child(path, field), RETENTION),
  );
}

/**
 * What the server does to a pod before it is validated: fields of features that are off in Kubernetes 1.34 are dropped, and
 * a Pod (not a template) gets its defaults, its keys of matchLabelKeys as expressions and its AppArmor annotations as fields.
 * Source: pkg/api/pod/util.go (dropDisabledFields), pkg/registry/core/pod/strategy.go, pkg/apis/core/v1/conversion.go.
 */
import {
  isSet,
  mapOf,
  mapsOf,
  numberOf,
  textOf,
  textsOf,
  type Value,
  type ValueMap,
  withPodDefaults,
} from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import { withAppArmorFields } from './app-armor.ts';

/** The map without some fields. */
function without(map: ValueMap, ...fields: readonly string[]): ValueMap {
  if (!fields.some((field) => Object.hasOwn(map, field))) return map;
  return Object.fromEntries(Object.entries(map).filter(([field]) => !fields.includes(field)));
}

/** The map with a list's items changed, when it has the list. */
function mapping(map: ValueMap, field: string, change: (item: ValueMap) => Value): ValueMap {
  return isSet(map, field) ? { ...map, [field]: mapsOf(map, field).map(change) } : map;
}

/** The map with a mapping in it changed, when it has one. */
function changing(map: ValueMap, field: string, change: (inner: ValueMap) => ValueMap): ValueMap {
  const inner = mapOf(map, field);
  return inner ? { ...map, [field]: change(inner) } : map;
}

/** The spec without fields that mean nothing with the default feature gates of 1.34. */
export function withoutDisabledFields(spec: ValueMap): ValueMap {
  let kept = withoutImageVolumes(without(spec, 'hostnameOverride'));
  kept = mapping(kept, 'volumes', dropFromVolume);
  kept = mapping(kept, 'containers', (container) =>
    dropFromContainer(without(container, 'restartPolicy')),
  );
  kept = mapping(kept, 'initContainers', (container) =>
    dropFromContainer(
      textOf(container, 'restartPolicy') === 'Always'
        ? container
        : without(container, 'restartPolicy'),
    ),
  );
  return mapping(kept, 'ephemeralContainers', (container) =>
    dropFromContainer(without(container, 'restartPolicy')),
  );
}

/** Volumes of images are dropped whole, and what mounts them. Source: dropImageVolumes. */
function withoutImageVolumes(spec: ValueMap): ValueMap {
  const volumes = mapsOf(spec, 'volumes');
  const images = volumes.filter((volume) => isSet(volume, 'image'));
  if (images.length === 0) return spec;
  const names = new Set(images.map((volume) => textOf(volume, 'name')));
  const kept: ValueMap = { ...spec, volumes: volumes.filter((volume) => !isSet(volume, 'image')) };
  return ['containers', 'initContainers', 'ephemeralContainers'].reduce<ValueMap>(
    (changed, list) => mapping(changed, list, (container) => withoutMounts(container, names)),
    kept,
  );
}

function withoutMounts(container: ValueMap, volumes: ReadonlySet<string>): ValueMap {
  if (!isSet(container, 'volumeMounts')) return container;
  const mounts = mapsOf(container, 'volumeMounts');
  return {
    ...container,
    volumeMounts: mounts.filter((mount) => !volumes.has(textOf(mount, 'name'))),
  };
}

function dropFromContainer(container: ValueMap): ValueMap {
  const kept = withoutStopSignal(without(container, 'restartPolicyRules'));
  return mapping(kept, 'env', (variable) =>
    changing(variable, 'valueFrom', (source) => without(source, 'fileKeyRef')),
  );
}

/** A lifecycle that holds nothing else goes with it. Source: dropContainerStopSignals. */
function withoutStopSignal(container: ValueMap): ValueMap {
  const lifecycle = mapOf(container, 'lifecycle');
  if (!isSet(lifecycle, 'stopSignal')) return container;
  const kept = without(lifecycle ?? EMPTY, 'stopSignal');
  return Object.keys(kept).length === 0
    ? without(container, 'lifecycle')
    : { ...container, lifecycle: kept };
}

/** A volume without a source is an emptyDir. */
function dropFromVolume(volume: ValueMap): ValueMap {
  const isBare = Object.keys(volume).every((field) => field === 'name');
  if (isBare) return { ...volume, emptyDir: {} };
  return changing(volume, 'projected', (projected) =>
    mapping(projected, 'sources', (source) =>
      without(source, 'clusterTrustBundle', 'podCertificate'),
    ),
  );
}

/** The Pod as it is about to be created. */
export function preparePod(pod: ValueMap): ValueMap {
  const labels = mapOf(mapOf(pod, 'metadata'), 'labels') ?? EMPTY;
  const defaulted = withPodDefaults(mapOf(pod, 'spec') ?? EMPTY);
  const spec = withMatchLabelKeys(withoutDisabledFields(withGracePeriod(defaulted)), labels);
  return { ...pod, spec: withAppArmorFields(spec, mapOf(mapOf(pod, 'metadata'), 'annotations')) };
}

/** A negative grace period is taken for one second. */
function withGracePeriod(spec: ValueMap): ValueMap {
  return (numberOf(spec, 'terminationGracePeriodSeconds') ?? 0) < 0
    ? { ...spec, terminationGracePeriodSeconds: 1 }
    : spec;
}

function withMatchLabelKeys(spec: ValueMap, labels: ValueMap): ValueMap {
  const change = (term: ValueMap) => withKeysInSelector(term, labels);
  const spread = mapping(spec, 'topologySpreadConstraints', change);
  return changing(spread, 'affinity', (affinity) =>
    ['podAffinity', 'podAntiAffinity'].reduce(
      (changed, field) => changing(changed, field, (terms) => withKeysInTerms(terms, change)),
      affinity,
    ),
  );
}

function withKeysInTerms(terms: ValueMap, change: (term: ValueMap) => ValueMap): ValueMap {
  const required = mapping(terms, 'requiredDuringSchedulingIgnoredDuringExecution', change);
  return mapping(required, 'preferredDuringSchedulingIgnoredDuringExecution', (weighted) =>
    changing(weighted, 'podAffinityTerm', change),
  );
}

function withKeysInSelector(term: ValueMap, labels: ValueMap): ValueMap {
  const expressions = (field: string, operator: string) =>
    textsOf(term, field).flatMap((key): ValueMap[] =>
      isSet(labels, key) ? [{ key, operator, values: [textOf(labels, key)] }] : [],
    );
  const added = [
    ...expressions('matchLabelKeys', 'In'),
    ...expressions('mismatchLabelKeys', 'NotIn'),
  ];
  if (added.length === 0) return term;
  return changing(term, 'labelSelector', (selector) => ({
    ...selector,
    matchExpressions: [...mapsOf(selector, 'matchExpressions'), ...added],
  }));
}

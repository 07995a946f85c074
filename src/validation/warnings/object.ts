/** What the server warns of when an object is created. Source: pkg/registry (WarningsOnCreate of each kind), pkg/api/job/warnings.go. */
import {
  isDns1123Label,
  isValueMap,
  mapOf,
  mapsOf,
  numberOf,
  podTemplateOf,
  textOf,
  type ValueMap,
  type WorkloadKind,
} from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import { child, index, type Path } from '../field/path.ts';
import { objectName } from '../meta/object-meta.ts';
import { podWarnings } from './pod.ts';
import { claimWarnings } from './volumes.ts';

const MANY_COMPLETIONS = 100_000;
const MUCH_PARALLELISM = 10_000;

/** The object as it is about to be created. */
export function objectWarnings(kind: WorkloadKind, object: ValueMap): readonly string[] {
  const template = podTemplateOf(kind, object);
  const path = kind.template?.reduce<Path | undefined>(
    (at, step) => child(at, String(step)),
    undefined,
  );
  const found = [
    ...nameWarnings(kind, objectName(mapOf(object, 'metadata'))),
    ...kindWarnings(kind, mapOf(object, 'spec') ?? EMPTY),
    ...(isValueMap(template) ? podWarnings(template, path) : []),
  ];
  return [...new Set(found)];
}

function nameWarnings({ kind }: WorkloadKind, name: string): readonly string[] {
  const complaints = kind === 'PodTemplate' ? [] : isDns1123Label(name);
  if (complaints.length === 0) return [];
  const use = kind === 'Pod' ? "the Pod's hostname" : 'Pod names and hostnames';
  return [
    `metadata.name: this is used in ${use}, which can result in surprising behavior; a DNS label is recommended: [${complaints.join(' ')}]`,
  ];
}

function kindWarnings({ kind }: WorkloadKind, spec: ValueMap): readonly string[] {
  switch (kind) {
    case 'Job':
      return jobWarnings(spec);
    case 'CronJob':
      return jobWarnings(mapOf(mapOf(spec, 'jobTemplate'), 'spec') ?? EMPTY);
    case 'StatefulSet':
      return statefulSetWarnings(spec);
    default:
      return [];
  }
}

function jobWarnings(spec: ValueMap): readonly string[] {
  const isIndexed = textOf(spec, 'completionMode') === 'Indexed';
  const completions = numberOf(spec, 'completions') ?? 0;
  const parallelism = numberOf(spec, 'parallelism') ?? 0;
  return isIndexed && completions > MANY_COMPLETIONS && parallelism > MUCH_PARALLELISM
    ? [
        `In Indexed Jobs with a number of completions higher than ${MANY_COMPLETIONS} and a parallelism higher than ${MUCH_PARALLELISM}, Kubernetes might not be able to track completedIndexes when a big number of indexes fail`,
      ]
    : [];
}

function statefulSetWarnings(spec: ValueMap): readonly string[] {
  const revisions = numberOf(spec, 'revisionHistoryLimit') ?? 0;
  return [
    ...mapsOf(spec, 'volumeClaimTemplates').flatMap((claim, i) =>
      claimWarnings(
        mapOf(claim, 'spec') ?? EMPTY,
        index(child(undefined, 'spec', 'volumeClaimTemplates'), i),
      ),
    ),
    ...(revisions < 0
      ? [
          'spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended',
        ]
      : []),
  ];
}

/** What the server warns of in the choice of nodes. Source: pkg/api/pod/warnings.go, pkg/api/node/util.go. */
import {
  isLabelValue,
  isSet,
  mapOf,
  mapsOf,
  textEntries,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import { child, index, key, type Path, printPath } from '../field/path.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

const DEPRECATED_LABELS: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/arch', 'deprecated since v1.14; use "kubernetes.io/arch" instead'],
  ['beta.kubernetes.io/os', 'deprecated since v1.14; use "kubernetes.io/os" instead'],
  [
    'failure-domain.beta.kubernetes.io/region',
    'deprecated since v1.17; use "topology.kubernetes.io/region" instead',
  ],
  [
    'failure-domain.beta.kubernetes.io/zone',
    'deprecated since v1.17; use "topology.kubernetes.io/zone" instead',
  ],
  [
    'beta.kubernetes.io/instance-type',
    'deprecated since v1.17; use "node.kubernetes.io/instance-type" instead',
  ],
  ['app.kubernetes.io/created-by', 'deprecated since v1.9'],
  [
    'scheduler.alpha.kubernetes.io/preferAvoidPods',
    'deprecated since v1.22; use Taints and Tolerations instead',
  ],
  ['node-role.kubernetes.io/master', 'use "node-role.kubernetes.io/control-plane" instead'],
]);

export function schedulingWarnings(spec: ValueMap, path: Path): readonly string[] {
  return [
    ...textEntries(mapOf(spec, 'nodeSelector')).flatMap(([label]) => {
      const message = DEPRECATED_LABELS.get(label);
      return message === undefined
        ? []
        : [`${printPath(key(child(path, 'nodeSelector'), label))}: ${message}`];
    }),
    ...affinityWarnings(mapOf(spec, 'affinity'), child(path, 'affinity')),
    ...mapsOf(spec, 'topologySpreadConstraints').flatMap((constraint, i) => {
      const at = index(child(path, 'topologySpreadConstraints'), i);
      return [
        ...deprecatedLabel(textOf(constraint, 'topologyKey'), child(at, 'topologyKey')),
        ...missingSelector(constraint, at),
      ];
    }),
  ];
}

function deprecatedLabel(label: string, path: Path): readonly string[] {
  const message = DEPRECATED_LABELS.get(label);
  return message === undefined ? [] : [`${printPath(path)}: ${label} is ${message}`];
}

function missingSelector(owner: ValueMap, path: Path): readonly string[] {
  if (isSet(owner, 'labelSelector')) return [];
  return [
    `${printPath(child(path, 'labelSelector'))}: a null labelSelector results in matching no pod`,
  ];
}

function affinityWarnings(affinity: ValueMap | undefined, path: Path): readonly string[] {
  const node = mapOf(affinity, 'nodeAffinity');
  const nodeAt = child(path, 'nodeAffinity');
  const terms = mapsOf(mapOf(node, REQUIRED), 'nodeSelectorTerms');
  return [
    ...terms.flatMap((term, i) =>
      nodeTermWarnings(term, false, index(child(nodeAt, REQUIRED, 'nodeSelectorTerms'), i)),
    ),
    ...mapsOf(node, PREFERRED).flatMap((preferred, i) =>
      nodeTermWarnings(
        mapOf(preferred, 'preference') ?? EMPTY,
        true,
        child(index(child(nodeAt, PREFERRED), i), 'preference'),
      ),
    ),
    ...['podAffinity', 'podAntiAffinity'].flatMap((field) =>
      podAffinityWarnings(mapOf(affinity, field), child(path, field)),
    ),
  ];
}

/** In a preference a value that no label can have is only warned of. */
function nodeTermWarnings(term: ValueMap, checksValues: boolean, path: Path): readonly string[] {
  return mapsOf(term, 'matchExpressions').flatMap((expression, i) => {
    const at = index(child(path, 'matchExpressions'), i);
    const values = checksValues ? textsOf(expression, 'values') : [];
    return [
      ...deprecatedLabel(textOf(expression, 'key'), child(at, 'key')),
      ...values.flatMap((value, j) =>
        isLabelValue(value).map(
          (complaint) =>
            `${printPath(index(child(at, 'values'), j))}: ${value} is invalid, ${complaint}`,
        ),
      ),
    ];
  });
}

function podAffinityWarnings(affinity: ValueMap | undefined, path: Path): readonly string[] {
  return [
    ...mapsOf(affinity, REQUIRED).flatMap((term, i) =>
      missingSelector(term, index(child(path, REQUIRED), i)),
    ),
    ...mapsOf(affinity, PREFERRED).flatMap((weighted, i) =>
      missingSelector(
        mapOf(weighted, 'podAffinityTerm') ?? EMPTY,
        child(index(child(path, PREFERRED), i), 'podAffinityTerm'),
      ),
    ),
  ];
}

/** Fields set by their path, and fields cleared. */
import { type FieldPath, isValueMap, type Value, valueAt } from '../../src/kubernetes/index.ts';
import type { Container, Pod } from '../../src/pod/index.ts';
import { type Pick, spread } from './sample.ts';
import { made, type Try } from './try.ts';
import { removeAt, setAt } from './value.ts';

/** A value, and the path it comes to. */
type Setting = readonly [FieldPath, Value];

/** What an inspector sets, texts that need quotes among them. */
const SET_IN_CONTAINER: readonly Setting[] = [
  [['imagePullPolicy'], 'Always'],
  [['workingDir'], '/a: b #c'],
  [['command'], ['sh', '-c', 'echo "a: b" # c']],
  [['args'], ['yes', '0755', 'null', '', '- x', 'two\nlines\n']],
  [['resources', 'limits', 'memory'], '64Mi'],
  [['resources', 'requests', 'cpu'], '1'],
  [['securityContext', 'runAsNonRoot'], true],
  [['livenessProbe'], { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 5 }],
  [['lifecycle', 'preStop', 'sleep', 'seconds'], 5],
  [['env', 0, 'value'], 'on'],
];

const SET_IN_SPEC: readonly Setting[] = [
  [['terminationGracePeriodSeconds'], 45],
  [['serviceAccountName'], 'corpus'],
  [['nodeSelector', 'kubernetes.io/os'], 'linux'],
  [['securityContext', 'fsGroup'], 2000],
  [['restartPolicy'], 'Always'],
];

export function fields(pod: Pod, document: Value, cards: readonly Container[], pick: Pick): Try[] {
  const ends = spread(cards, 2);
  const spec = valueAt(document, pod.spec);
  const settings = [
    ...ends.flatMap(({ path }) => pick(SET_IN_CONTAINER, 4).map(below(path))),
    ...(isValueMap(spec) ? settingsOf(pod, pick) : []),
  ];
  return [
    ...settings.map(([at, value]) =>
      made({ do: 'setField', at, value }, (root) => setAt(root, at, value)),
    ),
    ...clearable(pod, spec, ends).map((at) =>
      made({ do: 'clearField', at }, (root) => removeAt(root, at)),
    ),
  ];
}

function below(path: FieldPath): (setting: Setting) => Setting {
  return ([at, value]) => [[...path, ...at], value];
}

/** A bare pod spec has no labels. */
function settingsOf({ spec, metadata }: Pod, pick: Pick): Setting[] {
  const label: Setting = [[...metadata, 'labels', 'outrigger.example/corpus'], 'yes'];
  return [...pick(SET_IN_SPEC, 3).map(below(spec)), ...(spec.length > 0 ? [label] : [])];
}

/** All that stands in the pod spec and in the containers, but what they cannot be without. */
function clearable(pod: Pod, spec: Value | undefined, ends: readonly Container[]): FieldPath[] {
  const keysIn = (value: Value | undefined, path: FieldPath) =>
    isValueMap(value) ? Object.keys(value).map((key) => [...path, key]) : [];
  const hasVariable = ({ value }: Container) => Array.isArray(value.env) && value.env.length > 0;
  return [
    ...ends.flatMap(({ path, value }) => keysIn(value, path)),
    ...keysIn(spec, pod.spec),
    ...ends.filter(hasVariable).map(({ path }) => [...path, 'env', 0]),
  ].filter((path) => !['containers', 'name'].includes(String(path.at(-1))));
}

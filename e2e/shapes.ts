/**
 * The shapes manifests come in. Each holds a container `app` whose image `shop:1` is written once.
 */
export interface Shape {
  readonly what: string;
  readonly text: string;
  /** The part that is added; a native sidecar unless the shape has no place for one. */
  readonly part?: 'Sidecar' | 'Classic sidecar';
  /** The lines a first item has to open, as they stand before: `initContainers: []`. */
  readonly opened?: readonly string[];
}

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: app
    image: shop:1
`;

/** A pod with these lines as its spec. */
const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;

/** A pod template, indented by so many spaces. */
function template(indent: number, key = 'template'): string {
  const lines = [`${key}:`, '  metadata:', '    labels: {app: web}', '  spec:', '    containers:'];
  const item = ['    - name: app', '      image: shop:1'];
  return [...lines, ...item].map((line) => `${' '.repeat(indent)}${line}\n`).join('');
}

const workload = (kind: string, apiVersion = 'apps/v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n${template(2)}`;

const KINDS: readonly Shape[] = [
  { what: 'a Pod', text: POD },
  {
    what: 'a PodTemplate',
    text: `apiVersion: v1\nkind: PodTemplate\nmetadata:\n  name: web\n${template(0)}`,
  },
  ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map((kind) => ({
    what: `a ${kind}`,
    text: workload(kind),
  })),
  { what: 'a ReplicationController', text: workload('ReplicationController', 'v1') },
  { what: 'a Job', text: workload('Job', 'batch/v1') },
  {
    what: 'a CronJob',
    text: `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: web}\nspec:\n  schedule: "0 4 * * *"\n  jobTemplate:\n    spec:\n${template(6)}`,
  },
  { what: 'an Argo Rollout', text: workload('Rollout', 'argoproj.io/v1alpha1') },
  { what: 'a Knative Service', text: workload('Service', 'serving.knative.dev/v1') },
  {
    what: 'an operator’s own kind, deep down',
    text: `apiVersion: example.org/v1\nkind: Fleet\nmetadata: {name: web}\nspec:\n  groups:\n  - name: first\n    workers:\n${template(6, 'podTemplate')}`,
  },
];

const FILES: readonly Shape[] = [
  {
    what: 'several documents with comments between',
    text: `# first\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: b}\n---\n# second\n${POD}# the end\n`,
  },
  { what: 'a document start and end', text: `---\n${POD}...\n` },
  { what: 'a YAML directive', text: `%YAML 1.1\n---\n${POD}` },
  { what: 'an empty document before', text: `---\n---\n${POD}` },
  {
    what: 'a List',
    text: `apiVersion: v1\nkind: List\nitems:\n- ${POD.trimEnd().replaceAll('\n', '\n  ')}\n`,
  },
  {
    what: 'JSON on many lines',
    text: `{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "metadata": {"name": "web"},\n  "spec": {\n    "containers": [\n      {"name": "app", "image": "shop:1"}\n    ]\n  }\n}\n`,
  },
  {
    what: 'JSON on one line',
    text: '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"containers":[{"name":"app","image":"shop:1"}]}}',
    opened: [
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"containers":[{"name":"app","image":"shop:2"}]}}',
    ],
  },
  { what: 'a bare pod spec', text: 'containers:\n- name: app\n  image: shop:1\n' },
  {
    what: 'a bare container list',
    text: '- name: app\n  image: shop:1\n',
    part: 'Classic sidecar',
  },
  {
    what: 'a Kustomize patch',
    text: `spec:\n${template(2)}`,
  },
];

const LAYOUTS: readonly Shape[] = [
  {
    what: 'four spaces and an indented sequence',
    text: pod('    containers:\n        - name: app\n          image: shop:1\n'),
  },
  { what: 'one space', text: pod(' containers:\n - name: app\n   image: shop:1\n') },
  { what: 'a wide dash', text: pod('  containers:\n  -   name: app\n      image: shop:1\n') },
  {
    what: 'an item on the line after its dash',
    text: pod('  containers:\n  -\n    name: app\n    image: shop:1\n'),
  },
  {
    what: 'flow style within block style',
    text: pod('  containers: [{name: app, image: "shop:1"}]\n'),
  },
  {
    what: 'flow style over lines',
    text: pod('  containers: [\n    {name: app,\n     image: shop:1},\n  ]\n'),
  },
  { what: 'quoted keys', text: pod(`  "containers":\n  - 'name': app\n    "image": shop:1\n`) },
  {
    what: 'single and double quotes',
    text: pod(`  containers:\n  - name: "app"\n    image: 'shop:1'\n`),
  },
  { what: 'explicit keys', text: pod('  ? containers\n  : - name: app\n      image: shop:1\n') },
  {
    what: 'keys out of order',
    text: 'spec:\n  containers:\n  - image: shop:1\n    name: app\nkind: Pod\napiVersion: v1\nmetadata:\n  name: web\n',
  },
  {
    what: 'blank lines and comments everywhere',
    text: pod(
      '\n  # who\n\n  containers: # these\n\n  # the app\n  - name: app # its name\n\n    image: shop:1 # pinned\n\n  # nothing after\n',
    ),
  },
];

const TEXTS: readonly Shape[] = [
  { what: 'CR LF', text: POD.replaceAll('\n', '\r\n') },
  { what: 'mixed line ends', text: POD.replace('v1\n', 'v1\r\n') },
  { what: 'a byte order mark', text: `\uFEFF${POD}` },
  { what: 'no final newline', text: POD.trimEnd() },
  { what: 'trailing spaces', text: POD.replaceAll('\n', '  \n') },
  { what: 'tabs before comments', text: POD.replace('shop:1', 'shop:1\t# tab') },
  {
    what: 'other scripts and emoji',
    text: `# Köln 日本 🚢\n${POD.replace('  name: web', '  name: web\n  annotations: {note: "naïve 𝔘"}')}`,
  },
  {
    what: 'a literal block scalar',
    text: pod(
      '  containers:\n  - name: app\n    image: shop:1\n    args:\n    - |-\n      set -e\n\n      run  # no comment\n',
    ),
  },
  {
    what: 'a folded block scalar with an indent sign',
    text: pod(
      '  containers:\n  - name: app\n    image: shop:1\n    args:\n    - >2+\n        two\n\n      more\n\n',
    ),
  },
  {
    what: 'an anchor and its alias elsewhere',
    text: pod(
      '  containers:\n  - name: app\n    image: shop:1\n    env: &env\n    - {name: A, value: "1"}\n  - name: twin\n    image: other:1\n    env: *env\n',
    ),
  },
  {
    what: 'a merge key',
    text: `x-common: &common\n  imagePullPolicy: Always\n${pod('  containers:\n  - <<: *common\n    name: app\n    image: shop:1\n')}`,
  },
  {
    what: 'null sections',
    text: pod(
      '  volumes:\n  initContainers: null\n  containers:\n  - name: app\n    image: shop:1\n    ports:\n',
    ),
    opened: ['  initContainers: null'],
  },
  {
    what: 'empty collections',
    text: pod(
      '  volumes: []\n  initContainers: []\n  nodeSelector: {}\n  containers:\n  - name: app\n    image: shop:1\n',
    ),
    opened: ['  initContainers: []'],
  },
  { what: 'ten thousand lines', text: `${POD}${'# a long story\n'.repeat(10_000)}` },
];

/** All shapes, under the heading each belongs to. */
export const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
  'kinds that hold a pod': KINDS,
  'ways to put it in a file': FILES,
  'ways to lay it out': LAYOUTS,
  'ways to write the text': TEXTS,
};

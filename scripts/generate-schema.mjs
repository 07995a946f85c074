// Writes the field types of Kubernetes' objects (src/kubernetes/schema.gen.ts) and their help texts
// (src/kubernetes/schema-help.gen.ts) from @kubernetes/client-node, whose models are generated from the API's own definition.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const models = join(root, 'node_modules/@kubernetes/client-node/dist/gen/models');
const target = join(root, 'src/kubernetes');

const KINDS = [
  'Pod',
  'PodTemplate',
  'ReplicationController',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'Service',
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'ServiceAccount',
];

/** The models say `string` where the API has a quantity. */
const QUANTITIES = new Set([
  'ResourceRequirements.limits',
  'ResourceRequirements.requests',
  'VolumeResourceRequirements.limits',
  'VolumeResourceRequirements.requests',
  'PodSpec.overhead',
  'ResourceFieldSelector.divisor',
  'EmptyDirVolumeSource.sizeLimit',
  'PersistentVolumeClaimStatus.capacity',
  'PersistentVolumeClaimStatus.allocatedResources',
  'ContainerStatus.allocatedResources',
  'PodStatus.allocatedResources',
  'NodeAllocatableResourceClaimStatus.resources',
]);

/** `CoreV1ResourceClaim` and `V1Pod` are `ResourceClaim` and `Pod` to Kubernetes. */
const kubernetesName = (model) => model.replace(/^(Core|Events|Storage|Authentication)?V1/, '');
const modelOf = new Map();

function fieldType(owner, { baseName, type, format }) {
  const list = /^Array<(.*)>$/.exec(type)?.[1];
  if (list !== undefined) return `[]${fieldType(owner, { baseName, type: list, format })}`;
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
  if (map !== undefined) return `{}${fieldType(owner, { baseName, type: map, format })}`;
  if (type === 'number') return format;
  if (type === 'boolean') return 'bool';
  if (type === 'Date' || type === 'V1MicroTime') return 'time';
  if (type === 'IntOrString') return 'int-or-string';
  if (type === 'any' || type === 'object') return 'any';
  if (type === 'string') {
    if (format === 'byte') return 'bytes';
    return QUANTITIES.has(`${owner}.${baseName}`) ? 'quantity' : 'string';
  }
  modelOf.set(kubernetesName(type), type);
  return kubernetesName(type);
}

/** The attributes of a model, read from its source: loading all of the package takes seconds. */
function attributes(model) {
  const source = readFileSync(join(models, `${model}.js`), 'utf8');
  const list = /attributeTypeMap = (\[[\s\S]*?\n\]);/.exec(source)?.[1];
  if (list === undefined)
    throw new Error(`${model}: no attributes found; the package has changed its form`);
  return JSON.parse(list);
}

function helpTexts(model) {
  const source = readFileSync(join(models, `${model}.d.ts`), 'utf8');
  const texts = {};
  for (const [, comment, name] of source.matchAll(
    /\/\*\*\n((?:\s+\*[^\n]*\n)+?)\s+\*\/\n\s+'(\w+)'\??:/g,
  )) {
    texts[name] = comment
      .replace(/^\s+\* ?/gm, '')
      .replace(/\s+/g, ' ')
      .replace(/\\(['"])/g, '$1')
      .trim();
  }
  return texts;
}

const schema = {};
const help = {};
for (const kind of KINDS) modelOf.set(kind, `V1${kind}`);
for (const [name, model] of modelOf) {
  const fields = attributes(model);
  schema[name] = Object.fromEntries(
    fields.map((field) => [field.baseName, fieldType(name, field)]),
  );
  const texts = helpTexts(model);
  help[name] = Object.fromEntries(
    fields.flatMap((field) => (texts[field.name] ? [[field.baseName, texts[field.name]]] : [])),
  );
}

const sorted = (object) =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
const file = (name, value) => `// Written by scripts/generate-schema.mjs. Do not edit.
export const ${name}: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(sorted(value))};
`;
writeFileSync(join(target, 'schema.gen.ts'), file('SCHEMA', schema));
writeFileSync(join(target, 'schema-help.gen.ts'), file('HELP', help));
const count = Object.values(schema).reduce((sum, fields) => sum + Object.keys(fields).length, 0);
console.log(`schema: ${Object.keys(schema).length} types, ${count} fields`);

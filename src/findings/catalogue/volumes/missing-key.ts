import {
  flagOf,
  isValueMap,
  mapOf,
  textOf,
  type ValueMap,
  valueAt,
} from '../../../kubernetes/index.ts';
import { fileOf, podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const missingKey = finding({
  id: 'missing-key',
  severity: 'error',
  title: 'A key that is not there',
  what: 'A variable takes a key that the ConfigMap or Secret of the file does not have.',
  why: 'The container is not made: it stays in CreateContainerConfigError.',
  whatToDo: 'Mend the key, or add it to the object.',
  links: ['tasks/configure-pod-container/configure-pod-configmap/'],
  detect: ({ pod, documents }) =>
    pod.references.flatMap(({ name, from, document }) => {
      if (document === undefined || !/KeyRef$/.test(String(from.at(-2)))) return [];
      const selector = valueAt(documents[pod.document], from.slice(0, -1));
      const object = documents[document];
      if (!isValueMap(selector) || !isValueMap(object) || flagOf(selector, 'optional')) return [];
      const key = textOf(selector, 'key');
      return key === '' || holds(object, key)
        ? []
        : [{ at: [...from.slice(0, -1), 'key'], name, key }];
    }),
  message: ({ name, key }) => `${name} has no key ${key}.`,
  examples: {
    flagged: [keyed('COLOR')],
    clean: [keyed('COLOUR')],
  },
});

function holds(object: ValueMap, key: string): boolean {
  const fields = ['data', 'stringData', 'binaryData'].map((field) => mapOf(object, field));
  // An object without any data is filled by somebody else.
  return (
    fields.every((map) => map === undefined) || fields.some((map) => map && Object.hasOwn(map, key))
  );
}

function keyed(key: string): string {
  return fileOf(
    podOf(`
containers:
- name: app
  image: acme/shop:1.4
  env:
  - name: COLOUR
    valueFrom:
      configMapKeyRef:
        name: shop-config
        key: ${key}
`),
    `
apiVersion: v1
kind: ConfigMap
metadata:
  name: shop-config
data:
  COLOUR: blue
`,
  );
}

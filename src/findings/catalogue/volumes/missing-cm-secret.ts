import { flagOf, isValueMap, mapOf, textOf, valueAt } from '../../../kubernetes/index.ts';
import type { Reference } from '../../../pod/index.ts';
import { objectsOf, type PodContext } from '../../context.ts';
import { fileOf, podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { isNear } from '../../near.ts';

export const missingCmSecret = finding({
  id: 'missing-cm-secret',
  severity: 'error',
  title: 'A ConfigMap or Secret that is not there',
  what: 'The pod needs a ConfigMap or Secret that the file does not hold, though it holds others of the kind.',
  why: 'While the object is missing the container is not made: it waits, without an end.',
  whatToDo: 'Mend the name, add the object, or mark the reference as optional.',
  links: ['concepts/configuration/configmap/', 'concepts/configuration/secret/'],
  detect: (context) =>
    context.pod.references
      .filter(
        ({ kind, document, from }) =>
          document === undefined && KINDS.includes(kind) && !from.includes('imagePullSecrets'),
      )
      .filter((reference) => !isOptional(context, reference))
      .flatMap(({ kind, name, from }) => {
        const names = objectsOf(context, kind).map(({ value }) =>
          textOf(mapOf(value, 'metadata'), 'name'),
        );
        if (names.length === 0 || names.includes(name)) return [];
        const meant = names.find((other) => isNear(name, other));
        const severity = meant === undefined ? ('hint' as const) : ('error' as const);
        return [{ at: from, kind, name, meant, severity }];
      }),
  message: ({ kind, name, meant }) =>
    meant === undefined
      ? `This file has no ${kind} called ${name}: it must be in the cluster already.`
      : `There is no ${kind} called ${name}, but one called ${meant}.`,
  fix: ({ at, meant }) =>
    meant === undefined
      ? undefined
      : { label: `Use ${meant}`, gestures: [{ do: 'setField', at, value: meant }], safe: false },
  examples: {
    flagged: [configured('shop-confg'), configured('defaults')],
    clean: [configured('shop-config'), configured('shop-confg\n      optional: true')],
  },
});

const KINDS = ['ConfigMap', 'Secret'];

function isOptional({ documents, pod }: PodContext, { from }: Reference): boolean {
  const holder = valueAt(documents[pod.document], from.slice(0, -1));
  return isValueMap(holder) && flagOf(holder, 'optional') === true;
}

function configured(name: string): string {
  return fileOf(
    podOf(`
containers:
- name: app
  image: acme/shop:1.4
  envFrom:
  - configMapRef:
      name: ${name}
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

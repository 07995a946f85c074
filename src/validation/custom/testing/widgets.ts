import { definitionsIn } from '../../../custom-resources/index.ts';
import { parseManifest } from '../../../manifest/index.ts';
import type { Rules } from '../../../rules/index.ts';
import { complaintsOf, verdictAmong } from '../../index.ts';

/** A definition of Widget with this schema of `spec`, as lines that stand ten columns in. */
export function definitionOf(spec: string, version = 'v1', more = ''): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.shop.example
spec:
  group: shop.example
  scope: Namespaced
  names:
    kind: Widget
    plural: widgets
  versions:
  - name: ${version}
    served: true
    storage: true
${more}    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
${indented(spec, 12)}
`;
}

export function indented(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
    .join('\n');
}

export function widget(spec: string): string {
  return `apiVersion: shop.example/v1\nkind: Widget\nmetadata:\n  name: one\nspec:\n${indented(spec, 2)}\n`;
}

export function read(definition: string, object: string, rules?: Rules) {
  const { documents } = parseManifest(`${definition}---\n${object}`);
  const definitions = definitionsIn(documents.map(({ parsed }) => parsed.value));
  const document = documents[1];
  if (!document) throw new Error('no second document');
  return { document, definitions, verdict: verdictAmong(document, definitions, rules) };
}

/** All that the server would print, strict decoding first. */
export function said(definition: string, object: string, rules?: Rules): readonly string[] {
  const { document, verdict } = read(definition, object, rules);
  return complaintsOf(document, verdict).map(({ message }) => message);
}

export const field = (name: string, ...lines: string[]) =>
  ['properties:', `  ${name}:`, ...lines.map((line) => `    ${line}`)].join('\n');

export const INTEGER = field('size', 'type: integer', 'minimum: 1', 'maximum: 5');

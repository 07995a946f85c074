import { describe, expect, it } from 'vitest';
import { completionsAt, explainAt } from './index.ts';

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.shop.example
spec:
  group: shop.example
  names:
    kind: Widget
  versions:
  - name: v1
    served: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          apiVersion: {type: string}
          kind: {type: string}
          metadata: {type: object}
          status: {type: object}
          spec:
            type: object
            required: [size]
            properties:
              size: {type: integer, default: 3, description: How large it is.}
              mode: {type: string, enum: [fast, slow]}
              open: {type: boolean}
              volumes:
                type: array
                items:
                  type: object
                  properties:
                    label: {type: string}
              names: {type: array, items: {type: string, enum: [a, b]}}
              template:
                type: object
                properties:
                  spec: {type: object, x-kubernetes-preserve-unknown-fields: true}
              labels: {type: object, additionalProperties: {type: object, properties: {key: {type: string}}}}
`;

const WIDGET = 'apiVersion: shop.example/v1\nkind: Widget\nmetadata:\n  name: one\n';

function offered(marked: string, beside = [DEFINITION]) {
  const text = marked.replace('^', '');
  return completionsAt(text, marked.indexOf('^'), undefined, beside).items;
}

const labels = (marked: string, beside?: string[]) =>
  offered(marked, beside).map(({ label }) => label);

describe('in a custom resource', () => {
  it.each([
    [
      'its fields',
      `${WIDGET}spec:\n  ^`,
      ['size', 'mode', 'open', 'volumes', 'names', 'template', 'labels'],
    ],
    [
      'the word begun too',
      `${WIDGET}spec:\n  si^`,
      ['size', 'mode', 'open', 'volumes', 'names', 'template', 'labels'],
    ],
    [
      'not those that are there',
      `${WIDGET}spec:\n  size: 1\n  volumes: []\n  names: []\n  template: {}\n  labels: {}\n  ^`,
      ['mode', 'open'],
    ],
    ['fields at the top', `${WIDGET}^`, ['spec']],
    ['fields of an item', `${WIDGET}spec:\n  volumes:\n  - ^`, ['label']],
    ['fields of an entry by any name', `${WIDGET}spec:\n  labels:\n    x:\n      ^`, ['key']],
    ['its choices', `${WIDGET}spec:\n  mode: ^`, ['fast', 'slow']],
    ['a switch', `${WIDGET}spec:\n  open: ^`, ['true', 'false']],
    ['its default', `${WIDGET}spec:\n  size: ^`, ['3']],
    ['choices of an item', `${WIDGET}spec:\n  names:\n  - ^`, ['a', 'b']],
    ['nothing for text', `${WIDGET}spec:\n  volumes:\n  - label: ^`, []],
    ['the apiVersion of its kind', 'kind: Widget\napiVersion: ^', ['shop.example/v1']],
  ])('offers %s', (_, marked, expected) => {
    expect(labels(marked).slice(0, expected.length || 99)).toEqual(expected);
  });

  it('names the kind among the kinds', () => {
    expect(labels('kind: ^')).toContain('Widget');
    expect(labels('kind: ^', [])).not.toContain('Widget');
  });

  it('knows a definition of the same file, whatever else there cannot be read', () => {
    expect(labels(`${DEFINITION}---\n${WIDGET}spec:\n  bad: [\n  ^`, [])).toContain('size');
  });

  it('writes what follows a key', () => {
    const inserts = offered(`${WIDGET}spec:\n  ^`).map(({ insert }) => insert);
    expect(inserts).toEqual([
      'size: ',
      'mode: ',
      'open: ',
      'volumes:\n- ',
      'names:\n- ',
      'template:\n  ',
      'labels:\n  ',
    ]);
  });

  it('says what a field is', () => {
    const [size] = offered(`${WIDGET}spec:\n  ^`);
    expect(size).toMatchObject({ detail: 'integer, required', description: 'How large it is.' });
  });

  it('still knows the pod inside', () => {
    expect(
      labels(`${WIDGET}spec:\n  template:\n    spec:\n      containers:\n      - ^`),
    ).toContain('image');
    expect(labels(`${WIDGET}spec:\n  template:\n    spec:\n      ^`)).toContain('containers');
  });

  it('knows the metadata', () => {
    expect(labels(`${WIDGET}  ^`)).toContain('labels');
  });
});

describe('a key of a custom resource', () => {
  const explained = (text: string, key: string) =>
    explainAt(text, text.indexOf(key) + 1, [DEFINITION]);
  it('is explained in the words of its definition', () => {
    expect(explained(`${WIDGET}spec:\n  size: 1\n`, 'size')).toMatchObject({
      path: 'spec.size',
      type: 'integer',
      default: '3',
      description: 'How large it is.',
    });
    expect(explained(`${WIDGET}spec:\n  mode: fast\n`, 'mode')?.choices).toEqual(['fast', 'slow']);
    expect(explained(`${WIDGET}spec:\n  volumes: []\n`, 'volumes')?.type).toBe('list of object');
  });
  it('that it does not know is not', () => {
    expect(explained(`${WIDGET}spec:\n  other: 1\n`, 'other')).toBeUndefined();
  });
});

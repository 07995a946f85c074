import { describe, expect, it } from 'vitest';
import { definitionsIn } from '../../custom-resources/index.ts';
import { parseManifest } from '../../manifest/index.ts';
import { complaintsOf, notesOn, type Verdict, verdictAmong } from '../index.ts';

/** A definition of Widget with this schema of `spec`, as lines that stand ten columns in. */
function definitionOf(spec: string, version = 'v1', more = ''): string {
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

function indented(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
    .join('\n');
}

function widget(spec: string): string {
  return `apiVersion: shop.example/v1\nkind: Widget\nmetadata:\n  name: one\nspec:\n${indented(spec, 2)}\n`;
}

function read(definition: string, object: string) {
  const { documents } = parseManifest(`${definition}---\n${object}`);
  const definitions = definitionsIn(documents.map(({ parsed }) => parsed.value));
  const document = documents[1];
  if (!document) throw new Error('no second document');
  return { document, definitions, verdict: verdictAmong(document, definitions) };
}

/** All that the server would print, strict decoding first. */
function said(definition: string, object: string): readonly string[] {
  const { document, verdict } = read(definition, object);
  return complaintsOf(document, verdict).map(({ message }) => message);
}

const field = (name: string, ...lines: string[]) =>
  ['properties:', `  ${name}:`, ...lines.map((line) => `    ${line}`)].join('\n');

const INTEGER = field('size', 'type: integer', 'minimum: 1', 'maximum: 5');
const CHOICE = field('mode', 'type: string', 'enum: [fast, slow]');

describe('a field of a custom resource', () => {
  it.each<[what: string, schema: string, spec: string, said: readonly string[]]>([
    ['fits', INTEGER, 'size: 3', []],
    [
      'is of another type',
      INTEGER,
      'size: three',
      ['spec.size: Invalid value: "string": spec.size in body must be of type integer: "string"'],
    ],
    [
      'is no whole number',
      INTEGER,
      'size: 1.5',
      ['spec.size: Invalid value: "number": spec.size in body must be of type integer: "number"'],
    ],
    [
      'is of a type its format does not go with',
      field('size', 'type: integer', 'format: int32'),
      'size: true',
      ['spec.size: Invalid value: "": spec.size in body must be of type int32: ""'],
    ],
    [
      'is too small',
      INTEGER,
      'size: 0',
      ['spec.size: Invalid value: 0: spec.size in body should be greater than or equal to 1'],
    ],
    [
      'is too large',
      INTEGER,
      'size: 6',
      ['spec.size: Invalid value: 6: spec.size in body should be less than or equal to 5'],
    ],
    [
      'is at a bound that is left out',
      field('size', 'type: number', 'minimum: 0', 'exclusiveMinimum: true'),
      'size: 0',
      ['spec.size: Invalid value: 0: spec.size in body should be greater than 0'],
    ],
    [
      'is no multiple',
      field('size', 'type: integer', 'multipleOf: 4'),
      'size: 6',
      ['spec.size: Invalid value: 6: spec.size in body should be a multiple of 4'],
    ],
    [
      'is none of the choices',
      CHOICE,
      'mode: quick',
      ['spec.mode: Unsupported value: "quick": supported values: "fast", "slow"'],
    ],
    [
      'is missing',
      `required: [name]\n${field('name', 'type: string')}`,
      'other: 1',
      ['unknown field "spec.other"', 'spec.name: Required value'],
    ],
    [
      'does not match',
      field('name', 'type: string', "pattern: '^a+$'"),
      'name: b',
      [`spec.name: Invalid value: "b": spec.name in body should match '^a+$'`],
    ],
    [
      'is too long',
      field('name', 'type: string', 'maxLength: 3'),
      'name: abcd',
      ['spec.name: Too long: may not be more than 3 bytes'],
    ],
    [
      'is too short',
      field('name', 'type: string', 'minLength: 3'),
      'name: ab',
      ['spec.name: Invalid value: "ab": spec.name in body should be at least 3 chars long'],
    ],
    [
      'is of another format',
      field('when', 'type: string', 'format: date-time'),
      'when: "2026-02-30T10:00:00Z"',
      [
        'spec.when: Invalid value: "2026-02-30T10:00:00Z": spec.when in body must be of type date-time: "2026-02-30T10:00:00Z"',
      ],
    ],
    [
      'is of a format nobody knows',
      field('when', 'type: string', 'format: moon-phase'),
      'when: full',
      [],
    ],
    [
      'has too many items',
      field('list', 'type: array', 'maxItems: 1', 'items: {type: string}'),
      'list: [a, b]',
      ['spec.list: Too many: 2: must have at most 1 item'],
    ],
    [
      'has too few items',
      field('list', 'type: array', 'minItems: 2', 'items: {type: string}'),
      'list: [a]',
      ['spec.list: Invalid value: 1: spec.list in body should have at least 2 items'],
    ],
    [
      'has an item of another type',
      field('list', 'type: array', 'items: {type: string}'),
      'list: [a, 1]',
      [
        'spec.list[1]: Invalid value: "integer": spec.list[1] in body must be of type string: "integer"',
      ],
    ],
    [
      'has an item that is null',
      field('list', 'type: array', 'items: {type: string}'),
      'list: [a, null]',
      ['spec.list[1]: Invalid value: "null": spec.list[1] in body must be of type string: "null"'],
    ],
    [
      'has an item twice in a set',
      field('list', 'type: array', 'x-kubernetes-list-type: set', 'items: {type: string}'),
      'list: [a, b, a, a]',
      ['spec.list[2]: Duplicate value: "a"'],
    ],
    [
      'has a key twice in a list that is a mapping',
      field(
        'list',
        'type: array',
        'x-kubernetes-list-type: map',
        'x-kubernetes-list-map-keys: [name]',
        'items:',
        '  type: object',
        '  properties:',
        '    name: {type: string}',
      ),
      'list:\n- name: a\n- name: a',
      ['spec.list[1]: Duplicate value: {"name":"a"}'],
    ],
    [
      'has an entry of another type',
      field('labels', 'type: object', 'additionalProperties: {type: string}'),
      'labels:\n  a: 1',
      [
        'spec.labels.a: Invalid value: "integer": spec.labels.a in body must be of type string: "integer"',
      ],
    ],
    [
      'has too many entries',
      field('labels', 'type: object', 'maxProperties: 1', 'additionalProperties: {type: string}'),
      'labels: {a: b, c: d}',
      ['spec.labels: Too many: 2: must have at most 1 item'],
    ],
    [
      'is a number where both may be',
      field('port', 'x-kubernetes-int-or-string: true'),
      'port: 80',
      [],
    ],
    [
      'is a text where both may be',
      field('port', 'x-kubernetes-int-or-string: true'),
      'port: web',
      [],
    ],
    [
      'is neither of both',
      field('port', 'x-kubernetes-int-or-string: true'),
      'port: [80]',
      [
        'spec.port: Invalid value: "array": spec.port in body must be of type integer,string: "array"',
      ],
    ],
    ['is null and may be', field('name', 'type: string', 'nullable: true'), 'name: null', []],
    ['is null and goes', field('name', 'type: string'), 'name: null', []],
    [
      'is null, goes and is missed',
      `required: [name]\n${field('name', 'type: string')}`,
      'name: null',
      ['spec.name: Required value'],
    ],
    [
      'has a default where it is missed',
      `required: [name]\n${field('name', 'type: string', 'default: x')}`,
      '{}',
      [],
    ],
    [
      'is not known below a list',
      field(
        'list',
        'type: array',
        'items:',
        '  type: object',
        '  properties:',
        '    a: {type: string}',
      ),
      'list:\n- a: x\n- b: y',
      ['unknown field "spec.list[1].b"'],
    ],
    [
      'is not known and kept',
      `x-kubernetes-preserve-unknown-fields: true\n${INTEGER}`,
      'other: 1\nsize: 0',
      ['spec.size: Invalid value: 0: spec.size in body should be greater than or equal to 1'],
    ],
    [
      'stands in none of the alternatives',
      `${field('a', 'type: string')}\n  b:\n    type: string\noneOf:\n- required: [a]\n- required: [b]`,
      '{}',
      [
        '<nil>: Invalid value: "": "spec" must validate one and only one schema (oneOf). Found none valid',
        'spec.a: Required value',
      ],
    ],
    [
      'stands in two of the alternatives',
      `${field('a', 'type: string')}\n  b:\n    type: string\noneOf:\n- required: [a]\n- required: [b]`,
      'a: x\nb: x',
      [
        '<nil>: Invalid value: "": "spec" must validate one and only one schema (oneOf). Found 2 valid alternatives',
      ],
    ],
    [
      'fits no schema of several',
      field('size', 'type: integer', 'anyOf:', '- minimum: 10', '- maximum: 2'),
      'size: 5',
      [
        '<nil>: Invalid value: "": "spec.size" must validate at least one schema (anyOf)',
        'spec.size: Invalid value: 5: spec.size in body should be greater than or equal to 10',
      ],
    ],
    [
      'fits what it must not',
      field('name', 'type: string', 'not:', '  enum: [root]'),
      'name: root',
      ['<nil>: Invalid value: "": "spec.name" must not validate the schema (not)'],
    ],
    [
      'does not fit all',
      field('size', 'type: integer', 'allOf:', '- minimum: 1', '- maximum: 3'),
      'size: 5',
      [
        '<nil>: Invalid value: "": "spec.size" must validate all the schemas (allOf)',
        'spec.size: Invalid value: 5: spec.size in body should be less than or equal to 3',
      ],
    ],
    [
      'is an object that does not say what it is',
      field(
        'template',
        'type: object',
        'x-kubernetes-embedded-resource: true',
        'x-kubernetes-preserve-unknown-fields: true',
      ),
      'template:\n  kind: Pod\n  spec: {}\n  metadata:\n    labelz: {}',
      ['unknown field "spec.template.metadata.labelz"', 'spec.template.apiVersion: Required value'],
    ],
  ])('%s', (_, schema, spec, expected) => {
    expect(said(definitionOf(schema), widget(spec))).toEqual(expected);
  });
});

describe('the metadata of a custom resource', () => {
  it.each([
    ['fits', '{name: one, labels: {a: b}}', []],
    ['has an unknown field', '{name: one, nam: two}', ['unknown field "metadata.nam"']],
    [
      'has a bad name',
      '{name: One}',
      [
        expect.stringMatching(
          /^metadata\.name: Invalid value: "One": a lowercase RFC 1123 subdomain/,
        ),
      ],
    ],
    [
      'is of a wrong type',
      '{name: one, labels: [a]}',
      [
        'json: cannot unmarshal array into Go struct field ObjectMeta.labels of type map[string]string',
      ],
    ],
    ['is no mapping', 'one', ['json: cannot unmarshal string into Go value of type v1.ObjectMeta']],
  ])('%s', (_, metadata, expected) => {
    const object = `apiVersion: shop.example/v1\nkind: Widget\nmetadata: ${metadata}\n`;
    expect(said(definitionOf(INTEGER), object)).toEqual(expected);
  });
});

it('each error stands at its place', () => {
  const object = widget('size: three\nlist:\n- name: a');
  const { document, verdict } = read(definitionOf(INTEGER), object);
  const text = document.parsed.text;
  const marked = complaintsOf(document, verdict).map(({ span }) =>
    text.slice(span.start - document.start, span.end - document.start),
  );
  expect(marked).toEqual(['list:\n  - name: a', 'size: three']);
});

it('what to do is said of what the schema asks for', () => {
  const schema = `${INTEGER}\noneOf:\n- required: [a]\n- required: [b]`;
  const { document, verdict } = read(definitionOf(schema), widget('size: three'));
  const advice = complaintsOf(document, verdict).map((complaint) => complaint.advice);
  expect(advice).toContain('Fill in one of the alternatives the definition gives here.');
  expect(advice).toContain('Write size as a whole number, without quotes.');
});

it('a status is for the controller: it is dropped where it is a part of its own', () => {
  const parts = '    subresources:\n      status: {}\n';
  const schema = `${INTEGER}\n`;
  const definition = definitionOf(schema, 'v1', parts).replace(
    '          spec:\n',
    '          status:\n            type: object\n            required: [phase]\n          spec:\n',
  );
  expect(said(definition, `${widget('size: 1')}status: {}\n`)).toEqual([]);
});

it('a kind of another group may bear the name of one of Kubernetes’ own', () => {
  const definition = definitionOf(INTEGER).replace('kind: Widget', 'kind: Job');
  const object = widget('size: 9').replace('kind: Widget', 'kind: Job');
  expect(said(definition, object)).toEqual([
    'spec.size: Invalid value: 9: spec.size in body should be less than or equal to 5',
  ]);
});

it.each([
  ['a kind that is not defined', widget('size: 9').replace('Widget', 'Gadget')],
  ['a version that is not defined', widget('size: 9').replace('/v1', '/v2')],
])('%s is taken as it is', (_, object) => {
  expect(said(definitionOf(INTEGER), object)).toEqual([]);
});

describe('rules in CEL', () => {
  const RULED = `${INTEGER}\nx-kubernetes-validations:\n- rule: self.size < 3\n`;
  const notes = (object: string) => {
    const { document, definitions } = read(definitionOf(RULED), object);
    return notesOn(document, definitions).map(({ severity, message }) => `${severity}: ${message}`);
  };
  it('are not evaluated, and that is said', () => {
    expect(said(definitionOf(RULED), widget('size: 4'))).toEqual([]);
    expect(notes(widget('size: 4'))).toEqual([
      'hint: The rules in the definition of Widget (x-kubernetes-validations) are not evaluated here.',
    ]);
  });
  it('are left out by the server when the object has another shape', () => {
    expect(said(definitionOf(RULED), widget('size: x'))[0]).toMatch(
      /^<nil>: Invalid value: null: some validation rules were not checked/,
    );
  });
  it('a version that is not defined is told', () => {
    expect(notes(widget('size: 4').replace('/v1', '/v2'))).toEqual([
      'hint: The definition of Widget has no served version shop.example/v2.',
    ]);
  });
});

describe('hostile definitions and objects end in time', () => {
  const verdict = (schema: string, spec: string): Verdict =>
    read(definitionOf(schema), widget(spec)).verdict;
  const timed = (act: () => unknown) => {
    const began = performance.now();
    act();
    return performance.now() - began;
  };
  it('a pattern that would run away', () => {
    const schema = field('name', 'type: string', "pattern: '^(a|a)*$'");
    expect(timed(() => verdict(schema, `name: ${'a'.repeat(5_000)}!`))).toBeLessThan(2_000);
  });
  it('alternatives within alternatives', () => {
    let schema = 'enum: [x]';
    for (let i = 0; i < 12; i++) {
      schema = `anyOf:\n${Array(4)
        .fill(`- ${indented(schema, 2).trimStart()}`)
        .join('\n')}`;
      if (schema.length > 200_000) break;
    }
    expect(
      timed(() => verdict(field('name', 'type: string', ...schema.split('\n')), 'name: y')),
    ).toBeLessThan(5_000);
  });
  it('a list of a hundred thousand wrong items', () => {
    const items = Array(50_000).fill('x').join(',');
    const schema = field('list', 'type: array', 'items: {type: integer}');
    expect(timed(() => verdict(schema, `list: [${items}]`))).toBeLessThan(5_000);
  });
  it.each([
    'properties: 7',
    'properties: {size: 7}',
    'required: 7',
    'type: [a]',
    'enum: 7',
    'x-kubernetes-list-type: {}',
    'anyOf: {}',
    'minimum: x',
    'items: 1',
  ])('a schema that is none: %s', (schema) => {
    expect(() => verdict(schema, 'size: 1\nlist: [1]')).not.toThrow();
  });
});

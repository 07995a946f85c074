import { describe, expect, it } from 'vitest';
import { definitionOf, field, INTEGER, said, widget } from './testing/widgets.ts';

describe('a field that is missing, null or not known', () => {
  it.each<[what: string, schema: string, spec: string, said: readonly string[]]>([
    [
      'is missing',
      `required: [name]\n${field('name', 'type: string')}`,
      'other: 1',
      ['unknown field "spec.other"', 'spec.name: Required value'],
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
      'is not known and kept',
      `x-kubernetes-preserve-unknown-fields: true\n${INTEGER}`,
      'other: 1\nsize: 0',
      ['spec.size: Invalid value: 0: spec.size in body should be greater than or equal to 1'],
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

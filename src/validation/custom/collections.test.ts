import { describe, expect, it } from 'vitest';
import { definitionOf, field, said, widget } from './testing/widgets.ts';

describe('a list or a mapping of a custom resource', () => {
  it.each<[what: string, schema: string, spec: string, said: readonly string[]]>([
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
  ])('%s', (_, schema, spec, expected) => {
    expect(said(definitionOf(schema), widget(spec))).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { definitionOf, field, said, widget } from './testing/widgets.ts';

describe('a field with several schemas', () => {
  it.each<[what: string, schema: string, spec: string, said: readonly string[]]>([
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
  ])('%s', (_, schema, spec, expected) => {
    expect(said(definitionOf(schema), widget(spec))).toEqual(expected);
  });
});

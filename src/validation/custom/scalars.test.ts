import { describe, expect, it } from 'vitest';
import { definitionOf, field, INTEGER, said, widget } from './testing/widgets.ts';

const CHOICE = field('mode', 'type: string', 'enum: [fast, slow]');

describe('a number, a text or a choice of a custom resource', () => {
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
  ])('%s', (_, schema, spec, expected) => {
    expect(said(definitionOf(schema), widget(spec))).toEqual(expected);
  });
});

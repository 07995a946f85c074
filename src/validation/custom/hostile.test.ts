import { describe, expect, it } from 'vitest';
import type { Verdict } from '../index.ts';
import { definitionOf, field, indented, read, widget } from './testing/widgets.ts';

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
      if (schema.length > 60_000) break;
    }
    expect(
      timed(() => verdict(field('name', 'type: string', ...schema.split('\n')), 'name: y')),
    ).toBeLessThan(5_000);
  });
  it('a list of many wrong items', () => {
    const items = Array(20_000).fill('x').join(',');
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

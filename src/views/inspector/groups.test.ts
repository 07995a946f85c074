import { describe, expect, it } from 'vitest';
import type { Field } from '../../inspector/index.ts';
import { sectionsOf } from './groups.ts';

function field(at: string): Field {
  const path = at.split('.');
  return {
    id: at,
    base: 'spec',
    path,
    label: path.at(-1) ?? '',
    group: 'Any',
    section: '',
    input: { kind: 'boolean' },
    required: false,
    only: {},
    schema: { type: '', field: '', of: 'bool' },
    keep: 0,
  };
}

describe('sections of a group', () => {
  it.each([
    ['none where all share their parents', ['a.b.x', 'a.b.y'], { '': ['x', 'y'] }],
    [
      'what stands deeper has a name of its own',
      ['sc.user', 'sc.profile.type', 'sc.profile.file'],
      { '': ['user'], profile: ['type', 'file'] },
    ],
    ['the plain ones first', ['a.b', 'c'], { '': ['c'], a: ['b'] }],
    ['metadata is no name', ['kind', 'metadata.name'], { '': ['kind', 'name'] }],
  ])('%s', (_, paths, wanted) => {
    const sections = sectionsOf(paths.map(field)).map(([section, fields]) => [
      section,
      fields.map(({ label }) => label),
    ]);
    expect(sections).toEqual(Object.entries(wanted));
  });
});

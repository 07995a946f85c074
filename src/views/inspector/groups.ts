import type { Field } from '../../inspector/index.ts';

/** Fields by their headings, in the order of the catalogue. */
export function groupsOf(
  fields: readonly Field[],
): readonly (readonly [title: string, fields: readonly Field[]])[] {
  return gathered(fields, ({ group }) => group);
}

/**
 * Fields by the parents they stand in below what all of them share: '' first, then `seccompProfile`. `metadata` is no
 * parent worth a name of its own.
 */
export function sectionsOf(
  fields: readonly Field[],
): readonly (readonly [section: string, fields: readonly Field[]])[] {
  const shared = sharedSteps(fields.map(({ path }) => path.slice(0, -1)));
  const sections = gathered(fields, ({ path }) => {
    const own = path.slice(shared, -1).join('.');
    return own === 'metadata' ? '' : own;
  });
  return [...sections].sort(([a], [b]) => Number(a !== '') - Number(b !== ''));
}

/** How many first steps all paths share. */
function sharedSteps(paths: readonly Field['path'][]): number {
  const [first = [], ...others] = paths;
  let shared = 0;
  while (shared < first.length && others.every((path) => path[shared] === first[shared])) shared++;
  return shared;
}

function gathered(
  fields: readonly Field[],
  by: (field: Field) => string,
): readonly (readonly [string, readonly Field[]])[] {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    const name = by(field);
    const group = groups.get(name);
    if (group) group.push(field);
    else groups.set(name, [field]);
  }
  return [...groups];
}

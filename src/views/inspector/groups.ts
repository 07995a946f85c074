import type { Field } from '../../inspector/index.ts';

/** Fields by their headings, in the order of the catalogue. */
export function groupsOf(
  fields: readonly Field[],
): readonly (readonly [title: string, fields: readonly Field[]])[] {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    const group = groups.get(field.group);
    if (group) group.push(field);
    else groups.set(field.group, [field]);
  }
  return [...groups];
}

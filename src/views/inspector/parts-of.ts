import type { Field } from '../../inspector/index.ts';

/** The fields of a list's items. */
export function itemFields({ input }: Field): readonly Field[] {
  return input.kind === 'objects' ? input.fields : [];
}

/** Fields by their API path, and the others in their order. */
export function pick<Name extends string>(
  fields: readonly Field[],
  ...names: readonly Name[]
): { readonly of: Readonly<Partial<Record<Name, Field>>>; readonly rest: readonly Field[] } {
  const of: Partial<Record<Name, Field>> = {};
  for (const name of names) {
    const found = fields.find(({ path }) => path.join('.') === name);
    if (found) of[name] = found;
  }
  const taken = new Set<Field | undefined>(Object.values(of));
  return { of, rest: fields.filter((field) => !taken.has(field)) };
}

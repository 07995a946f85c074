import { containerFields } from './catalogue/container.ts';
import { podFields } from './catalogue/pod.ts';
import { volumeFields } from './catalogue/volume.ts';
import type { Field } from './field.ts';

let known: ReadonlyMap<string, Field> | undefined;

/** The form's field for a field of an object type of the schema; undefined where there is no form for it. */
export function knownField(type: string, field: string): Field | undefined {
  known ??= new Map(
    [...containerFields, ...podFields, ...volumeFields].flatMap(withItems).map((each) => {
      const { schema } = each;
      return [`${schema.type}.${schema.field}`, each] as const;
    }),
  );
  return known.get(`${type}.${field}`);
}

/** A field and, for a list of objects, the fields of its items. */
function withItems(field: Field): readonly Field[] {
  return field.input.kind === 'objects'
    ? [field, ...field.input.fields.flatMap(withItems)]
    : [field];
}

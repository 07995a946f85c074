import { helpText, valueAt } from '../kubernetes/index.ts';
import { containerFields } from './catalogue/container.ts';
import { podFields } from './catalogue/pod.ts';
import { volumeFields } from './catalogue/volume.ts';
import type { Field } from './field.ts';
import { pathOf } from './place.ts';
import type { Target } from './target.ts';

/**
 * The fields of a target's form, in the order to show them, headings together. Of what is said in one of several ways (a
 * probe's handler, a variable's source) only the fields of the chosen one; of an object's list item, the item's.
 */
export function fieldsFor(target: Target, item?: Field): readonly Field[] {
  const fields = item ? itemFields(item) : allFieldsFor(target);
  const variants = fields.filter(({ input }) => input.kind === 'variant');
  return fields.filter((field) => variants.every((variant) => isChosen(field, variant, target)));
}

/** All fields a target can have, those of what is not chosen too. */
export function allFieldsFor(target: Target): readonly Field[] {
  const { container, volume, pod, value } = target;
  if (container) return containerFields.filter((field) => isShown(field, target));
  if (volume) return volumeFields.filter((field) => isShown(field, target));
  const isBareList = Array.isArray(valueAt(value, pod.spec));
  const isObject = pod.kind !== '';
  return isBareList
    ? []
    : podFields.filter((field) => isShown(field, target) && (isObject || field.base === 'spec'));
}

function itemFields({ input }: Field): readonly Field[] {
  return input.kind === 'objects' ? input.fields : [];
}

/** The help text of a field: ours, or the API's own, which is loaded when the first is asked for. */
export async function helpOf({ help, schema }: Field): Promise<string | undefined> {
  return help ?? (await helpText(schema.type, schema.field));
}

function isShown({ only }: Field, { pod, volume, container }: Target): boolean {
  const { kinds, volumes, roles } = only;
  return (
    (kinds === undefined || kinds.includes(pod.kind)) &&
    (volumes === undefined || (volume !== undefined && volumes.includes(volume.type))) &&
    (roles === undefined || (container !== undefined && roles.includes(container.role)))
  );
}

/** False for a field of an alternative that is not there, and for one that needs an alternative while there is none. */
function isChosen(field: Field, variant: Field, target: Target): boolean {
  const { input, path } = variant;
  const isBelow = field.path.length > path.length && startsWith(field.path, path);
  if (field === variant || input.kind !== 'variant' || !isBelow) return true;
  const at = pathOf(variant, target);
  const rest = field.path.slice(path.length);
  const option = input.options.find((each) => startsWith(rest, each.at));
  const needed = option ? [...at, ...option.at] : path.length > 0 ? at : undefined;
  return needed === undefined || valueAt(target.value, needed) !== undefined;
}

function startsWith(path: Field['path'], start: Field['path']): boolean {
  return start.every((step, i) => step === path[i]);
}

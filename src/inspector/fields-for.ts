import { helpText } from '../kubernetes/index.ts';
import { containerFields } from './catalogue/container.ts';
import type { Field } from './field.ts';
import type { Target } from './target.ts';

/** The fields of a target's form, in the order to show them, headings together. */
export function fieldsFor(target: Target): readonly Field[] {
  return all(target).filter(({ only }) => isShown(only, target));
}

/** The API's own help text of a field; the texts are loaded when the first is asked for. */
export function helpOf({ schema }: Field): Promise<string | undefined> {
  return helpText(schema.type, schema.field);
}

function all({ container }: Target): readonly Field[] {
  return container ? containerFields : [];
}

function isShown({ kinds, volumes, roles }: Field['only'], target: Target): boolean {
  const { pod, volume, container } = target;
  return (
    (kinds === undefined || kinds.includes(pod.kind)) &&
    (volumes === undefined || (volume !== undefined && volumes.includes(volume.type))) &&
    (roles === undefined || (container !== undefined && roles.includes(container.role)))
  );
}

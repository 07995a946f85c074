import type { Field } from '../../inspector/index.ts';

/** A default that fits into its empty field; a longer one is in the help. */
export function shortDefault({ default: preset }: Field): string | undefined {
  return preset !== undefined && preset.length <= 24 ? preset : undefined;
}

/** What an empty field shows. */
export function placeholderOf(field: Field): string {
  return field.required ? 'required' : (shortDefault(field) ?? 'none');
}

/** True when the name is short enough to stand beside its control. */
export function fitsBeside({ label }: Field): boolean {
  return label.length <= 18;
}

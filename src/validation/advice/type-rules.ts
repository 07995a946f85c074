import type { AdviceRule } from './rule.ts';

/** What to do by the type of an error alone, so that there is always a sentence. */
export const TYPE_RULES: readonly AdviceRule[] = [
  {
    type: 'FieldValueNotSupported',
    detail: /supported values: "([^"]+)"$/,
    say: ({ name, words }) => `Set ${name} to ${words[1]}, the one value it may have.`,
  },
  {
    type: 'FieldValueNotSupported',
    detail: /supported values: (.+)/,
    say: ({ name, words }) => `Set ${name} to one of ${orList(words[1] ?? '')}.`,
  },
  {
    type: 'FieldValueRequired',
    say: ({ name }) => `Give ${name} a value: it can’t be left out here.`,
  },
  {
    type: 'FieldValueDuplicate',
    say: ({ name }) => `Change one of the two: ${name} may stand here only once.`,
  },
  {
    type: 'FieldValueForbidden',
    say: ({ name }) => `Take ${name} out: it can’t be set here.`,
  },
  {
    type: 'FieldValueNotFound',
    say: ({ name }) => `Let ${name} name something that is there.`,
  },
  { type: 'FieldValueTooLong', say: ({ name }) => `Shorten ${name}.` },
  { type: 'FieldValueTooMany', say: ({ name }) => `Take some of ${name} out.` },
  {
    type: 'FieldValueTypeInvalid',
    say: ({ name }) => `Write ${name} as the type the server expects.`,
  },
  { type: 'FieldValueInvalid', say: ({ name }) => `Change ${name} to a value the server takes.` },
];

/** `"TCP", "UDP"` → `TCP or UDP`. */
function orList(quoted: string): string {
  const values = [...quoted.matchAll(/"([^"]*)"/g)].map(([, value]) => value || 'nothing');
  const last = values.pop() ?? '';
  return values.length === 0 ? last : `${values.join(', ')} or ${last}`;
}

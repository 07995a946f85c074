import type { AdviceRule } from './rule.ts';

/** What to do about the words of a definition’s schema, which often name no field. */
export const CUSTOM_RULES: readonly AdviceRule[] = [
  {
    detail: /^some validation rules were not checked/,
    say: 'Mend the other errors of this object first: then its definition’s rules are looked at.',
  },
  {
    detail: /must validate one and only one schema \(oneOf\)\. Found none/,
    say: 'Fill in one of the alternatives the definition gives here.',
  },
  {
    detail: /must validate one and only one schema \(oneOf\)/,
    say: 'Keep one of the alternatives and take the others out.',
  },
  {
    detail: /must validate at least one schema \(anyOf\)/,
    say: 'Let it fit one of the alternatives the definition gives here.',
  },
  {
    detail: /must validate all the schemas \(allOf\)/,
    say: 'Let it fit everything the definition asks for here.',
  },
  {
    detail: /must not validate the schema \(not\)/,
    say: 'Change it: the definition rules this very value out.',
  },
  {
    detail: /^no such key: (\w+) evaluating rule: /,
    say: ({ words }) => `Fill in ${words[1]}: a rule of the definition looks at it.`,
  },
  {
    detail: /^failed rule: | evaluating rule: /,
    say: 'Change it so that the rule of the definition holds: self is what stands here.',
  },
  {
    type: 'FieldValueTypeInvalid',
    detail: / in body must be of type (\S+): /,
    say: ({ name, words }) => `Write ${name} as ${AS_TYPE[words[1] ?? ''] ?? words[1]}.`,
  },
];

const AS_TYPE: Readonly<Record<string, string>> = {
  integer: 'a whole number, without quotes',
  int32: 'a whole number, without quotes',
  int64: 'a whole number, without quotes',
  number: 'a number, without quotes',
  boolean: 'true or false',
  string: 'text: put it in quotes where it looks like something else',
  array: 'a list: each item on a line that begins with a dash',
  object: 'pairs of key and value, indented below it',
  'integer,string': 'a whole number or a text',
};

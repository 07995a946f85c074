import { useEffect, useState } from 'react';
import type { Field } from '../../inspector/index.ts';
import { helpOf } from '../../session/index.ts';

/** Help texts that came already, by type and field. */
const known = new Map<string, string>();

/** What the API says of a field; '' until its text is here. */
export function useHelp(field: Field): string {
  const key = `${field.schema.type}.${field.schema.field}`;
  const [text, setText] = useState(known.get(key) ?? '');
  useEffect(() => {
    let current = true;
    void helpOf(field).then((help = '') => {
      known.set(key, help);
      if (current) setText(help);
    });
    return () => {
      current = false;
    };
  }, [field, key]);
  return text;
}

/** Type, default and whether it is required, in a few words. */
export function factsOf({ schema, required, default: preset }: Field): string {
  return [typeWords(schema.of), required ? 'required' : '', preset ? `default ${preset}` : '']
    .filter(Boolean)
    .join(' · ');
}

const WORDS: Readonly<Record<string, string>> = {
  bool: 'true or false',
  int32: 'integer',
  int64: 'integer',
  'int-or-string': 'integer or string',
};

function typeWords(of: string): string {
  if (of.startsWith('[]')) return `list of ${typeWords(of.slice(2))}`;
  if (of.startsWith('{}')) return `map of ${typeWords(of.slice(2))}`;
  return WORDS[of] ?? of;
}

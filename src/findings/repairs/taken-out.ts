import { nameAt, type Repair, type Trouble } from './repair.ts';

/** What may not stand there is taken out; lists and the object itself are left to the person. */
export function takenOut({ rule, message, at, value, document }: Trouble): Repair | undefined {
  const unknown = rule === 'strict-decoding' && message.startsWith('unknown field');
  if ((!unknown && rule !== 'FieldValueForbidden') || value === undefined || at.length < 2) {
    return undefined;
  }
  if (typeof at.at(-1) !== 'string') return undefined;
  return {
    label: `Take ${nameAt(at)} out`,
    gesture: { do: 'clearField', at, document: document.index },
  };
}

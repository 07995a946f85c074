import { isDns1123Label, isDns1123Subdomain } from '../../kubernetes/index.ts';
import type { Repair, Trouble } from './repair.ts';
import { nameAt } from './repair.ts';

/** A name written as Kubernetes takes it: small letters, digits and hyphens. References go with it. */
export function rewrittenName({ rule, message, at, value, document }: Trouble): Repair | undefined {
  if (rule !== 'FieldValueInvalid' || typeof value !== 'string' || nameAt(at) !== 'name') {
    return undefined;
  }
  const kind = /RFC 1123 (label|subdomain)|must not contain dots/.exec(message);
  if (!kind) return undefined;
  const name = slug(value, kind[1] === 'subdomain');
  const complaints = kind[1] === 'subdomain' ? isDns1123Subdomain(name) : isDns1123Label(name);
  if (complaints.length > 0 || name === value) return undefined;
  const label = `Rename it to ${name}`;
  const target = { document: document.index };
  switch (at.at(-3)) {
    case 'containers':
    case 'initContainers':
      return { label, gesture: { do: 'renameContainer', container: value, name, ...target } };
    case 'volumes':
      return { label, gesture: { do: 'renameVolume', volume: value, name, ...target } };
    default:
      return { label, gesture: { do: 'setField', at, value: name, ...target } };
  }
}

function slug(text: string, keepDots: boolean): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(keepDots ? /[^a-z0-9.]+/g : /[^a-z0-9]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

import type { FieldHints } from '../field.ts';
import { bytes, choice, listOf, mayBeEmpty, text, textOnly } from './inputs.ts';

const MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** The fields of a claim's spec, below `at`. */
export function claimRows(at: string): Readonly<Record<string, FieldHints>> {
  return {
    [`${at}.accessModes`]: { input: listOf(choice(...MODES)), required: true },
    [`${at}.resources.requests.storage`]: { input: bytes, required: true },
    [`${at}.resources.limits.storage`]: { input: bytes, default: 'none' },
    [`${at}.storageClassName`]: { input: mayBeEmpty, default: "the cluster's default class" },
    [`${at}.volumeMode`]: { input: choice('Filesystem', 'Block'), default: 'Filesystem' },
    [`${at}.volumeName`]: { input: text('subdomain'), default: 'any that fits' },
    [`${at}.volumeAttributesClassName`]: { input: text('subdomain') },
    [`${at}.selector`]: { input: textOnly, help: 'Labels the persistent volume must have.' },
    [`${at}.dataSource`]: { input: textOnly, help: 'A snapshot or claim to start from.' },
    [`${at}.dataSourceRef`]: {
      input: textOnly,
      help: 'A snapshot, claim or other object to start from.',
    },
  };
}

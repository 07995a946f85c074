import {
  type FieldPath,
  isValueMap,
  mapsOf,
  objectType,
  schemaTypeOf,
  textOf,
  type Value,
  valueAt,
} from '../../kubernetes/index.ts';
import { keySpanOf, valueSpanOf } from '../../manifest/index.ts';
import { isNear } from '../near.ts';
import type { Repair, Trouble } from './repair.ts';

/** A name that is a slip of one that is known: a field, one of the values a field may have, a volume. */
export function nearName(trouble: Trouble): Repair | undefined {
  return fieldName(trouble) ?? supportedValue(trouble) ?? volumeName(trouble);
}

function fieldName({ rule, message, at, document }: Trouble): Repair | undefined {
  const wrong = at.at(-1);
  if (rule !== 'strict-decoding' || !message.startsWith('unknown field')) return undefined;
  if (typeof wrong !== 'string') return undefined;
  const parent = at.slice(0, -1);
  const fields = objectType(typeOf(document.parsed.value, parent) ?? '');
  const around = valueAt(document.parsed.value, parent);
  if (!fields || !isValueMap(around)) return undefined;
  const free = Object.keys(fields).filter((name) => !Object.hasOwn(around, name));
  const meant = slipOf(wrong, free);
  const span = meant === undefined ? undefined : keySpanOf(document, at);
  if (meant === undefined || !span) return undefined;
  return { label: `Rename it to ${meant}`, edits: [{ ...span, text: meant }] };
}

/** The schema's type of the object at a path. */
function typeOf(root: Value, path: FieldPath): string | undefined {
  if (!isValueMap(root)) return undefined;
  let type = schemaTypeOf(textOf(root, 'apiVersion'), textOf(root, 'kind'));
  for (const step of path) {
    if (type === undefined) return undefined;
    if (typeof step === 'number' || type.startsWith('{}')) type = type.slice(2);
    else type = objectType(type)?.[step];
  }
  return type;
}

function supportedValue({ rule, message, at, value, document }: Trouble): Repair | undefined {
  const list = /supported values: (.+)$/.exec(message)?.[1];
  if (rule !== 'FieldValueNotSupported' || list === undefined || typeof value !== 'string') {
    return undefined;
  }
  const known = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? '');
  const meant = slipOf(value, known);
  const span = meant === undefined ? undefined : valueSpanOf(document, at);
  if (meant === undefined || !span) return undefined;
  return { label: `Set it to ${meant}`, edits: [{ ...span, text: meant }] };
}

/** A mount of a volume that is not there: the one with nearly its name, else a new one. */
function volumeName({ rule, at, value, document }: Trouble): Repair | undefined {
  const list = at.indexOf('volumeMounts');
  if (rule !== 'FieldValueNotFound' || list < 2 || typeof value !== 'string') return undefined;
  const spec = valueAt(document.parsed.value, at.slice(0, list - 2));
  if (!isValueMap(spec)) return undefined;
  const meant = slipOf(
    value,
    mapsOf(spec, 'volumes').map((volume) => textOf(volume, 'name')),
  );
  const span = meant === undefined ? undefined : valueSpanOf(document, at);
  if (meant !== undefined && span) {
    return { label: `Mount ${meant}`, edits: [{ ...span, text: meant }] };
  }
  const index = mapsOf(spec, 'volumes').length;
  return {
    label: `Add an emptyDir called ${value}`,
    gesture: {
      do: 'setField',
      at: [...at.slice(0, list - 2), 'volumes', index],
      value: { name: value, emptyDir: {} },
      document: document.index,
    },
  };
}

/** The known name that differs in case only, or else by a slip; undefined when there is none or more than one. */
function slipOf(wrong: string, known: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[-_]/g, '');
  const same = known.filter((name) => plain(name) === plain(wrong));
  if (same.length === 1) return same[0];
  const plural = known.filter((name) => name === `${wrong}s` || `${name}s` === wrong);
  if (plural.length === 1) return plural[0];
  const near = known.filter((name) => isNear(wrong, name));
  return near.length === 1 ? near[0] : undefined;
}

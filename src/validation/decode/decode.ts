/**
 * Reads a value as an object of a type, as the API server decodes JSON: fields by their exact names, wrong types an error,
 * unknown fields an error of strict decoding, nulls as if nothing stood there.
 * Source: sigs.k8s.io/json (the server's decoder), apimachinery/pkg/runtime/serializer/json.
 */
import {
  type FieldPath,
  type FieldType,
  isValueMap,
  objectType,
  readQuantity,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { index, key, type Path, placeOf } from '../field/path.ts';
import { goType } from './go-types.ts';
import { timeError } from './time.ts';

export interface Decoded {
  /** Only known fields, of the right types; quantities as text. */
  readonly object: ValueMap;
  /** The first thing that does not fit, in the server's words. */
  readonly error: string | undefined;
  /** Where that stands. */
  readonly errorAt: FieldPath;
  /** Fields that the type does not have, in the server's words. */
  readonly unknown: readonly string[];
}

/** Where a value stands: the struct and field it belongs to, and the path. */
interface Place {
  readonly owner: string;
  readonly field: string;
  readonly path: Path | undefined;
}

/** More errors than these the server does not list. */
const MOST_UNKNOWN = 100;

/**
 * The value as an object of the schema's type `type`. The server decodes the keys sorted, as they stand in the JSON that it
 * makes of YAML; that tells only which complaint comes first, so only an object with complaints is read that way.
 */
export function decode(value: ValueMap, type: string): Decoded {
  const inAnyOrder = decodeKeys(value, type, Object.keys);
  const isClean = inAnyOrder.error === undefined && inAnyOrder.unknown.length === 0;
  return isClean ? inAnyOrder : decodeKeys(value, type, (map) => Object.keys(map).sort());
}

function decodeKeys(value: ValueMap, type: string, keys: KeyOrder): Decoded {
  const state = new State(keys);
  const object = struct(value, type, undefined, state);
  return { object, error: state.error, errorAt: state.errorAt, unknown: state.unknown };
}

type KeyOrder = (map: ValueMap) => readonly string[];

class State {
  error: string | undefined;
  errorAt: FieldPath = [];
  readonly unknown: string[] = [];

  constructor(readonly keys: KeyOrder) {}

  fail(error: string, path: Path | undefined): undefined {
    if (this.error === undefined) {
      this.error = error;
      this.errorAt = placeOf(path);
    }
    return undefined;
  }

  misfit(found: string, type: FieldType, { owner, field, path }: Place): undefined {
    const expected = goType(owner, field, type);
    return this.fail(
      `json: cannot unmarshal ${found} into Go struct field ${owner}.${fieldNames(path)} of type ${expected}`,
      path,
    );
  }

  surplus(path: Path): void {
    if (this.unknown.length < MOST_UNKNOWN)
      this.unknown.push(`unknown field ${JSON.stringify(strictPath(path))}`);
  }
}

/** `spec.containers.image`: names only. */
function fieldNames(path: Path | undefined): string {
  if (!path) return '';
  const before = fieldNames(path.parent);
  if (path.kind !== 'name') return before;
  return before === '' ? String(path.step) : `${before}.${path.step}`;
}

/** `spec.containers[0].image`; a mapping's key follows a dot. */
function strictPath(path: Path | undefined): string {
  if (!path) return '';
  const before = strictPath(path.parent);
  if (path.kind === 'index') return `${before}[${path.step}]`;
  return before === '' ? String(path.step) : `${before}.${path.step}`;
}

function struct(map: ValueMap, type: string, path: Path | undefined, state: State): ValueMap {
  const fields = objectType(type) ?? {};
  const object: ValueMap = {};
  for (const name of state.keys(map)) {
    const at: Path = { parent: path, step: name, kind: 'name' };
    const fieldType = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const value = map[name];
    if (fieldType === undefined) state.surplus(at);
    else if (value !== null && value !== undefined) {
      const read = fieldValue(value, fieldType, { owner: type, field: name, path: at }, state);
      if (read !== undefined) object[name] = read;
    }
  }
  return object;
}

function fieldValue(value: Value, type: FieldType, at: Place, state: State): Value | undefined {
  if (type.startsWith('[]')) return list(value, type, at, state);
  if (type.startsWith('{}')) return mapping(value, type, at, state);
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : state.misfit(jsonKind(value), type, at);
    case 'bool':
      return typeof value === 'boolean' ? value : state.misfit(jsonKind(value), type, at);
    case 'int32':
      return integer(value, 2 ** 31, type, at, state);
    case 'int64':
      return integer(value, 2 ** 63, type, at, state);
    case 'int-or-string':
      return typeof value === 'string' ? value : integer(value, 2 ** 31, type, at, state);
    case 'quantity':
      return quantity(value, at, state);
    case 'time':
      return time(value, type, at, state);
    case 'bytes':
      return bytes(value, type, at, state);
    case 'any':
      return value;
    default:
      return isValueMap(value)
        ? struct(value, type, at.path, state)
        : state.misfit(jsonKind(value), type, at);
  }
}

function list(value: Value, type: FieldType, at: Place, state: State): Value | undefined {
  if (!Array.isArray(value)) return state.misfit(jsonKind(value), type, at);
  const itemType = type.slice(2);
  return value.map((item, i) => {
    const place = { ...at, path: index(at.path, i) };
    return (item === null ? undefined : fieldValue(item, itemType, place, state)) ?? zero(itemType);
  });
}

function mapping(value: Value, type: FieldType, at: Place, state: State): Value | undefined {
  if (!isValueMap(value)) return state.misfit(jsonKind(value), type, at);
  const itemType = type.slice(2);
  const map: ValueMap = {};
  for (const name of state.keys(value)) {
    const item = value[name] ?? null;
    const place = { ...at, path: key(at.path, name) };
    const read = item === null ? zero(itemType) : fieldValue(item, itemType, place, state);
    if (read !== undefined && name !== '__proto__') map[name] = read;
  }
  return map;
}

/** What a list or mapping holds where null stands. */
function zero(type: FieldType): Value {
  if (type.startsWith('[]')) return [];
  switch (type) {
    case 'string':
    case 'bytes':
      return '';
    case 'bool':
      return false;
    case 'int32':
    case 'int64':
    case 'int-or-string':
      return 0;
    case 'quantity':
      return '0';
    default:
      return {};
  }
}

function integer(
  value: Value,
  limit: number,
  type: FieldType,
  at: Place,
  state: State,
): number | undefined {
  if (typeof value !== 'number') return state.misfit(jsonKind(value), type, at);
  if (Number.isInteger(value) && value >= -limit && value < limit) return value;
  return state.misfit(`number ${value}`, type, at);
}

function quantity(value: Value, at: Place, state: State): string | undefined {
  const text = typeof value === 'object' ? '{}' : String(value);
  const read = readQuantity(text);
  return 'error' in read ? state.fail(read.error, at.path) : text.trim();
}

function time(value: Value, type: FieldType, at: Place, state: State): string | undefined {
  if (typeof value !== 'string') return state.misfit(jsonKind(value), type, at);
  const error = timeError(value);
  return error === undefined ? value : state.fail(error, at.path);
}

function bytes(value: Value, type: FieldType, at: Place, state: State): string | undefined {
  if (typeof value !== 'string') return state.misfit(jsonKind(value), type, at);
  const bad = firstNonBase64(value.replace(/[\r\n]/g, ''));
  return bad === undefined
    ? value
    : state.fail(`illegal base64 data at input byte ${bad}`, at.path);
}

/** The offset at which Go's decoder gives up on the text, or undefined for valid base64. */
function firstNonBase64(text: string): number | undefined {
  const body = /^[A-Za-z0-9+/]*/.exec(text)?.[0].length ?? 0;
  const padding = text.slice(body);
  if (body % 4 === 0 && padding === '') return undefined;
  if ((body % 4 === 2 && padding === '==') || (body % 4 === 3 && padding === '=')) return undefined;
  return padding === '' ? body - (body % 4) : body;
}

function jsonKind(value: Value): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

import { type FieldPath, type FieldType, objectType, schemaTypeOf } from '../kubernetes/index.ts';
import { apiVersionOf } from './api-versions.ts';

/** A field of an object type of the schema. */
export interface FieldRef {
  readonly owner: string;
  readonly field: string;
  readonly type: FieldType;
}

/** What a key means wherever an unknown kind holds pods by shape. */
const EMBEDDED: Readonly<Record<string, FieldType>> = {
  containers: '[]Container',
  initContainers: '[]Container',
  volumes: '[]Volume',
};

/** The type of what stands at a path of an object; undefined where the schema does not reach. */
export function typeAt(apiVersion: string, kind: string, path: FieldPath): FieldType | undefined {
  const root = schemaTypeOf(apiVersion || apiVersionOf(kind), kind);
  if (root) return follow(root, path);
  if (path[0] === 'metadata') return follow('ObjectMeta', path.slice(1));
  const last = path.findLastIndex((step) => typeof step === 'string' && step in EMBEDDED);
  const start = EMBEDDED[String(path[last])];
  if (start) return follow(start, path.slice(last + 1));
  return path.at(-1) === 'spec' && path.at(-2) === 'template' ? 'PodSpec' : undefined;
}

function follow(from: FieldType, path: FieldPath): FieldType | undefined {
  let type: FieldType | undefined = from;
  for (const step of path) {
    if (type === undefined) return undefined;
    if (type.startsWith('[]') || type.startsWith('{}')) type = type.slice(2);
    else type = objectType(type)?.[String(step)];
  }
  return type;
}

/** The field a key is in an object: its owner's type, its name and its own type. */
export function fieldAt(
  apiVersion: string,
  kind: string,
  path: FieldPath,
  key: string,
): FieldRef | undefined {
  const owner = typeAt(apiVersion, kind, path);
  const type = owner && objectType(owner)?.[key];
  return owner && type ? { owner, field: key, type } : undefined;
}

import type { FieldPath } from '../../kubernetes/index.ts';

/**
 * A place in an object, printed only when something is wrong there. The server's words for a place are not always the
 * place itself (`spec.template.labels`): then `real` says where it is.
 * Source: apimachinery/pkg/util/validation/field/path.go.
 */
export interface Path {
  readonly parent: Path | undefined;
  readonly step: string | number;
  /** `key`: a key of a mapping, printed in brackets. */
  readonly kind: 'name' | 'index' | 'key';
  readonly real?: Path | undefined;
}

/** `undefined` is the root. */
export function child(parent: Path | undefined, name: string, ...more: readonly string[]): Path {
  let path: Path = { parent, step: name, kind: 'name' };
  for (const step of more) path = { parent: path, step, kind: 'name' };
  return path;
}

export function index(parent: Path | undefined, step: number): Path {
  return { parent, step, kind: 'index' };
}

export function key(parent: Path | undefined, step: string): Path {
  return { parent, step, kind: 'key' };
}

/** The place `real`, which the server calls `shown`. */
export function shownAs(real: Path, shown: Path): Path {
  return { ...shown, real };
}

/** As Kubernetes prints it: `spec.containers[0].resources.limits[cpu]`. */
export function printPath(path: Path | undefined): string {
  if (!path) return '';
  const before = printPath(path.parent);
  if (path.kind !== 'name') return `${before}[${path.step}]`;
  return before === '' ? String(path.step) : `${before}.${path.step}`;
}

/** Where it is in the object. */
export function placeOf(path: Path | undefined): FieldPath {
  if (!path) return [];
  return path.real ? placeOf(path.real) : [...placeOf(path.parent), path.step];
}

/** A place in an object, printed only when something is wrong there. Source: apimachinery/pkg/util/validation/field/path.go. */
export interface Path {
  readonly parent: Path | undefined;
  readonly step: string | number;
  /** `key`: a key of a mapping, printed in brackets. */
  readonly kind: 'name' | 'index' | 'key';
}

/** `undefined` is the root. */
export function child(parent: Path | undefined, ...names: readonly string[]): Path {
  let path = parent;
  for (const step of names) path = { parent: path, step, kind: 'name' };
  return path ?? { parent, step: '', kind: 'name' };
}

export function index(parent: Path | undefined, step: number): Path {
  return { parent, step, kind: 'index' };
}

export function key(parent: Path | undefined, step: string): Path {
  return { parent, step, kind: 'key' };
}

/** As Kubernetes prints it: `spec.containers[0].resources.limits[cpu]`. */
export function printPath(path: Path | undefined): string {
  if (!path) return '';
  const before = printPath(path.parent);
  if (path.kind !== 'name') return `${before}[${path.step}]`;
  return before === '' ? String(path.step) : `${before}.${path.step}`;
}

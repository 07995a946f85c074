import {
  type FieldPath,
  isValueMap,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import { type Change, itemLines, type Manifest, planEdits, sameValue } from '../manifest/index.ts';

/** How a copied item is written, under the names it gets here, with its comments; undefined when its text can't say that. */
export function pastedLines(
  manifest: Manifest,
  document: number,
  path: FieldPath,
  value: ValueMap,
): string | undefined {
  const before = valueAt(manifest.documents[document]?.parsed.value ?? null, path);
  if (!isValueMap(before)) return undefined;
  const changes = [
    ...named(path, before.name, value.name),
    ...listOf(value.volumeMounts).flatMap((mount, i) => {
      const old = listOf(before.volumeMounts)[i];
      const names = isValueMap(mount) && isValueMap(old);
      return names ? named([...path, 'volumeMounts', i], old.name, mount.name) : [];
    }),
  ];
  if (changes.length === 0) return linesAt(manifest, document, path);
  const plan = planEdits(manifest, document, changes);
  return plan.ok ? linesAt(plan.next, document, path) : undefined;
}

function linesAt(manifest: Manifest, document: number, path: FieldPath): string | undefined {
  const written = manifest.documents[document];
  return written && itemLines(written, path);
}

function named(path: FieldPath, old: Value | undefined, name: Value | undefined): Change[] {
  if (name === undefined || sameValue(old ?? null, name)) return [];
  return [{ change: 'set', at: [...path, 'name'], value: name }];
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

import { type FieldPath, valueAt } from '../kubernetes/index.ts';
import type { TextEdit } from '../text/index.ts';
import type { Plan, SharedChoice } from './change.ts';
import { applyChanges } from './change-tree.ts';
import { nameOf } from './guard.ts';
import { Layout } from './layout.ts';
import { nodeAt } from './locate.ts';
import type { Manifest, ManifestDocument } from './manifest.ts';
import { planEdits, prove } from './plan.ts';
import { renderInline } from './render.ts';
import { styleOf } from './style.ts';

/**
 * Gives a key of a mapping another name where it stands: value, comments and place stay. What cannot be written there (a
 * key that is merged in, or seen through an alias) becomes a new key, and the old one goes. Refuses a name that is taken.
 */
export function planRenameKey(
  manifest: Manifest,
  documentIndex: number,
  at: FieldPath,
  name: string,
  shared?: SharedChoice,
): Plan {
  const document = manifest.documents[documentIndex];
  const root = document?.parsed.value ?? null;
  const to = [...at.slice(0, -1), name];
  const value = valueAt(root, at);
  if (!document || value === undefined || typeof at.at(-1) !== 'string')
    return { ok: false, reason: `${nameOf(at)} is not set.` };
  if (valueAt(root, to) !== undefined)
    return { ok: false, reason: `${name} is there already. Choose another name.` };
  const changes = [
    { change: 'set', at: to, value },
    { change: 'remove', at },
  ] as const;
  const asked = applyChanges(root, changes);
  const edit = keyEdit(manifest, document, at, name);
  const inPlace =
    edit && asked !== undefined ? prove(manifest, document, [edit], asked) : undefined;
  return inPlace?.ok ? inPlace : planEdits(manifest, documentIndex, changes, shared);
}

/** The new name over the old one, in the quotes that had; undefined where the document has a fault or no such key of its own. */
function keyEdit(
  { kind }: Manifest,
  { parsed: { root, text, problems } }: ManifestDocument,
  at: FieldPath,
  name: string,
): TextEdit | undefined {
  const place = nodeAt(root, at);
  if (problems.length > 0 || place.at !== 'node' || place.slot.in !== 'map') return undefined;
  const { map, pair } = place.slot;
  const style = styleOf(root, new Layout(text), kind === 'json');
  const { start, end } = pair.key;
  return { start, end, text: renderInline(name, style, map.flow, pair.key) };
}

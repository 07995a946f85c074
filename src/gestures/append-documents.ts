import type { Refusal } from '../manifest/index.ts';
import { type Manifest, type Planned, parseManifest, sameValue } from '../manifest/index.ts';
import { applyEdits, type TextEdit } from '../text/index.ts';

/** Documents put after one of the manifest, proven by parsing: all that was there means what it meant. */
export function appendDocuments(
  manifest: Manifest,
  after: number,
  texts: readonly string[],
): Planned | Refusal {
  const document = manifest.documents[after];
  if (!document) return { ok: false, reason: 'This file has no such document.' };
  const { text } = manifest;
  const at = document.start + document.parsed.text.length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const open = at > 0 && text[at - 1] !== '\n';
  // What stands between `...` and the next document is of that one: its comments, its directives.
  const isClosed = /(?:^|\n)\.\.\.(?:[ \t][^\n]*)?\r?\n?$/.test(document.parsed.text);
  const tail = isClosed ? '...\n' : '';
  const added = texts.map((each) => `---\n${each}${tail}`.replaceAll('\n', eol)).join('');
  const edit: TextEdit = { start: at, end: at, text: (open ? eol : '') + added };
  const next = parseManifest(applyEdits(text, [edit]), manifest);
  return keepsAll(manifest, next, after, texts.length)
    ? { ok: true, edits: [edit], next }
    : {
        ok: false,
        reason:
          'I could not add a document after this one, so nothing was changed. Add it by hand.',
      };
}

function keepsAll(before: Manifest, next: Manifest, after: number, count: number): boolean {
  return (
    next.documents.length === before.documents.length + count &&
    next.problems.length === before.problems.length &&
    before.documents.every(({ index, parsed }) => {
      const same = next.documents[index > after ? index + count : index];
      return same !== undefined && sameValue(same.parsed.value, parsed.value);
    })
  );
}

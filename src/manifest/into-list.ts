import { isValueMap } from '../kubernetes/index.ts';
import type { TextEdit } from '../text/index.ts';
import type { Plan } from './change.ts';
import { Layout } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { prove, refuseBroken } from './plan.ts';
import { eolOf, styleOf } from './style.ts';

/**
 * Makes the one object of a JSON file the first item of a `kind: List`, which has room for others. Its lines only move to
 * the right. Refused where there is room already: in YAML, and in a List.
 */
export function planIntoList(manifest: Manifest): Plan {
  const [document] = manifest.documents;
  if (manifest.kind !== 'json' || !document)
    return { ok: false, reason: 'A YAML file has room for more objects: it needs no List.' };
  const { root, text, value, problems } = document.parsed;
  if (problems.length > 0) return refuseBroken(manifest, document);
  if (!isValueMap(value) || Array.isArray(value.items))
    return { ok: false, reason: 'This file holds a list already.' };
  const own = text.slice(root.start, root.end);
  const asked = { apiVersion: 'v1', kind: 'List', items: [value] };
  const style = styleOf(root, new Layout(text), true);
  const step = style.tabs ? '\t' : ' '.repeat(style.indent);
  const eol = eolOf(text);
  const around = own.includes('\n') ? aroundLines(step, eol) : aroundOneLine(style.colonGap);
  return prove(manifest, document, editsAround(root.start, own, step, around), asked);
}

interface Around {
  readonly head: string;
  readonly tail: string;
}

function aroundLines(step: string, eol: string): Around {
  const keys = ['"apiVersion": "v1",', '"kind": "List",', '"items": ['].map((key) => step + key);
  return {
    head: ['{', ...keys, step + step].join(eol),
    tail: [``, `${step}]`, '}'].join(eol),
  };
}

function aroundOneLine(gap: string): Around {
  return {
    head: `{"apiVersion":${gap}"v1",${gap}"kind":${gap}"List",${gap}"items":${gap}[`,
    tail: ']}',
  };
}

/** The object between head and tail, every line but its first further in. */
function editsAround(start: number, own: string, step: string, { head, tail }: Around): TextEdit[] {
  const put = (at: number, text: string) => ({ start: start + at, end: start + at, text });
  const lines = [...own.matchAll(/\n(?=[^\r\n])/g)].map(({ index }) => put(index + 1, step + step));
  return [put(0, head), ...lines, put(own.length, tail)];
}

import { isValueMap, type Value } from '../kubernetes/index.ts';
import { Layout } from './layout.ts';
import type { ManifestDocument } from './manifest.ts';
import { renderInline, renderListLines, renderMapLines } from './render.ts';
import { plainStyle, type Style, styleOf } from './style.ts';
import { setKey } from './value.ts';

const FIRST = ['apiVersion', 'kind', 'metadata'];

/** A fresh manifest of one object in block style, with apiVersion, kind and metadata first; ends with a line break. */
export function renderDocument(value: Value): string {
  return renderStyled(value, plainStyle);
}

/** The same with the indents and quotes of another document; lines end with `\n`. */
export function renderLike(value: Value, { parsed }: ManifestDocument): string {
  const { root, text } = parsed;
  return renderStyled(value, { ...styleOf(root, new Layout(text), false), eol: '\n' });
}

function renderStyled(value: Value, style: Style): string {
  if (isValueMap(value) && Object.keys(value).length > 0) {
    return renderMapLines(inOrder(value), style, 0);
  }
  if (Array.isArray(value) && value.length > 0) return renderListLines(value, style, 0);
  return `${renderInline(value, style, false)}\n`;
}

function inOrder(object: { [key: string]: Value }): { [key: string]: Value } {
  const ordered: { [key: string]: Value } = {};
  const keys = [...FIRST, ...Object.keys(object)];
  for (const key of keys) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (value !== undefined) setKey(ordered, key, value);
  }
  return ordered;
}

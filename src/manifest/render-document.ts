import { isValueMap, type Value } from '../kubernetes/index.ts';
import { renderInline, renderListLines, renderMapLines } from './render.ts';
import { plainStyle } from './style.ts';
import { setKey } from './value.ts';

const FIRST = ['apiVersion', 'kind', 'metadata'];

/** A fresh manifest of one object in block style, with apiVersion, kind and metadata first; ends with a line break. */
export function renderDocument(value: Value): string {
  if (isValueMap(value) && Object.keys(value).length > 0) {
    return renderMapLines(inOrder(value), plainStyle, 0);
  }
  if (Array.isArray(value) && value.length > 0) return renderListLines(value, plainStyle, 0);
  return `${renderInline(value, plainStyle, false)}\n`;
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

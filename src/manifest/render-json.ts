import { isValueMap, type Value } from '../kubernetes/index.ts';
import { renderInline } from './render.ts';
import type { Style } from './style.ts';

/** A value over several lines, as JSON is printed; `column`: of the line it starts in. */
export function renderPretty(value: Value, style: Style, column: number): string {
  const parts = partsOf(value, style, column + style.indent);
  if (parts.length === 0) return renderInline(value, style, true);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const pad = ' '.repeat(column + style.indent);
  const lines = parts.map((part) => pad + part).join(`,${style.eol}`);
  return `${open}${style.eol}${lines}${style.eol}${' '.repeat(column)}${close}`;
}

function partsOf(value: Value, style: Style, column: number): string[] {
  if (Array.isArray(value)) return value.map((item) => renderPretty(item, style, column));
  if (!isValueMap(value)) return [];
  return Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}:${style.colonGap}${renderPretty(each, style, column)}`,
  );
}

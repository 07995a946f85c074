import { isValueMap, type Value } from '../kubernetes/index.ts';
import { renderInline } from './render.ts';
import type { Style } from './style.ts';

/** A value over several lines, as JSON is printed; `pad`: what indents the line it starts in. */
export function renderPretty(value: Value, style: Style, pad: string): string {
  const inner = pad + (style.tabs ? '\t' : ' '.repeat(style.indent));
  const parts = partsOf(value, style, inner);
  if (parts.length === 0) return renderInline(value, style, true);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const lines = parts.map((part) => inner + part).join(`,${style.eol}`);
  return `${open}${style.eol}${lines}${style.eol}${pad}${close}`;
}

function partsOf(value: Value, style: Style, pad: string): string[] {
  if (Array.isArray(value)) return value.map((item) => renderPretty(item, style, pad));
  if (!isValueMap(value)) return [];
  return Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}:${style.colonGap}${renderPretty(each, style, pad)}`,
  );
}

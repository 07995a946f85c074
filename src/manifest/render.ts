import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import { pairOf } from './locate.ts';
import type { Node } from './node.ts';
import { hasUnprintable, needsQuotes } from './scalar.ts';
import type { Style } from './style.ts';

/** A neighbour that what is written shall look like. */
export type Model = Node | undefined;

/** A value on one line, as flow style or a scalar. */
export function renderInline(value: Value, style: Style, flow: boolean, model?: Model): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => renderInline(item, style, true, itemModel(model)));
    return `[${items.join(`,${style.commaGap}`)}]`;
  }
  if (isValueMap(value)) {
    const pairs = Object.entries(value).map(
      ([key, each]) =>
        `${renderKey(key, style, true)}:${style.colonGap}${renderInline(each, style, true, keyModel(model, key))}`,
    );
    return pairs.length === 0
      ? '{}'
      : `{${style.bracePad}${pairs.join(`,${style.commaGap}`)}${style.bracePad}}`;
  }
  return renderScalar(value, style, flow, model);
}

export function renderKey(key: string, style: Style, flow: boolean): string {
  if (style.json) return JSON.stringify(key);
  return needsQuotes(key, flow) ? quoted(key, style.quote) : key;
}

function renderScalar(
  value: string | number | boolean | null,
  style: Style,
  flow: boolean,
  model: Model,
): string {
  if (typeof value === 'number') return renderNumber(value);
  if (typeof value !== 'string') return String(value);
  if (style.json) return doubleQuoted(value);
  const habit = model?.type === 'scalar' && typeof model.value === 'string' ? model.style : 'plain';
  if (habit === 'single' || habit === 'double') return quoted(value, habit);
  return needsQuotes(value, flow) ? quoted(value, style.quote) : value;
}

function renderNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function quoted(text: string, quote: 'single' | 'double'): string {
  if (quote === 'double' || hasUnprintable(text)) return doubleQuoted(text);
  return `'${text.replaceAll("'", "''")}'`;
}

/** JSON's escapes are YAML's too; what YAML does not take as it is gets one as well. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A value as it stands after `key:` or `- `: on the same line, or as lines below it. */
export type Rendered =
  | { readonly form: 'inline'; readonly text: string }
  /** A literal block scalar: its header, and its lines with indent and line ends. */
  | { readonly form: 'literal'; readonly header: string; readonly lines: string }
  | { readonly form: 'map'; readonly value: ValueMap }
  | { readonly form: 'list'; readonly value: Value[] };

/** How a value is written in block style; `column`: of the key or dash it belongs to. */
export function renderForm(value: Value, style: Style, column: number, model?: Model): Rendered {
  const flow =
    model !== undefined &&
    (model.type === 'map' || model.type === 'seq') &&
    model.flow &&
    !isEmpty(model);
  const filled = value !== null && typeof value === 'object' && Object.keys(value).length > 0;
  if (filled && !flow)
    return Array.isArray(value) ? { form: 'list', value } : { form: 'map', value };
  if (style.literals && typeof value === 'string' && value.includes('\n')) {
    const literal = renderLiteral(value, style, column + style.indent);
    if (literal) return literal;
  }
  return { form: 'inline', text: renderInline(value, style, flow, model) };
}

function isEmpty(node: Node): boolean {
  return (
    (node.type === 'map' && node.pairs.length === 0) ||
    (node.type === 'seq' && node.items.length === 0)
  );
}

/** A text of several lines as `|`, where that gives it back exactly. */
function renderLiteral(text: string, style: Style, column: number): Rendered | undefined {
  const body = text.replace(/\n+$/, '');
  if (body === '' || /^[ \n]/.test(text) || body.split('\n').some((line) => hasUnprintable(line)))
    return undefined;
  const breaks = text.length - body.length;
  const header = breaks === 0 ? '|-' : breaks === 1 ? '|' : '|+';
  const lines = (breaks > 1 ? text.slice(0, -1) : body).split('\n');
  const pad = ' '.repeat(column);
  return {
    form: 'literal',
    header,
    lines: lines.map((line) => (line === '' ? '' : pad + line) + style.eol).join(''),
  };
}

/** `key: value` as whole lines. */
export function renderPair(
  key: string,
  value: Value,
  style: Style,
  column: number,
  model?: Model,
): string {
  const head = `${' '.repeat(column)}${renderKey(key, style, false)}:`;
  const form = renderForm(value, style, column, model);
  switch (form.form) {
    case 'inline':
      return `${head} ${form.text}${style.eol}`;
    case 'literal':
      return `${head} ${form.header}${style.eol}${form.lines}`;
    case 'map':
      return `${head}${style.eol}${renderMapLines(form.value, style, column + style.indent, model)}`;
    case 'list':
      return `${head}${style.eol}${renderListLines(form.value, style, column + style.dashOffset, model)}`;
  }
}

/** `- value` as whole lines. */
export function renderItem(value: Value, style: Style, column: number, model?: Model): string {
  const inner = column + style.dashGap;
  const head = `${' '.repeat(column)}-${' '.repeat(style.dashGap - 1)}`;
  const form = renderForm(value, style, column, model);
  switch (form.form) {
    case 'inline':
      return `${head}${form.text}${style.eol}`;
    case 'literal':
      return `${head}${form.header}${style.eol}${form.lines}`;
    case 'map':
      return head + renderMapLines(form.value, style, inner, model).slice(inner);
    case 'list':
      return head + renderListLines(form.value, style, inner, model).slice(inner);
  }
}

export function renderMapLines(map: ValueMap, style: Style, column: number, model?: Model): string {
  return Object.entries(map)
    .map(([key, value]) => renderPair(key, value, style, column, keyModel(model, key)))
    .join('');
}

export function renderListLines(
  list: readonly Value[],
  style: Style,
  column: number,
  model?: Model,
): string {
  return list.map((item) => renderItem(item, style, column, itemModel(model))).join('');
}

function keyModel(model: Model, key: string): Model {
  return model?.type === 'map' ? pairOf(model, key)?.value : undefined;
}

function itemModel(model: Model): Model {
  return model?.type === 'seq' ? model.items.at(-1)?.value : undefined;
}

import { codeWidth, textWidth } from '../text-width.ts';
import { ICON_PATHS, type IconName } from './icon-paths.ts';

export const UI_FONT =
  "'Instrument Sans Variable','Instrument Sans',system-ui,-apple-system,'Segoe UI',sans-serif";
export const CODE_FONT =
  "'JetBrains Mono Variable','JetBrains Mono',ui-monospace,Menlo,Consolas,monospace";

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters no XML document may hold, however written: controls, lone surrogates, non-characters. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text as it may stand in an element or an attribute. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** A number with at most two decimals. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [`${key}="${typeof value === 'number' ? num(value) : escapeText(value)}"`];
  });
  const open = [name, ...written].join(' ');
  return children === '' ? `<${open}/>` : `<${open}>${children}</${name}>`;
}

/** A whole document of this size, with its title. */
export function svgRoot(width: number, height: number, title: string, children: string): string {
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, role: 'img' };
  return element(
    'svg',
    { ...root, viewBox: `0 0 ${width} ${height}`, 'font-family': UI_FONT },
    `<title>${escapeText(title)}</title>${children}`,
  );
}

/** A group moved to a place. */
export function at(x: number, y: number, children: string): string {
  return element('g', { transform: `translate(${num(x)} ${num(y)})` }, children);
}

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly code?: boolean;
  readonly anchor?: 'middle' | 'end';
  /** Letters beyond this width are cut, with `…`. */
  readonly room?: number;
  readonly spacing?: number;
}

/** Where the baseline of text lies below its middle. */
const BASELINE = 0.355;

/** One line of text around the height `middle`. */
export function text(x: number, middle: number, content: string, style: TextStyle): string {
  const shown = style.room === undefined ? content : fitText(content, style.room, style);
  if (shown === '') return '';
  return element(
    'text',
    { x, y: middle + style.size * BASELINE, ...textAttributes(style) },
    escapeText(shown),
  );
}

/** Pieces of one line, each in its own colour. */
export function spans(
  x: number,
  middle: number,
  pieces: readonly { readonly content: string; readonly fill: string }[],
  style: Omit<TextStyle, 'fill'>,
): string {
  const shown = pieces.filter(({ content }) => content !== '');
  if (shown.length === 0) return '';
  const inner = shown.map(({ content, fill }) => element('tspan', { fill }, escapeText(content)));
  const attributes = textAttributes({ ...style, fill: 'none' });
  return element(
    'text',
    { x, y: middle + style.size * BASELINE, ...attributes, fill: undefined },
    inner.join(''),
  );
}

function textAttributes({ size, fill, weight, code, anchor, spacing }: TextStyle): Attributes {
  return {
    'font-size': size,
    'font-weight': weight,
    'font-family': code === true ? CODE_FONT : undefined,
    'text-anchor': anchor,
    'letter-spacing': spacing,
    fill,
  };
}

/** Estimated width of a text in its style. */
export function widthOf(content: string, { size, code }: Pick<TextStyle, 'size' | 'code'>): number {
  return code === true ? codeWidth(content, size) : textWidth(content, size);
}

/** The text cut at its end to an estimated width. */
export function fitText(
  content: string,
  room: number,
  style: Pick<TextStyle, 'size' | 'code'>,
): string {
  if (widthOf(content, style) <= room) return content;
  let end = content.length - 1;
  while (end > 0 && widthOf(`${content.slice(0, end)}…`, style) > room) end--;
  return end <= 0 ? '…' : `${content.slice(0, end)}…`;
}

/** An icon with its top left corner at a place; the stroke measures 1.5 px at every size. */
export function icon(name: IconName, x: number, y: number, size: number, colour: string): string {
  const scale = size / 24;
  return element(
    'g',
    {
      transform: `translate(${num(x)} ${num(y)}) scale(${Math.round(scale * 1e4) / 1e4})`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.5 / scale,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ICON_PATHS[name],
  );
}

import type { CardRow, ContainerNode } from '../graph.ts';
import { fitImage } from '../image-text.ts';
import type { CardBox, PlacedRow } from '../layout.ts';
import { rowNote } from '../row-note.ts';
import { PROBE_ICONS, tile, VOLUME_ICONS } from './glyphs.ts';
import { at, element, icon, spans, text } from './svg.ts';
import type { Theme } from './theme.ts';

/** What differs between MAIN, full of ink, and all other cards. */
interface Look {
  readonly hero: boolean;
  readonly padding: number;
  readonly header: number;
  readonly tile: { readonly at: number; readonly size: number };
  readonly name: { readonly x: number; readonly y: number; readonly size: number };
  readonly image: number;
  readonly rowSize: number;
  readonly foot: number;
  readonly probes: number;
}

const OTHER: Look = {
  hero: false,
  padding: 10,
  header: 63,
  tile: { at: 9, size: 26 },
  name: { x: 43, y: 22, size: 13 },
  image: 47,
  rowSize: 11.5,
  foot: 27,
  probes: 7,
};

const MAIN: Look = {
  hero: true,
  padding: 12,
  header: 81,
  tile: { at: 12, size: 34 },
  name: { x: 56, y: 29, size: 16 },
  image: 64,
  rowSize: 12,
  foot: 30,
  probes: 9,
};

const CAP_WIDTH = 44;
const ICON = 13;

/** A card as it rests, from its place in the layout. */
export function drawCard(box: CardBox, compact: boolean, theme: Theme): string {
  const { node, w, h } = box;
  const main = node.role === 'main';
  const look = main && !compact ? MAIN : OTHER;
  const parts = [
    ground(w, h, main, compact, theme),
    tile(node.role, look.tile.at, look.tile.at, look !== MAIN, theme),
    nameLine(node, w, look, theme),
    imageLine(node, w, look, theme),
  ];
  if (!compact) parts.push(...body(box, look, theme));
  return at(box.x, box.y, parts.join(''));
}

function ground(w: number, h: number, main: boolean, compact: boolean, theme: Theme): string {
  if (!main) {
    const style = { rx: 10, fill: theme.card, stroke: theme.lineStrong, 'stroke-width': 1 };
    return element('rect', { x: -0.5, y: -0.5, width: w + 1, height: h + 1, ...style });
  }
  const border = { x: -0.75, y: -0.75, width: w + 1.5, height: h + 1.5, rx: 12 };
  const style = {
    stroke: theme.main,
    'stroke-width': 1.5,
    fill: compact ? theme.main : theme.card,
  };
  const header = `M-.5 81V11.5A12 12 0 0 1 11.5 -.5H${w - 11.5}A12 12 0 0 1 ${w + 0.5} 11.5V81Z`;
  return (
    element('rect', { ...border, ...style }) +
    (compact ? '' : element('path', { d: header, fill: theme.main }))
  );
}

function nameLine(node: ContainerNode, w: number, look: Look, theme: Theme): string {
  const main = node.role === 'main';
  const fill = main ? theme.onMain : theme.ink;
  const room = w - look.name.x - look.padding - (main ? CAP_WIDTH + 4 : 0);
  const style = { size: look.name.size, weight: 600, fill, room };
  const name = text(look.name.x, look.name.y, node.name || 'no name', style);
  return main ? name + cap(w - look.padding, look.name.y, theme) : name;
}

function cap(right: number, y: number, theme: Theme): string {
  const ground = { x: right - CAP_WIDTH, y: y - 8, width: CAP_WIDTH, height: 16, rx: 4 };
  const label = {
    size: 9.5,
    weight: 600,
    fill: theme.onMain,
    anchor: 'middle',
    spacing: 0.76,
  } as const;
  return (
    element('rect', { ...ground, fill: theme.onMain, 'fill-opacity': 0.16 }) +
    text(right - CAP_WIDTH / 2, y, 'MAIN', label)
  );
}

const IMAGE_SIZE = 10.5;

function imageLine(node: ContainerNode, w: number, look: Look, theme: Theme): string {
  const main = node.role === 'main';
  const room = Math.floor((w - 2 * look.padding) / (IMAGE_SIZE * 0.6));
  const whole = main ? node.image : { ...node.image, registry: '' };
  const { registry, name, tag } = fitImage(whole, room);
  const quiet = main ? theme.onMain2 : theme.ink3;
  if (name === '' && tag === '') {
    return text(look.padding, look.image, 'choose an image', { size: 11, fill: quiet });
  }
  const pieces = [
    { content: registry, fill: quiet },
    { content: name, fill: main ? theme.onMain : theme.ink },
    { content: tag, fill: quiet },
  ];
  return spans(look.padding, look.image, pieces, { size: IMAGE_SIZE, code: true });
}

function body(box: CardBox, look: Look, theme: Theme): string[] {
  const { node, w, h, rows } = box;
  const foot = h - look.foot;
  const rule = (y: number) => element('path', { d: `M0 ${y}H${w}`, stroke: theme.line });
  const lines = node.rows.map((row, i) => {
    const placed = rows[i];
    return placed === undefined ? '' : drawRow(row, placed, w, look, theme);
  });
  const hasRule = rows.length > 0 && !look.hero;
  return [
    hasRule ? rule(look.header + 0.5) : '',
    ...lines,
    rule(foot + 0.5),
    footLine(node, w, foot + look.foot / 2, look, theme),
  ];
}

function drawRow(row: CardRow, { y, h }: PlacedRow, w: number, look: Look, theme: Theme): string {
  const middle = row.kind === 'more' ? y + 11 : y + h / 2;
  const start = look.padding + ICON + 7;
  const end = w - look.padding;
  const note = { size: 11, fill: theme.ink3, anchor: 'end' } as const;
  const top = middle - ICON / 2;
  if (row.kind === 'more') {
    return text(start, middle, row.text, { size: look.rowSize, fill: theme.ink3 });
  }
  if (row.kind === 'port' || row.kind === 'bad-port') {
    const bad = row.kind === 'bad-port';
    const fill = bad ? theme.error : theme.ink;
    const code = { size: look.rowSize - 0.5, weight: 500, code: true, fill };
    return (
      icon('ethernet-port', look.padding, top, ICON, bad ? theme.error : theme.ink3) +
      text(start, middle, bad ? row.written : String(row.port), code) +
      text(end, middle, rowNote(row), { ...note, room: end - start - 48 })
    );
  }
  const missing = row.volume === undefined;
  const name = {
    size: look.rowSize,
    fill: missing ? theme.error : theme.ink,
    room: end - start - 44,
  };
  return (
    icon(VOLUME_ICONS[row.type], look.padding, top, ICON, missing ? theme.error : theme.mount) +
    text(start, middle, row.volumeName || 'no name', name) +
    text(end, middle, rowNote(row), note)
  );
}

function footLine(node: ContainerNode, w: number, y: number, look: Look, theme: Theme): string {
  const badges = node.probes.map((probe, i) => {
    const x = w - look.probes - 18 * (node.probes.length - i) - 3 * (node.probes.length - 1 - i);
    const ground = { x, y: y - 9, width: 18, height: 18, rx: 5, fill: theme.classicTint };
    return element('rect', ground) + icon(PROBE_ICONS[probe], x + 3, y - 6, 12, theme.classic);
  });
  const start = look.padding + 16;
  const room = w - start - look.probes - 21 * node.probes.length - 4;
  const style = node.hasRequests
    ? { size: IMAGE_SIZE, code: true, fill: theme.ink2, room }
    : { size: 11, fill: theme.ink3, room };
  return (
    icon('gauge', look.padding, y - 6, 12, theme.ink3) +
    text(start, y, node.foot, style) +
    badges.join('')
  );
}

import type { Pod } from '../../pod/index.ts';
import type { Graph } from '../graph.ts';
import { graphOf } from '../graph-of.ts';
import type { Box } from '../layout.ts';
import { roleColours } from './glyphs.ts';
import { element, escapeText, num, text, UI_FONT } from './svg.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';
import {
  FRAME,
  HEIGHT,
  type SmallCard,
  type SmallVolume,
  type Thumbnail,
  thumbnailOf,
  WIDTH,
} from './thumbnail.ts';
import { thumbnailEdges } from './thumbnail-edges.ts';

/**
 * The pod in the small style of the gallery: shapes and names only, at most three cards a column and three volumes. An
 * SVG document of `width` × `height` px on a transparent ground.
 */
export function drawThumbnail(
  pod: Pod,
  width = WIDTH,
  height = HEIGHT,
  themeName: ThemeName = 'light',
): string {
  const theme = THEMES[themeName];
  const graph = graphOf(pod);
  const thumbnail = thumbnailOf(graph);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'font-family': UI_FONT,
  };
  const parts = [
    `<title>${escapeText(graph.name === '' ? 'Pod' : graph.name)}</title>`,
    frame(graph, theme),
    sequence(thumbnail.sequence, theme),
    ...thumbnail.volumes.map((volume) => smallVolume(volume, theme)),
    thumbnailEdges(graph, thumbnail, theme),
    ...thumbnail.together.map((card) => smallCard(card, theme)),
    more(graph, thumbnail, theme),
  ];
  return element('svg', root, parts.join(''));
}

function frame(graph: Graph, theme: Theme): string {
  const { x, y, w, h } = FRAME;
  const outline = { x, y, width: w, height: h, rx: 11, fill: theme.pod, stroke: theme.frame };
  const tag = { x: 182, y: 11, width: 48, height: 10, rx: 4, fill: theme.pod, stroke: theme.frame };
  const chips = graph.ports.slice(0, 2).map((_, i) =>
    element('rect', {
      x: 188 + i * 18,
      y: 14,
      width: 13,
      height: 4,
      rx: 2,
      fill: theme.mainTint,
      stroke: theme.lineControl,
      'stroke-width': 0.6,
    }),
  );
  return (
    element('rect', { ...outline, 'stroke-width': 1.2 }) + element('rect', tag) + chips.join('')
  );
}

function sequence(cards: readonly SmallCard[], theme: Theme): string {
  const first = cards[0];
  const last = cards.at(-1);
  if (first === undefined || last === undefined) return '';
  const x = first.x - 11;
  const mid = ({ y, h }: Box) => y + h / 2;
  const stubs = cards.map((card) => `M${num(x)} ${num(mid(card))}H${num(card.x)}`);
  const d = `M${num(x)} ${num(mid(first))}V${num(mid(last))}${stubs.join('')}`;
  const spine = element('path', { d, stroke: theme.lineStrong, 'stroke-width': 1.6, fill: 'none' });
  return spine + cards.map((card) => bead(card, x, theme) + smallCard(card, theme)).join('');
}

function bead(card: SmallCard, x: number, theme: Theme): string {
  const y = card.y + card.h / 2;
  const { ink } = roleColours(card.node.role, theme);
  const label = { size: 8, weight: 600, fill: ink, anchor: 'middle' } as const;
  return (
    element('circle', {
      cx: x,
      cy: y,
      r: 5.6,
      fill: theme.card,
      stroke: ink,
      'stroke-width': 1.1,
    }) + text(x, y, String(card.node.step ?? ''), label)
  );
}

function smallCard({ node, x, y, w, h }: SmallCard, theme: Theme): string {
  const main = node.role === 'main';
  const { ink, tint } = roleColours(node.role, theme);
  const style = main
    ? { fill: theme.main, stroke: theme.main, 'stroke-width': 1.2 }
    : {
        fill: node.role === 'classic' ? theme.card : tint,
        stroke: node.role === 'classic' ? theme.ink2 : ink,
        'stroke-width': 1.2,
      };
  const rx = node.role === 'classic' ? h / 2 : 6;
  const shape =
    node.role === 'init'
      ? element('path', { d: arrow(x, y, w, h), ...style })
      : element('rect', { x, y, width: w, height: h, rx, ...style });
  const label = {
    size: 9.5,
    weight: main ? 600 : 500,
    fill: main ? theme.onMain : theme.ink,
    room: w - 18,
  };
  return (
    shape + text(x + (node.role === 'classic' ? 10 : 8), y + h / 2, node.name || 'no name', label)
  );
}

function arrow(x: number, y: number, w: number, h: number): string {
  const [right, bottom] = [num(x + w), num(y + h)];
  const shoulder = num(x + w - 8);
  return `M${num(x + 5)} ${num(y)}H${shoulder}L${right} ${num(y + h / 2)}L${shoulder} ${bottom}H${num(x + 5)}A5 5 0 0 1 ${num(x)} ${num(y + h - 5)}V${num(y + 5)}A5 5 0 0 1 ${num(x + 5)} ${num(y)}Z`;
}

function smallVolume({ node, x, y, w, h }: SmallVolume, theme: Theme): string {
  const lid = y + 2.5;
  const low = num(y + h - 3);
  const style = {
    fill: theme.volumeFill,
    stroke: theme.mount,
    'stroke-opacity': 0.7,
    'stroke-dasharray': node.ephemeral ? '3 2' : undefined,
  };
  const d = `M${num(x)} ${num(lid)}V${low}c0 2 ${num(w * 0.22)} 3 ${num(w / 2)} 3s${num(w / 2)} -1 ${num(w / 2)} -3V${num(lid)}`;
  const label = {
    size: 8.5,
    weight: 500,
    fill: theme.volume,
    anchor: 'middle',
    room: w - 8,
  } as const;
  return (
    element('path', { d, ...style }) +
    element('ellipse', { cx: x + w / 2, cy: lid, rx: w / 2, ry: 2.5, ...style }) +
    text(x + w / 2, y + 9.5, node.name, label)
  );
}

/** How many cards and volumes are not shown, at the frame's lower left. */
function more(
  graph: Graph,
  { sequence: steps, together, volumes }: Thumbnail,
  theme: Theme,
): string {
  const shown = steps.length + together.length + volumes.length;
  const hidden = graph.containers.length + graph.volumes.length - shown;
  if (hidden <= 0) return '';
  return text(FRAME.x + 6, FRAME.y + FRAME.h - 8, `+${hidden}`, {
    size: 8.5,
    weight: 600,
    fill: theme.ink3,
  });
}

import type { Pod } from '../../pod/index.ts';
import { graphOf } from '../graph-of.ts';
import type { Layout } from '../layout.ts';
import { layout } from '../place/layout-of.ts';
import { drawCard } from './draw-card.ts';
import { drawDots, drawLines, drawPill } from './draw-edges.ts';
import { drawBeads, drawFrame, drawHeading, drawSpine, drawTags } from './draw-frame.ts';
import { drawVolume } from './draw-volume.ts';
import { element, escapeText, text, UI_FONT } from './svg.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';

export interface DrawOptions {
  readonly theme?: ThemeName;
  /** The sea with its dots behind the pod; without it the ground is transparent. */
  readonly background?: boolean;
  readonly compact?: boolean;
}

const MARGIN = { top: 32, side: 24, bottom: 30 } as const;

/**
 * The pod as one SVG document that needs nothing else: what the canvas shows at rest. Fonts are named by family with
 * system fonts behind them. Sizes in px; every text of the manifest is escaped.
 */
export function drawPod(pod: Pod, options: DrawOptions = {}): string {
  const placed = layout(graphOf(pod), { compact: options.compact === true });
  return drawLayout(placed, titleOf(pod), options);
}

/** A layout already made as an SVG document. */
export function drawLayout(placed: Layout, title: string, options: DrawOptions = {}): string {
  const theme = THEMES[options.theme ?? 'light'];
  const width = Math.ceil(placed.width + 2 * MARGIN.side);
  const height = Math.ceil(placed.height + MARGIN.top + MARGIN.bottom);
  const viewBox = `${-MARGIN.side} ${-MARGIN.top} ${width} ${height}`;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox,
    role: 'img',
    'font-family': UI_FONT,
  };
  const ground = options.background === true ? sea(width, height, theme) : '';
  return element(
    'svg',
    root,
    `<title>${escapeText(title)}</title>${ground}${scene(placed, theme)}`,
  );
}

/** From back to front, as the design orders it. */
function scene(placed: Layout, theme: Theme): string {
  const { spine, volumesHeading: heading } = placed;
  return [
    drawFrame(placed, theme),
    drawTags(placed, theme),
    ...placed.headings.map((lane) => drawHeading(lane, theme)),
    heading
      ? text(heading.x, heading.y + 8, 'Volumes', { size: 12, weight: 600, fill: theme.ink })
      : '',
    spine ? drawSpine(spine, theme) : '',
    drawLines(placed, theme),
    ...placed.volumes.map((volume) => drawVolume(volume, theme)),
    ...placed.cards.map((card) => drawCard(card, placed.compact, theme)),
    spine ? drawBeads(spine, theme) : '',
    drawDots(placed, theme),
    ...placed.pills.map((pill) => drawPill(pill, theme)),
  ].join('');
}

function sea(width: number, height: number, theme: Theme): string {
  const box = { x: -MARGIN.side, y: -MARGIN.top, width, height };
  const dot = element('circle', { cx: 1.5, cy: 1.5, r: 1.1, fill: theme.dot });
  const pattern = { id: 'outrigger-sea', width: 16, height: 16, patternUnits: 'userSpaceOnUse' };
  return (
    element('defs', {}, element('pattern', pattern, dot)) +
    element('rect', { ...box, fill: theme.sea }) +
    element('rect', { ...box, fill: 'url(#outrigger-sea)' })
  );
}

/** What the picture shows, in words. */
function titleOf({ name, containers, volumes }: Pod): string {
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const parts = [count(containers.length, 'container'), count(volumes.length, 'volume')];
  return `Pod ${name === '' ? 'without a name' : name}: ${parts.join(', ')}`;
}

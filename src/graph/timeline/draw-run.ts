import type { Role } from '../../pod/index.ts';
import { element, svgRoot, text } from '../draw/svg.ts';
import { axisText, axisTimes, placeMarks } from './axis.ts';
import { drawRow } from './draw-row.ts';
import { LEFT, type Pens, pensFor, ROW, small, TRACK, xOf } from './pens.ts';
import type { ChartMark, RunChart } from './run-chart.ts';

/** A picture of a run: an SVG document that needs nothing else. Size in px. */
export interface RunPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** One run to draw: its heading, its rows, and the role of each container. */
export interface DrawnRun {
  readonly title: string;
  readonly chart: RunChart;
  readonly roles: ReadonlyMap<string, Role>;
}

const WIDTH = 1080;
const TOP = 64;
const GAP = 34;

/** The run, and what it is compared with under it. `name`: whose run it is; `fonts`: style sheet of embedded fonts. */
export function drawRun(
  name: string,
  runs: readonly DrawnRun[],
  theme: 'light' | 'dark',
  fonts = '',
): RunPicture {
  const pens = pensFor(theme, runs[0]?.chart.until ?? 60);
  let height = 0;
  const drawn = runs.map((run) => {
    const { content, height: own } = drawChart(run, pens);
    const moved = element('g', { transform: `translate(0 ${height})` }, content);
    height += own;
    return moved;
  });
  height = Math.ceil(height + 12);
  const ground = element('rect', { width: WIDTH, height, fill: pens.theme.pod });
  const style = fonts === '' ? '' : element('style', {}, fonts);
  const content = style + hatches(pens) + ground + drawn.join('');
  return { svg: svgRoot(WIDTH, height, `Run of the pod ${name}`, content), width: WIDTH, height };
}

function hatches({ states }: Pens): string {
  return element(
    'defs',
    {},
    hatch('run-pulling', states.wait, 1.4) + hatch('run-stopping', states.term, 3),
  );
}

function hatch(id: string, stroke: string, width: number): string {
  return element(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(35)' },
    element('path', { d: 'M0 0V5', stroke, 'stroke-width': width }),
  );
}

interface Drawn {
  readonly content: string;
  readonly height: number;
}

function drawChart({ title, chart, roles }: DrawnRun, pens: Pens): Drawn {
  const top = TOP + (chart.pods.length > 0 ? ROW : 0);
  const bottom = top + chart.rows.length * ROW;
  const marks = drawMarks(chart, bottom, pens);
  const content = [
    text(16, 24, title, { size: 15, weight: 600, fill: pens.theme.ink }),
    drawAxis(chart.until, bottom, pens),
    drawPods(chart, bottom, pens),
    ...chart.rows.map((row, i) =>
      drawRow(row, roles.get(row.container) ?? 'classic', top + i * ROW, pens),
    ),
    drawArrows(chart, top, pens),
    marks.content,
  ].join('');
  return { content, height: bottom + marks.height + GAP };
}

function drawAxis(until: number, bottom: number, pens: Pens): string {
  const { line, ink2 } = pens.theme;
  return axisTimes(until, 12)
    .map((t) => {
      const x = xOf(t, pens);
      const rule = element('path', { d: `M${x} ${TOP}V${bottom}`, stroke: line });
      return rule + text(x, TOP - 14, axisText(t), small(ink2, 'middle'));
    })
    .join('');
}

/** Over the rows, which pods of a Job they are of; a line where the next take over. */
function drawPods({ pods }: RunChart, bottom: number, pens: Pens): string {
  if (pods.length === 0) return '';
  const { ink, ink2 } = pens.theme;
  const drawn = pods.map(({ from, to, text: words }, i) => {
    const x = xOf(from, pens);
    const room = xOf(to, pens) - x - 10;
    const d = `M${x} ${TOP}V${bottom}`;
    const line = i === 0 ? '' : element('path', { d, stroke: ink2 });
    return line + text(x + 6, TOP + ROW / 2, words, { ...small(ink2), room });
  });
  const head = text(64, TOP + ROW / 2, 'Pods of the Job', { size: 12, weight: 500, fill: ink });
  return head + drawn.join('');
}

function drawArrows({ arrows }: RunChart, top: number, pens: Pens): string {
  const style = { fill: 'none', stroke: pens.theme.ink3, 'stroke-dasharray': '1.5 2' };
  return arrows
    .map(({ t, from, to }) => {
      const d = `M${xOf(t, pens)} ${top + from * ROW + 21}V${top + to * ROW + 6}m-3 -4l3 4l3 -4`;
      return element('path', { d, ...style });
    })
    .join('');
}

/** The pod's own moments under the rows. */
function drawMarks({ marks, until }: RunChart, bottom: number, pens: Pens): Drawn {
  const placed = placeMarks(marks, until, TRACK);
  const lines = Math.max(0, ...placed.map(({ line }) => line));
  const drawn = placed.map(({ mark, x, left, line }) => {
    const colour = markColour(mark.tone, pens);
    const stalk = `M${LEFT + x} ${bottom}v${6 + line * 16}`;
    const words = text(LEFT + left, bottom + 15 + line * 16, mark.text, small(colour));
    return element('path', { d: stalk, stroke: colour }) + words;
  });
  return { content: drawn.join(''), height: 20 + lines * 16 };
}

function markColour(tone: ChartMark['tone'], { theme, states }: Pens): string {
  if (tone === 'good') return states.ready;
  if (tone === 'bad') return theme.error;
  return tone === 'stop' ? states.term : theme.ink2;
}

import type { Role } from '../../pod/index.ts';
import { tile } from '../draw/glyphs.ts';
import { element, text } from '../draw/svg.ts';
import { drawBar } from './draw-bar.ts';
import { LEFT, type Pens, ROW, small, TRACK, xOf } from './pens.ts';
import type { ChartExit, ChartRow, ChartTick, ChartTraffic } from './run-chart.ts';

/** A container's row: who it is, its life as bars, and what happened to it. `y`: the top of the row. */
export function drawRow(row: ChartRow, role: Role, y: number, pens: Pens): string {
  return [
    element('path', { d: `M16 ${y + ROW}H${LEFT + TRACK}`, stroke: pens.theme.line }),
    drawHead(row, role, y + ROW / 2, pens),
    ...row.drawn.map((bar) => drawBar(bar, row.exits, y, pens)),
    ...row.hooks.map(({ from, to }) => {
      const x = xOf(from, pens);
      const width = Math.max(2, xOf(to, pens) - x);
      return element('rect', { x, y: y + 3, width, height: 3, rx: 1.5, fill: pens.theme.classic });
    }),
    ...row.outages.map(({ from, to }) => {
      const d = `M${xOf(from, pens)} ${y + 3.5}H${xOf(to, pens)}`;
      const dashes = { 'stroke-width': 1.5, 'stroke-dasharray': '4 3' };
      return element('path', { d, stroke: pens.theme.link, ...dashes });
    }),
    ...row.traffic.map((traffic) => drawTraffic(traffic, y + 3.5, pens)),
    ...row.ticks.map((tick) => drawTick(tick, y + 23, pens)),
    ...row.exits.map((exit) => drawExit(exit, y + ROW / 2, pens)),
  ].join('');
}

function drawHead({ step, container }: ChartRow, role: Role, middle: number, pens: Pens): string {
  const { theme } = pens;
  const order = { ...small(theme.ink2, 'middle'), weight: 500 };
  const ground =
    role === 'main' ? element('rect', { width: 26, height: 26, rx: 7, fill: theme.main }) : '';
  const transform = `translate(38 ${middle - 9}) scale(0.69)`;
  return [
    step === undefined
      ? text(24, middle, '=', { ...order, size: 16 })
      : text(24, middle, String(step), order),
    element('g', { transform }, ground + tile(role, 0, 0, true, theme)),
    text(64, middle, container, { size: 12, weight: 500, fill: theme.ink, room: 118 }),
  ].join('');
}

function drawTraffic({ t, kind }: ChartTraffic, cy: number, pens: Pens): string {
  const { link, mount, pod } = pens.theme;
  const isCall = kind === 'call' || kind === 'refused';
  const fill = kind === 'refused' ? pod : isCall ? link : mount;
  return element('circle', { cx: xOf(t, pens), cy, r: 2.2, fill, stroke: isCall ? link : mount });
}

function drawExit({ t, code }: ChartExit, middle: number, pens: Pens): string {
  const { theme, states } = pens;
  const x = xOf(t, pens) + 6;
  const bad = code !== 0;
  const colours = bad
    ? { fill: states.fail, ring: states.fail, sign: theme.pod, words: states.fail }
    : { fill: theme.pod, ring: states.exit, sign: theme.ink2, words: theme.ink2 };
  const sign = bad ? 'm-2.2 -2.2l4.4 4.4m0 -4.4l-4.4 4.4' : 'm-2.8 .2l2 2l3.6 -4.2';
  return [
    element('circle', { cx: x, cy: middle, r: 6.5, fill: colours.fill, stroke: colours.ring }),
    element('path', { d: `M${x} ${middle}${sign}`, fill: 'none', stroke: colours.sign }),
    text(x + 10, middle, String(code), small(colours.words)),
  ].join('');
}

function drawTick({ t, probe, ok }: ChartTick, y: number, pens: Pens): string {
  const { theme, states } = pens;
  const x = xOf(t, pens);
  const style = { fill: ok ? states.ready : theme.pod, stroke: ok ? states.ready : states.fail };
  if (probe === 'readiness') return element('circle', { cx: x, cy: y, r: 2.8, ...style });
  if (probe === 'startup') {
    return element('path', { d: `M${x} ${y - 3.4}l3.4 3.4l-3.4 3.4l-3.4 -3.4Z`, ...style });
  }
  return element('rect', { x: x - 2.6, y: y - 2.6, width: 5.2, height: 5.2, ...style });
}

import { svgElement, svgRoot, svgText, THEMES, type Theme, tile } from '../../graph/index.ts';
import type { Bar, Row, Tick, Timeline } from '../../kubelet/index.ts';
import type { Role } from '../../pod/index.ts';
import { axisText, axisTimes, placeMarks } from './axis.ts';
import type { Played } from './run-state.ts';

/** A picture of a run: an SVG document that needs nothing else. Size in px. */
export interface RunPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface States {
  readonly wait: string;
  readonly run: string;
  readonly ready: string;
  readonly term: string;
  readonly exit: string;
  readonly fail: string;
}

/** The tokens state-* of the design. */
const STATES: Readonly<Record<'light' | 'dark', States>> = {
  light: {
    wait: '#808f95',
    run: '#2a77a7',
    ready: '#118054',
    term: '#bb731b',
    exit: '#68777d',
    fail: '#c92e3b',
  },
  dark: {
    wait: '#6e7d83',
    run: '#569ac6',
    ready: '#57bc8a',
    term: '#e5a14b',
    exit: '#748389',
    fail: '#f17070',
  },
};

interface Pens {
  readonly theme: Theme;
  readonly states: States;
  readonly until: number;
}

const WIDTH = 1080;
const LEFT = 190;
const TRACK = 830;
const ROW = 28;
const TOP = 64;
const GAP = 34;

/** The run, and its counterpart under it when two are compared. */
export function drawRun(played: Played, themeName: 'light' | 'dark', fonts = ''): RunPicture {
  const theme = THEMES[themeName];
  const pens = { theme, states: STATES[themeName], until: played.timeline.until };
  const { counterpart, trace } = played;
  const upper = drawTimeline(played.timeline, played.roles, pens, `Pod ${trace.model.name}`);
  const lower = counterpart
    ? drawTimeline(counterpart.timeline, counterpart.roles, pens, `The same ${counterpart.label}`)
    : undefined;
  const height = Math.ceil(upper.height + (lower ? lower.height : 0) + 12);
  const ground = svgElement('rect', { width: WIDTH, height, fill: theme.pod });
  const moved = lower
    ? svgElement('g', { transform: `translate(0 ${upper.height})` }, lower.drawn)
    : '';
  const style = fonts === '' ? '' : svgElement('style', {}, fonts);
  const content = style + hatches(pens) + ground + upper.drawn + moved;
  return {
    svg: svgRoot(WIDTH, height, `Run of the pod ${trace.model.name}`, content),
    width: WIDTH,
    height,
  };
}

function hatches({ states }: Pens): string {
  const pattern = (id: string, colour: string, width: number) =>
    svgElement(
      'pattern',
      {
        id,
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(35)',
      },
      svgElement('path', { d: 'M0 0V5', stroke: colour, 'stroke-width': width }),
    );
  return svgElement(
    'defs',
    {},
    pattern('run-pulling', states.wait, 1.4) + pattern('run-stopping', states.term, 3),
  );
}

function drawTimeline(
  { rows, marks, arrows, until }: Timeline,
  roles: ReadonlyMap<string, Role>,
  pens: Pens,
  title: string,
): { readonly drawn: string; readonly height: number } {
  const { theme } = pens;
  const bottom = TOP + rows.length * ROW;
  const axis = axisTimes(until, 12).map((t) => {
    const x = xOf(t, pens);
    const line = svgElement('path', { d: `M${x} ${TOP}V${bottom}`, stroke: theme.line });
    return line + svgText(x, TOP - 14, axisText(t), small(theme.ink2, 'middle'));
  });
  const placed = placeMarks(marks, until, TRACK);
  const lines = Math.max(0, ...placed.map(({ line }) => line));
  const drawn = [
    svgText(16, 24, title, { size: 15, weight: 600, fill: theme.ink }),
    ...axis,
    ...rows.map((row, i) =>
      drawRow(row, roles.get(row.container) ?? 'classic', TOP + i * ROW, pens),
    ),
    ...arrows.map(({ t, from, to }) => {
      const x = xOf(t, pens);
      const d = `M${x} ${TOP + from * ROW + 21}V${TOP + to * ROW + 6}m-3 -4l3 4l3 -4`;
      return svgElement('path', {
        d,
        fill: 'none',
        stroke: theme.ink3,
        'stroke-dasharray': '1.5 2',
      });
    }),
    ...placed.map(({ mark, x, line }) => {
      const d = `M${LEFT + x} ${bottom}v${6 + line * 16}`;
      return svgElement('path', { d, stroke: markColour(mark.tone, pens) });
    }),
    ...placed.map(({ mark, left, line }) => {
      const fill = markColour(mark.tone, pens);
      return svgText(LEFT + left, bottom + 15 + line * 16, mark.text, small(fill));
    }),
  ].join('');
  return { drawn, height: bottom + 20 + lines * 16 + GAP };
}

function small(fill: string, anchor?: 'middle') {
  return { size: 11, fill, ...(anchor && { anchor }) };
}

function xOf(t: number, { until }: Pens): number {
  return LEFT + (t / until) * TRACK;
}

function markColour(tone: string, { theme, states }: Pens): string {
  if (tone === 'good') return states.ready;
  if (tone === 'bad') return theme.error;
  return tone === 'stop' ? states.term : theme.ink2;
}

function drawRow(row: Row, role: Role, y: number, pens: Pens): string {
  const { theme, states } = pens;
  const middle = y + ROW / 2;
  const order = row.step === undefined ? '=' : String(row.step);
  return [
    svgElement('path', { d: `M16 ${y + ROW}H${LEFT + TRACK}`, stroke: theme.line }),
    svgText(24, middle, order, { ...small(theme.ink2, 'middle'), weight: 500 }),
    svgElement(
      'g',
      { transform: `translate(38 ${middle - 9}) scale(0.69)` },
      (role === 'main'
        ? svgElement('rect', { width: 26, height: 26, rx: 7, fill: theme.main })
        : '') + tile(role, 0, 0, true, theme),
    ),
    svgText(64, middle, row.container, { size: 12, weight: 500, fill: theme.ink, room: 118 }),
    ...row.drawn.map((bar) => drawBar(bar, y, pens)),
    ...row.hooks.map(({ from, to }) =>
      svgElement('rect', {
        x: xOf(from, pens),
        y: y + 3,
        width: Math.max(2, xOf(to, pens) - xOf(from, pens)),
        height: 3,
        rx: 1.5,
        fill: theme.classic,
      }),
    ),
    ...row.outages.map(({ from, to }) =>
      svgElement('path', {
        d: `M${xOf(from, pens)} ${y + 3.5}H${xOf(to, pens)}`,
        stroke: theme.link,
        'stroke-width': 1.5,
        'stroke-dasharray': '4 3',
      }),
    ),
    ...row.traffic.map(({ t, kind }) =>
      svgElement('circle', {
        cx: xOf(t, pens),
        cy: y + 3.5,
        r: 2.2,
        fill: kind === 'refused' ? theme.pod : kind === 'call' ? theme.link : theme.mount,
        stroke: kind === 'call' || kind === 'refused' ? theme.link : theme.mount,
      }),
    ),
    ...row.ticks.map((tick) => drawTick(tick, y + 23, pens)),
    ...row.exits.map(({ t, code }) => {
      const x = xOf(t, pens) + 6;
      const bad = code !== 0;
      const fill = bad ? states.fail : theme.pod;
      const ring = { cx: x, cy: middle, r: 6.5, fill, stroke: bad ? states.fail : states.exit };
      const sign = bad ? 'm-2.2 -2.2l4.4 4.4m0 -4.4l-4.4 4.4' : 'm-2.8 .2l2 2l3.6 -4.2';
      const stroke = bad ? theme.pod : theme.ink2;
      return (
        svgElement('circle', ring) +
        svgElement('path', { d: `M${x} ${middle}${sign}`, fill: 'none', stroke }) +
        svgText(x + 10, middle, String(code), small(bad ? states.fail : theme.ink2))
      );
    }),
  ].join('');
}

function drawBar(bar: Bar, y: number, pens: Pens): string {
  const { theme, states } = pens;
  const x = xOf(bar.from, pens);
  const width = Math.max(1, xOf(bar.to, pens) - x);
  const box = { x, y: y + 7, width, height: 14, rx: 4 };
  const words = (fill: string) =>
    width < 40
      ? ''
      : svgText(x + 6, y + 14, bar.look, { size: 10, weight: 500, fill, room: width - 10 });
  switch (bar.look) {
    case 'waiting':
      return svgElement('rect', {
        ...box,
        fill: 'none',
        stroke: states.wait,
        'stroke-dasharray': '3 2',
      });
    case 'pulling':
      return svgElement('rect', { ...box, fill: 'url(#run-pulling)', stroke: states.wait });
    case 'running':
      return (
        svgElement('rect', { ...box, fill: states.run, 'fill-opacity': 0.28, stroke: states.run }) +
        words(theme.ink)
      );
    case 'started':
      return svgElement('rect', { ...box, fill: states.run }) + words(theme.pod);
    case 'ready':
      return svgElement('rect', { ...box, fill: states.ready }) + words(theme.pod);
    case 'stopping':
      return svgElement('rect', { ...box, fill: 'url(#run-stopping)', stroke: states.term });
    case 'exited':
      return '';
  }
}

function drawTick({ t, probe, ok }: Tick, y: number, pens: Pens): string {
  const { theme, states } = pens;
  const x = xOf(t, pens);
  const style = { fill: ok ? states.ready : theme.pod, stroke: ok ? states.ready : states.fail };
  if (probe === 'readiness') return svgElement('circle', { cx: x, cy: y, r: 2.8, ...style });
  if (probe === 'startup') {
    return svgElement('path', { d: `M${x} ${y - 3.4}l3.4 3.4l-3.4 3.4l-3.4 -3.4Z`, ...style });
  }
  return svgElement('rect', { x: x - 2.6, y: y - 2.6, width: 5.2, height: 5.2, ...style });
}

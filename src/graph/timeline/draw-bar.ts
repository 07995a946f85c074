import { element, text } from '../draw/svg.ts';
import { textWidth } from '../text-width.ts';
import { type Pens, xOf } from './pens.ts';
import type { ChartBar, ChartExit } from './run-chart.ts';

/** A stretch of a container's life; its words keep off the marks of `exits`. `y`: the top of its row. */
export function drawBar(bar: ChartBar, exits: readonly ChartExit[], y: number, pens: Pens): string {
  const { theme, states } = pens;
  const x = xOf(bar.from, pens);
  const width = Math.max(1, xOf(bar.to, pens) - x);
  const box = (style: Readonly<Record<string, string | number>>) =>
    element('rect', { x, y: y + 7, width, height: 14, rx: 4, ...style });
  const start = wordsAt(bar, exits, pens);
  const room = x + width - 4 - start;
  const words = (content: string, fill: string) =>
    room < LEAST_ROOM ? '' : text(start, y + 14, content, { size: 10, weight: 500, fill, room });
  switch (bar.look) {
    case 'waiting': {
      const dashed = { fill: 'none', stroke: states.wait, 'stroke-dasharray': '3 2' };
      return isPlain(bar)
        ? box({ ...dashed, y: y + 9, height: 10, rx: 5 })
        : box(dashed) + words(bar.reason ?? '', theme.ink2);
    }
    case 'pulling':
      return box({ fill: 'url(#run-pulling)', stroke: states.wait });
    case 'running':
      return (
        box({ fill: states.run, 'fill-opacity': 0.28, stroke: states.run }) +
        words(bar.reason ?? bar.look, theme.ink)
      );
    case 'started':
      return box({ fill: states.run }) + words(bar.look, theme.pod);
    case 'ready':
      return box({ fill: states.ready }) + words(bar.look, theme.pod);
    case 'stopping':
      return box({ fill: 'url(#run-stopping)', stroke: states.term });
    case 'exited':
      return '';
  }
}

/** Where a bar's words begin, px: behind the mark and code of an end that reaches into it. */
function wordsAt({ from }: ChartBar, exits: readonly ChartExit[], pens: Pens): number {
  const begin = xOf(from, pens) + 6;
  const ended = exits.findLast(({ t }) => t <= from);
  if (ended === undefined) return begin;
  return Math.max(begin, xOf(ended.t, pens) + 20 + textWidth(String(ended.code), 11));
}

/** A bar with less room has no words, px. */
const LEAST_ROOM = 30;

/** It waits for its turn only. */
function isPlain({ reason }: ChartBar): boolean {
  return reason === 'PodInitializing' || reason === 'ContainerCreating';
}

import { element, text } from '../draw/svg.ts';
import { type Pens, xOf } from './pens.ts';
import type { ChartBar } from './run-chart.ts';

/** A stretch of a container's life. `y`: the top of its row. */
export function drawBar(bar: ChartBar, y: number, pens: Pens): string {
  const { theme, states } = pens;
  const x = xOf(bar.from, pens);
  const width = Math.max(1, xOf(bar.to, pens) - x);
  const box = (style: Readonly<Record<string, string | number>>) =>
    element('rect', { x, y: y + 7, width, height: 14, rx: 4, ...style });
  const words = (content: string, fill: string) =>
    width < LEAST_ROOM
      ? ''
      : text(x + 6, y + 14, content, { size: 10, weight: 500, fill, room: width - 10 });
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

/** A shorter bar has no words, px. */
const LEAST_ROOM = 40;

/** It waits for its turn only. */
function isPlain({ reason }: ChartBar): boolean {
  return reason === 'PodInitializing' || reason === 'ContainerCreating';
}

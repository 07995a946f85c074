import type { Bundle, EdgeEnd, Layout, Pill, RoutedEdge } from '../layout.ts';
import { element, num, text } from './svg.ts';
import { mix, type Theme } from './theme.ts';

/** The lines of all bundles with their heads; each bridges the ones below it with a halo. */
export function drawLines(layout: Layout, theme: Theme): string {
  const byBundle = new Map<string, RoutedEdge[]>();
  for (const edge of layout.edges) {
    byBundle.set(edge.bundle, [...(byBundle.get(edge.bundle) ?? []), edge]);
  }
  return layout.bundles
    .map((bundle) => drawBundle(bundle, byBundle.get(bundle.key) ?? [], layout.quiet, theme))
    .join('');
}

/** Dots are drawn over the cards they sit on. */
export function drawDots(layout: Layout, theme: Theme): string {
  return layout.edges
    .flatMap(({ edge, tail }) => {
      if (tail.shape !== 'dot') return [];
      const fill = colourOf(edge.kind, layout.quiet, theme);
      return [circle(tail, 3.4, fill, theme.card)];
    })
    .join('');
}

function drawBundle(
  bundle: Bundle,
  edges: readonly RoutedEdge[],
  quiet: boolean,
  theme: Theme,
): string {
  const stroke = colourOf(bundle.kind, quiet, theme);
  const link = bundle.kind === 'link';
  const width = quiet ? 1.3 : link ? 1.75 : 1.6;
  const halo = { d: bundle.d, stroke: theme.pod, 'stroke-width': 6, fill: 'none' };
  const line = { d: bundle.d, stroke, 'stroke-width': width, fill: 'none' };
  return [
    element('path', halo),
    element('path', { ...line, 'stroke-dasharray': link ? '5 4' : undefined }),
    ...edges.map(({ head }) => drawHead(head, stroke)),
    ...bundle.junctions.map((point) =>
      element('circle', { cx: point.x, cy: point.y, r: 2.6, fill: stroke }),
    ),
  ].join('');
}

function colourOf(kind: Bundle['kind'], quiet: boolean, theme: Theme): string {
  if (kind === 'link') return quiet ? mix(theme.link, theme.pod, 0.45) : theme.link;
  return quiet ? mix(theme.mount, theme.pod, 0.38) : theme.mount;
}

function circle({ x, y }: EdgeEnd, r: number, fill: string, stroke: string): string {
  return element('circle', { cx: x, cy: y, r, fill, stroke, 'stroke-width': 1.5 });
}

function drawHead({ shape, x, y, angle }: EdgeEnd, colour: string): string {
  const transform = `translate(${num(x)} ${num(y)}) rotate(${angle})`;
  if (shape === 'triangle') {
    return element('path', { transform, d: 'M-8 -4.2L0 0L-8 4.2Z', fill: colour });
  }
  const line = {
    transform,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.75,
    'stroke-linecap': 'round',
  };
  if (shape === 'chevron') {
    return element('path', { ...line, d: 'M-7 -4L-.5 0L-7 4', 'stroke-linejoin': 'round' });
  }
  return shape === 'stub'
    ? element('path', { ...line, d: 'M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5' })
    : '';
}

/** A pill: square with path and mode for a mount, round with the port for a link. */
export function drawPill(pill: Pill, theme: Theme): string {
  return pill.kind === 'mount' ? mountPill(pill, theme) : linkPill(pill, theme);
}

function mountPill({ x, y, w, h, text: path, mode }: Pill, theme: Theme): string {
  const box = { x: x + 0.5, y: y + 0.5, width: w - 1, height: h - 1, rx: 4 };
  const middle = y + h / 2;
  const rule = x + 5 + path.length * 6 + 4;
  return (
    element('rect', { ...box, fill: theme.volumeFill, stroke: theme.volumeLine }) +
    text(x + 5, middle, path, { size: 10, code: true, fill: theme.volume }) +
    element('path', { d: `M${num(rule)} ${num(y + 1)}v${h - 2}`, stroke: theme.volumeLine }) +
    text((rule + x + w) / 2, middle, mode, {
      size: 10,
      weight: 600,
      fill: theme.volume,
      anchor: 'middle',
    })
  );
}

function linkPill({ x, y, w, h, text: port, dangling }: Pill, theme: Theme): string {
  const colour = dangling ? theme.error : theme.link;
  const box = { x: x + 0.75, y: y + 0.75, width: w - 1.5, height: h - 1.5, rx: h / 2 };
  const label = {
    size: 10,
    weight: 600,
    code: true,
    fill: colour,
    anchor: 'middle',
    spacing: -0.2,
  } as const;
  const dashes = dangling ? '3 2' : undefined;
  return (
    element('rect', {
      ...box,
      fill: theme.pod,
      stroke: colour,
      'stroke-width': 1.5,
      'stroke-dasharray': dashes,
    }) + text(x + w / 2, y + h / 2, port, label)
  );
}

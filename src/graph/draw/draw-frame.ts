import type { LaneName } from '../graph.ts';
import type { Heading, Layout, Spine } from '../layout.ts';
import { codeWidth, textWidth } from '../text-width.ts';
import { ROLE_ICONS, roleColours } from './glyphs.ts';
import { element, icon, num, text } from './svg.ts';
import { mix, type Theme } from './theme.ts';

/** The sheets behind the frame, one for each further replica up to two, and the frame. */
export function drawFrame({ width, height, sheets }: Layout, theme: Theme): string {
  const sheet = (shift: number, part: number) =>
    rect(shift, shift, width, height, 20, theme.pod, mix(theme.frame, theme.sea, part));
  return [
    sheets > 1 ? sheet(10, 0.32) : '',
    sheets > 0 ? sheet(5, 0.55) : '',
    rect(0, 0, width, height, 20, theme.pod, theme.frame),
  ].join('');
}

function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  rx: number,
  fill: string,
  stroke: string,
): string {
  const box = { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5, rx };
  return element('rect', { ...box, fill, stroke, 'stroke-width': 1.5 });
}

/** Name and replicas at the left of the frame's top edge, Pod IP with its ports at the right. */
export function drawTags({ tags: { name, ip } }: Layout, theme: Theme): string {
  const middle = name.y + name.h / 2;
  const nameEnd = name.x + 28 + textWidth(name.text, 11.5);
  const strong = { size: 11.5, weight: 600, fill: theme.ink };
  const replicas =
    name.replicas === ''
      ? ''
      : element('path', { d: `M${num(nameEnd + 7)} ${middle - 8}v16`, stroke: theme.lineStrong }) +
        text(nameEnd + 14, middle, name.replicas, { size: 11.5, weight: 500, fill: theme.ink2 });
  return (
    rect(name.x, name.y, name.w, name.h, 8, theme.pod, theme.frame) +
    icon('container', name.x + 9, middle - 6.5, 13, theme.ink2) +
    text(name.x + 28, middle, name.text, strong) +
    replicas +
    drawAddress(ip, middle, theme)
  );
}

function drawAddress(ip: Layout['tags']['ip'], middle: number, theme: Theme): string {
  let x = ip.x + 27 + textWidth('Pod IP', 11.5) + 6;
  const chips = ip.ports.map(({ port, twice }) => {
    const w = codeWidth(String(port), 10.5) + 12;
    const ground = { x, y: middle - 8, width: w, height: 16, rx: 5 };
    const fill = twice ? theme.error : theme.mainTint;
    const label = { size: 10.5, weight: 500, code: true, anchor: 'middle' } as const;
    const chip =
      element('rect', { ...ground, fill }) +
      text(x + w / 2, middle, String(port), { ...label, fill: twice ? theme.card : theme.ink });
    x += w + 3;
    return chip;
  });
  const more =
    ip.hidden > 0 ? text(x + 2, middle, `+${ip.hidden}`, { size: 10.5, fill: theme.ink2 }) : '';
  return (
    rect(ip.x, ip.y, ip.w, ip.h, 8, theme.pod, theme.frame) +
    icon('network', ip.x + 9, middle - 6, 12, theme.ink) +
    text(ip.x + 27, middle, 'Pod IP', { size: 11.5, weight: 500, fill: theme.ink }) +
    chips.join('') +
    more
  );
}

const LANE_ROLES: Record<LaneName, 'init' | 'sidecar' | 'main'> = {
  init: 'init',
  sidecar: 'sidecar',
  containers: 'main',
};

/** The heading of a lane. */
export function drawHeading({ lane, x, y, title, note, after }: Heading, theme: Theme): string {
  const role = LANE_ROLES[lane];
  const words = text(x + 21, y + 24, note, { size: 11, fill: theme.ink3 });
  return (
    icon(ROLE_ICONS[role], x, y + 1, 14, roleColours(role, theme).ink) +
    text(x + 21, y + 8, title, { size: 12, weight: 600, fill: theme.ink }) +
    words +
    (after === undefined ? '' : smallBead(x + 21 + textWidth(note, 11) + 9, y + 23.5, after, theme))
  );
}

function smallBead(x: number, y: number, step: number, theme: Theme): string {
  const label = { size: 9, weight: 600, fill: theme.ink2, anchor: 'middle' } as const;
  return (
    element('circle', { cx: x, cy: y, r: 6.5, fill: 'none', stroke: theme.ink3 }) +
    text(x, y, String(step), label)
  );
}

/** The spine with its stubs; beads come later, over the edges. */
export function drawSpine({ lines, beads }: Spine, theme: Theme): string {
  const style = {
    stroke: theme.lineStrong,
    'stroke-width': 2,
    fill: 'none',
    'stroke-linecap': 'round',
  };
  const downs = lines.map(({ x, top, bottom }) => `M${num(x)} ${num(top)}V${num(bottom)}`);
  const stubs = beads.map(({ x, y, stubX }) => `M${num(x)} ${num(y)}H${num(stubX)}`);
  return element('path', { ...style, d: [...downs, ...stubs].join('') });
}

/** A bead for each turn. */
export function drawBeads({ beads }: Spine, theme: Theme): string {
  return beads
    .map(({ x, y, step, lane }) => {
      const { ink } = roleColours(lane === 'init' ? 'init' : 'sidecar', theme);
      const halo = { cx: x, cy: y, r: 13, fill: theme.pod };
      const bead = { cx: x, cy: y, r: 9.25, fill: theme.card, stroke: ink, 'stroke-width': 1.5 };
      const label = { size: 11, weight: 600, fill: ink, anchor: 'middle' } as const;
      return element('circle', halo) + element('circle', bead) + text(x, y, String(step), label);
    })
    .join('');
}

import type { VolumeBox } from '../layout.ts';
import { VOLUME_ICONS } from './glyphs.ts';
import { at, element, icon, num, text } from './svg.ts';
import { mix, type Theme } from './theme.ts';

/** A volume: a cylinder, dashed when it is gone with the pod. */
export function drawVolume({ node, x, y, w, h }: VolumeBox, theme: Theme): string {
  const middle = (h + 7) / 2;
  const room = w - 39 - 8;
  const dashes = node.ephemeral ? '4 3' : undefined;
  return at(
    x,
    y,
    [
      cylinder(w, h, 5, dashes, theme),
      icon(VOLUME_ICONS[node.type], 12, middle - 9, 18, theme.volume),
      text(39, middle - 7.5, node.name || 'no name', {
        size: 13,
        weight: 600,
        fill: theme.ink,
        room,
      }),
      text(39, middle + 8.5, node.detail, { size: 11, fill: theme.volume, room }),
    ].join(''),
  );
}

/** Body and lid with the lid's half height `r`. */
export function cylinder(
  w: number,
  h: number,
  r: number,
  dashes: string | undefined,
  theme: Theme,
): string {
  const lid = r + 0.5;
  const low = h - lid;
  const bend = num(w * 0.22);
  const right = w - 0.5;
  const d = `M.5 ${lid}V${num(low)}C.5 ${num(low + 0.6 * r)} ${bend} ${h - 0.5} ${num(w / 2)} ${h - 0.5}S${num(right)} ${num(low + 0.6 * r)} ${num(right)} ${num(low)}V${lid}`;
  const style = { stroke: theme.volumeLine, 'stroke-width': 1.2, 'stroke-dasharray': dashes };
  const top = { cx: w / 2, cy: lid, rx: w / 2 - 0.5, ry: r };
  return (
    element('path', { d, fill: theme.volumeFill, ...style }) +
    element('ellipse', { ...top, fill: mix(theme.volumeFill, theme.card, 0.6), ...style })
  );
}

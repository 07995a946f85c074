import type { ProbeKind, Role, VolumeType } from '../../pod/index.ts';
import type { IconName } from './icon-paths.ts';
import { element, icon } from './svg.ts';
import type { Theme } from './theme.ts';

export const ROLE_ICONS: Record<Role, IconName> = {
  main: 'box',
  sidecar: 'sidecar',
  init: 'chevrons-right',
  classic: 'puzzle',
};

export const VOLUME_ICONS: Record<VolumeType, IconName> = {
  emptyDir: 'folder-open',
  'emptyDir-memory': 'folder-open',
  configMap: 'file-sliders',
  secret: 'key-round',
  persistentVolumeClaim: 'hard-drive',
  claimTemplate: 'hard-drive',
  projected: 'layers',
  downwardAPI: 'tag',
  ephemeral: 'timer',
  csi: 'plug',
  hostPath: 'server',
  image: 'disc-3',
  nfs: 'network',
  other: 'circle-dashed',
};

export const PROBE_ICONS: Record<ProbeKind, IconName> = {
  startup: 'power',
  liveness: 'heart-pulse',
  readiness: 'circle-check-big',
};

/** The colour of a role, and its tint. */
export function roleColours(role: Role, theme: Theme): { ink: string; tint: string } {
  if (role === 'sidecar') return { ink: theme.native, tint: theme.nativeTint };
  if (role === 'init') return { ink: theme.init, tint: theme.initTint };
  if (role === 'classic') return { ink: theme.classic, tint: theme.classicTint };
  return { ink: theme.mainInk, tint: theme.mainTint };
}

const TILE = 26;
const MAIN_TILE = 34;

/** The square, arrow or circle that tells a role without colour; `small` MAIN has the size of the others. */
export function tile(role: Role, x: number, y: number, small: boolean, theme: Theme): string {
  if (role === 'main') {
    const size = small ? TILE : MAIN_TILE;
    const ground = element('rect', {
      x,
      y,
      width: size,
      height: size,
      rx: size * 0.27,
      fill: theme.onMain,
      'fill-opacity': 0.16,
    });
    const glyph = small ? 15 : 20;
    const inset = (size - glyph) / 2;
    return ground + icon('box', x + inset, y + inset, glyph, theme.onMain);
  }
  const { ink, tint } = roleColours(role, theme);
  const style = { fill: tint, stroke: ink, 'stroke-opacity': 0.55, 'stroke-width': 1.2 };
  const left = role === 'init' ? 3.16 : 5.5;
  return (
    element('g', { transform: `translate(${x} ${y})`, ...style }, outline(role)) +
    icon(ROLE_ICONS[role], x + left, y + 5.5, 15, ink)
  );
}

function outline(role: Role): string {
  if (role === 'classic') return element('circle', { cx: 13, cy: 13, r: 12.25 });
  if (role === 'sidecar') {
    return element('rect', { x: 0.75, y: 0.75, width: 24.5, height: 24.5, rx: 7 });
  }
  const d = 'M5 .75H18.2L25.25 13L18.2 25.25H5A4.25 4.25 0 0 1 .75 21V5A4.25 4.25 0 0 1 5 .75Z';
  return element('path', { d, 'stroke-linejoin': 'round' });
}

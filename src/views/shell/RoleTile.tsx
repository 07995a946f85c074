import { Box, ChevronsRight, type LucideIcon, Puzzle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Role } from '../../pod/index.ts';

/** The sign of a role: a shape first, then a glyph, then a colour. `size` in px. */
export function RoleTile({ of: role, size }: { readonly of: Role; readonly size: number }) {
  const { fill, line, ink } = COLOURS[role];
  const glyph = Math.round(size * 0.58);
  const left = role === 'init' ? (size - glyph) / 2 - size * 0.09 : (size - glyph) / 2;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      fill="none"
      aria-hidden="true"
      data-tile={role}
    >
      <g fill={fill} stroke={line} strokeOpacity=".55" strokeWidth="1.2" strokeLinejoin="round">
        {shape(role, size)}
      </g>
      <g style={{ color: ink }}>
        <RoleGlyph of={role} size={glyph} x={left} y={(size - glyph) / 2} />
      </g>
    </svg>
  );
}

const COLOURS: Record<Role, { fill: string; line: string; ink: string }> = {
  main: { fill: 'var(--tile-main, var(--main))', line: 'none', ink: 'var(--on-main)' },
  sidecar: { fill: 'var(--native-tint)', line: 'var(--native)', ink: 'var(--native)' },
  init: { fill: 'var(--init-tint)', line: 'var(--init)', ink: 'var(--init)' },
  classic: { fill: 'var(--classic-tint)', line: 'var(--classic)', ink: 'var(--classic)' },
};

function shape(role: Role, size: number): ReactNode {
  const low = 0.75;
  const high = size - low;
  const round = size * 0.27;
  switch (role) {
    case 'main':
      return <rect width={size} height={size} rx={round} />;
    case 'sidecar':
      return <rect x={low} y={low} width={size - 1.5} height={size - 1.5} rx={round} />;
    case 'classic':
      return <circle cx={size / 2} cy={size / 2} r={size / 2 - low} />;
    case 'init':
      return (
        <path
          d={`M5 ${low}H${size * 0.7}L${high} ${size / 2}L${size * 0.7} ${high}H5A4.25 4.25 0 0 1 ${low} ${size - 5}V5A4.25 4.25 0 0 1 5 ${low}Z`}
        />
      );
  }
}

const GLYPHS: Partial<Record<Role, LucideIcon>> = {
  main: Box,
  init: ChevronsRight,
  classic: Puzzle,
};

interface GlyphProps {
  readonly of: Role;
  readonly size: number;
  /** Its place, where it stands in a drawing. */
  readonly x?: number;
  readonly y?: number;
}

/** The glyph of a role without its shape, in the current colour. */
export function RoleGlyph({ of: role, size, ...place }: GlyphProps) {
  const Glyph = GLYPHS[role];
  if (Glyph) {
    return <Glyph {...place} size={size} strokeWidth={1.5} absoluteStrokeWidth aria-hidden />;
  }
  return (
    <svg
      {...place}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={36 / size}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="3" y="2.5" width="8.2" height="19" rx="4.1" />
      <path d="M19.3 7v10" strokeWidth={Math.max(3.2, 36 / size)} />
      <path d="M11.2 9.3h8M11.2 14.7h8" />
    </svg>
  );
}

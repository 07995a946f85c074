import type { ReactNode } from 'react';
import type { Role } from '../../pod/index.ts';
import styles from './Palette.module.css';
import type { PatternPart } from './parts.ts';

/** A pattern in small: the app, what comes to stand beside it, whether they call each other, whether it brings files. */
export function PatternTile({ part: { role, calls, files } }: { readonly part: PatternPart }) {
  const below = role === 'classic';
  return (
    <svg
      className={styles.tile}
      width={30}
      height={26}
      viewBox="0 0 30 26"
      fill="none"
      aria-hidden="true"
    >
      <rect
        x=".6"
        y=".6"
        width="28.8"
        height="24.8"
        rx="5"
        fill="var(--pod)"
        stroke="var(--line-strong)"
        strokeWidth="1.2"
      />
      <rect x="17" y="4.5" width="9" height="8" rx="2" fill="var(--main)" />
      {SHAPES[role]}
      {calls ? (
        <path
          d={below ? 'M21.5 12.5v2.5' : 'M12 8.5h5'}
          stroke="var(--link)"
          strokeWidth="1.3"
          strokeDasharray="2 1.2"
        />
      ) : null}
      {files ? (
        <rect
          x={below ? 4 : 7}
          y="17"
          width={below ? 11 : 14}
          height="4.5"
          rx="2.2"
          fill="var(--volume-fill)"
          stroke="var(--mount)"
        />
      ) : null}
    </svg>
  );
}

/** The shape tells the role before the colour does. */
const SHAPES: Record<Role, ReactNode> = {
  main: null,
  sidecar: <rect x="4" y="5" width="8" height="7" rx="2" fill="var(--native)" />,
  init: (
    <path
      d="M4.5 5.5h4.5l3 3-3 3h-4.5z"
      fill="var(--init)"
      stroke="var(--init)"
      strokeLinejoin="round"
    />
  ),
  classic: <circle cx="21.5" cy="18.5" r="3.6" fill="var(--classic)" />,
};

import { useStore } from '@xyflow/react';
import type { Layout } from '../../graph/index.ts';
import { LOW } from './fit.ts';
import styles from './Legend.module.css';

/** In a canvas narrower than this (px) the zoom buttons take the whole edge. */
const NARROW = 400;

/** What the two kinds of line mean; only those on the canvas. */
export function Legend({ layout }: { readonly layout: Layout }) {
  const small = useStore(({ height, width }) => height < LOW || width < NARROW);
  const kinds = new Set(layout.edges.map(({ edge }) => edge.kind));
  if (small || kinds.size === 0) return null;
  return (
    <div className={styles.legend}>
      {kinds.has('mount') ? (
        <span>
          <svg width="26" height="8" aria-hidden="true">
            <path d="M0 4H20" stroke="var(--mount)" strokeWidth="1.6" />
            <path d="M19 0L26 4L19 8Z" fill="var(--mount)" />
          </svg>
          data
        </span>
      ) : null}
      {kinds.has('link') ? (
        <span>
          <svg width="26" height="10" aria-hidden="true">
            <path d="M0 5H25" stroke="var(--link)" strokeWidth="1.75" strokeDasharray="5 4" />
            <path d="M20 1L25 5L20 9" stroke="var(--link)" strokeWidth="1.75" fill="none" />
          </svg>
          localhost
        </span>
      ) : null}
    </div>
  );
}

import { useState } from 'react';

/** A panel's size along the axis it is resized on, px. */
export interface Side {
  readonly size: number;
  /** The size it has until it is resized. */
  readonly first: number;
  readonly min: number;
  readonly max?: number;
  onSize(size: number): void;
}

/** The panels that can be resized; in a lesson the same place has a size of its own. */
type Panel = 'parts' | 'lesson' | 'yaml' | 'yaml-in-lesson' | 'drawer';

/** A panel's size, as it was left in this browser. */
export function useSide(panel: Panel, bounds: Pick<Side, 'first' | 'min' | 'max'>): Side {
  const [size, setSize] = useState(() => keptSize(panel) ?? bounds.first);
  return {
    ...bounds,
    size: Math.max(bounds.min, Math.min(bounds.max ?? size, size)),
    onSize(size) {
      setSize(size);
      keepSize(panel, size);
    },
  };
}

const keyOf = (panel: Panel) => `outrigger-size-${panel}`;

function keptSize(panel: Panel): number | undefined {
  try {
    const size = Number(localStorage.getItem(keyOf(panel)));
    return size > 0 && Number.isFinite(size) ? size : undefined;
  } catch {
    return undefined;
  }
}

function keepSize(panel: Panel, size: number): void {
  try {
    localStorage.setItem(keyOf(panel), String(size));
  } catch {
    // Storage is forbidden: the size holds as long as the panel is open.
  }
}

import { useMemo, useRef } from 'react';
import { type GroupProps, type PanelProps, usePanelRef } from 'react-resizable-panels';

/** The size a panel has until it is resized, px; in a lesson the same place has a size of its own. */
const FIRST = {
  parts: 256,
  lesson: 316,
  yaml: 428,
  'yaml-in-lesson': 396,
  'yaml-below': 400,
  drawer: 300,
};

type SideName = keyof typeof FIRST;

/** A panel that keeps its size while the window changes: what it, its group and its edge are given. */
export interface Side {
  readonly panel: Pick<
    PanelProps,
    'id' | 'panelRef' | 'elementRef' | 'defaultSize' | 'groupResizeBehavior'
  >;
  readonly onLayoutChanged: NonNullable<GroupProps['onLayoutChanged']>;
  /** Gives it its first size again. */
  reset(): void;
}

/** A panel as large as it was left in this browser. */
export function useSide(name: SideName): Side {
  const panelRef = usePanelRef();
  const elementRef = useRef<HTMLDivElement>(null);
  const defaultSize = useMemo(() => keptSize(name) ?? FIRST[name], [name]);
  return {
    panel: {
      id: name,
      panelRef,
      elementRef,
      defaultSize,
      groupResizeBehavior: 'preserve-pixel-size',
    },
    onLayoutChanged({ [name]: percent = 0 }, { isUserInteraction }) {
      const group = elementRef.current?.parentElement;
      if (!isUserInteraction || !group) return;
      const upright = getComputedStyle(group).flexDirection === 'column';
      const room = upright ? group.clientHeight : group.clientWidth;
      keepSize(name, Math.round((percent * room) / 100));
    },
    reset() {
      panelRef.current?.resize(FIRST[name]);
      keepSize(name, FIRST[name]);
    },
  };
}

const keyOf = (name: SideName) => `outrigger-size-${name}`;

function keptSize(name: SideName): number | undefined {
  try {
    const size = Number(localStorage.getItem(keyOf(name)));
    return size > 0 && Number.isFinite(size) ? size : undefined;
  } catch {
    return undefined;
  }
}

function keepSize(name: SideName, size: number): void {
  try {
    localStorage.setItem(keyOf(name), String(size));
  } catch {
    // Storage is forbidden: the size holds as long as the panel is open.
  }
}

import { create } from 'zustand';

/** A field that is edited in place on a card. `source` is a container's image or what a volume's type requires. */
export interface FieldEdit {
  readonly key: string;
  readonly field: 'name' | 'source';
}

/** The two ends of a link about to be made, and where its question opens (client px). */
export interface Connecting {
  readonly from: string;
  readonly to: string;
}

/** The menu of a card or edge, without a key the canvas's own, and where it opens, in client px. */
export interface MenuPlace {
  readonly key?: string;
  readonly x: number;
  readonly y: number;
}

/** What a hand on the canvas does to the view. */
export interface View {
  zoomIn(): void;
  zoomOut(): void;
  /** Shows the whole pod. */
  fit(): void;
}

/** What only the canvas knows: what is edited, linked or open on it. */
interface CanvasState {
  readonly editing: FieldEdit | undefined;
  /** The card a link is being drawn from by keyboard or tap: the next card chosen is its other end. */
  readonly linkingFrom: string | undefined;
  readonly connecting: Connecting | undefined;
  /** The edge whose details are open. */
  readonly openEdge: string | undefined;
  readonly hovered: string | undefined;
  readonly menu: MenuPlace | undefined;
  /** There while a pod is drawn with pan and zoom. */
  readonly view: View | undefined;
  edit(key: string, field: FieldEdit['field']): void;
  endEdit(): void;
  linkFrom(key: string | undefined): void;
  connect(connecting: Connecting | undefined): void;
  showEdge(key: string | undefined): void;
  hover(key: string | undefined): void;
  showMenu(menu: MenuPlace | undefined): void;
}

export const useCanvas = create<CanvasState>((set) => ({
  editing: undefined,
  linkingFrom: undefined,
  connecting: undefined,
  openEdge: undefined,
  hovered: undefined,
  menu: undefined,
  view: undefined,
  edit: (key, field) => set({ editing: { key, field } }),
  endEdit: () => set({ editing: undefined }),
  linkFrom: (linkingFrom) => set({ linkingFrom }),
  connect: (connecting) => set({ connecting, linkingFrom: undefined }),
  showEdge: (openEdge) => set({ openEdge }),
  hover: (hovered) => set({ hovered }),
  showMenu: (menu) => set({ menu }),
}));

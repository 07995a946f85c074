import type { Node } from '@xyflow/react';
import type {
  CardBox,
  ContainerNode,
  Layout,
  PlacedRow,
  VolumeBox,
  VolumeNode,
} from '../../graph/index.ts';
import type { FieldPath } from '../../kubernetes/index.ts';
import type { Pod } from '../../pod/index.ts';
import { graphFor } from '../../session/index.ts';
import { rowKey } from './coming.ts';
import type { Badge } from './FindingBadge.tsx';

/** How a card is shown. No place is in it: a card that is only moved is not drawn again. */
type Marks = {
  readonly dropTarget: boolean;
  readonly badge: Badge | undefined;
};

export type CardFlowNode = Node<
  Marks & {
    readonly node: ContainerNode;
    readonly rows: readonly PlacedRow[];
    /** Keys of the rows that are only proposed. */
    readonly coming: readonly string[];
    readonly compact: boolean;
    readonly references: readonly CardReference[];
  },
  'container'
>;

/** An object a container's environment is read from. */
export interface CardReference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly inFile: boolean;
}

export type VolumeFlowNode = Node<Marks & { readonly node: VolumeNode }, 'volume'>;
export type FlowNode = CardFlowNode | VolumeFlowNode;

/** How the cards are shown besides their place. */
export interface Looks {
  readonly selected: readonly string[];
  readonly dropTarget: string | undefined;
  readonly draggable: boolean;
  readonly badges: ReadonlyMap<string, Badge>;
}

/** The cards of a layout as nodes of the flow, counted from the main container so that it never moves. */
export function flowNodes(pod: Pod, layout: Layout, looks: Looks): FlowNode[] {
  const common = (box: CardBox | VolumeBox) => ({
    id: box.key,
    position: { x: box.x - layout.origin.x, y: box.y - layout.origin.y },
    width: box.w,
    height: box.h,
    measured: { width: box.w, height: box.h },
    selected: looks.selected.includes(box.key),
    domAttributes: { 'aria-current': looks.selected.includes(box.key) },
    draggable: looks.draggable,
    ariaRole: 'group' as const,
  });
  const before = new Map(graphFor(pod).containers.map((node) => [node.key, node]));
  const marks = (key: string): Marks => ({
    dropTarget: looks.dropTarget === key,
    badge: looks.badges.get(key),
  });
  return [
    ...layout.volumes.map(
      (box): VolumeFlowNode => ({
        ...common(box),
        type: 'volume',
        ariaLabel: `Volume ${box.node.name}`,
        data: { node: box.node, ...marks(box.key) },
      }),
    ),
    ...layout.cards.map(
      (box): CardFlowNode => ({
        ...common(box),
        type: 'container',
        ariaLabel: `Container ${box.node.name}`,
        data: {
          node: box.node,
          rows: box.rows,
          coming: rowsComing(box.node, before.get(box.key)),
          compact: layout.compact,
          references: referencesOf(pod, box.node.container.path),
          ...marks(box.key),
        },
      }),
    ),
  ];
}

/** The rows of a card that it has not got yet. */
function rowsComing(node: ContainerNode, before: ContainerNode | undefined): string[] {
  if (node === before) return [];
  const known = new Set(before?.rows.map(rowKey));
  return node.rows.map(rowKey).filter((key) => !known.has(key));
}

function referencesOf(pod: Pod, container: FieldPath): CardReference[] {
  const seen = new Map<string, CardReference>();
  for (const { kind, name, from, document } of pod.references) {
    const own = container.every((step, i) => from[i] === step);
    if (!own || (kind !== 'ConfigMap' && kind !== 'Secret')) continue;
    seen.set(`${kind} ${name}`, { kind, name, inFile: document !== undefined });
  }
  return [...seen.values()];
}

/** The selected cards and edges and everything they touch; undefined when nothing is selected. */
export function litKeys(layout: Layout, selected: readonly string[]): Set<string> | undefined {
  if (selected.length === 0) return undefined;
  const lit = new Set(selected);
  for (const { key, edge } of layout.edges) {
    const ends = edge.kind === 'mount' ? [edge.container, edge.volume] : [edge.client, edge.server];
    const chosen = selected.includes(key) || ends.some((end) => end && selected.includes(end));
    if (!chosen) continue;
    lit.add(key);
    for (const end of ends) if (end) lit.add(end);
  }
  return lit;
}

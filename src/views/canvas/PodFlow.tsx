import {
  ConnectionLineType,
  ConnectionMode,
  type NodeChange,
  type NodeTypes,
  type OnConnectEnd,
  ReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { VolumeBox } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { graphFor, pictureOf, placesKey } from '../../session/index.ts';
import { useDrag } from '../drag-state.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { useMedia } from '../shell/use-media.ts';
import { ContainerCard } from './ContainerCard.tsx';
import { useCanvas } from './canvas-state.ts';
import { DropLanes } from './DropLanes.tsx';
import { EdgeLayer } from './EdgeLayer.tsx';
import { FrameLayer } from './FrameLayer.tsx';
import { type FlowNode, flowNodes, litKeys } from './flow-nodes.ts';
import { KeepInView } from './KeepInView.tsx';
import { Legend } from './Legend.tsx';
import styles from './PodFlow.module.css';
import { useBadges } from './use-badges.ts';
import { useCardCommands } from './use-card-commands.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useCardKeys } from './use-card-keys.ts';
import { usePartDrop } from './use-part-drop.ts';
import { useSelect } from './use-select.ts';
import { VolumeCard } from './VolumeCard.tsx';
import { Zoomer } from './Zoomer.tsx';

const NODE_TYPES: NodeTypes = { container: ContainerCard, volume: VolumeCard };

const NOTHING_MOVED = {};

/** A pod drawn with pan and zoom; the layout decides where everything stands. */
export function PodFlow({ pod, behind }: { readonly pod: Pod; readonly behind: number }) {
  const session = useSession();
  const selected = useSessionState((state) => state.selected);
  const moved = useSessionState((state) => state.moved[placesKey(pod)]) ?? NOTHING_MOVED;
  const contrast = useMedia('(prefers-contrast: more)') ? 'more' : 'normal';
  const dragged = useDrag((state) => state.drag?.part.kind);
  const held = behind > 0;
  const resting = useMemo(() => pictureOf(pod, { moved, contrast }), [pod, moved, contrast]);
  const cardDrag = useCardDrag(pod, resting);
  const openLanes = (dragged === 'container' || cardDrag.active) && !held;
  const layout = useMemo(
    () => (openLanes ? pictureOf(pod, { moved, contrast, openLanes }) : resting),
    [pod, moved, contrast, openLanes, resting],
  );
  const select = useSelect();
  const commands = useCardCommands();
  const places = useMemo(() => [...layout.cards, ...layout.volumes.map(withoutNode)], [layout]);
  const keys = useCardKeys(places);
  const partSlot = usePartDrop(pod, layout, held);
  const [target, setTarget] = useState<string>();
  const linkingFrom = useCanvas((canvas) => canvas.linkingFrom);
  const connect = useCanvas((canvas) => canvas.connect);
  const showMenu = useCanvas((canvas) => canvas.showMenu);
  const edit = useCanvas((canvas) => canvas.edit);
  const badges = useBadges();
  const lit = useMemo(() => litKeys(layout, selected), [layout, selected]);
  const nodes = useMemo(
    () =>
      flowNodes(pod, layout, {
        selected,
        lit: openLanes ? undefined : lit,
        dropTarget: target,
        draggable: !held,
        badges,
      }).map((node) => cardDrag.follow(node)),
    [pod, layout, selected, lit, openLanes, target, held, badges, cardDrag],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length === 0) return;
      const before = new Set(session.getState().selected);
      for (const { id, selected: on } of picks) {
        if (on) before.add(id);
        else before.delete(id);
      }
      select([...before]);
    },
    [session, select],
  );
  const onConnectEnd: OnConnectEnd = useCallback(
    (event, state) => {
      setTarget(undefined);
      const from = state.fromNode?.id;
      const to = state.toNode?.id ?? cardUnder(event);
      if (from && to && from !== to && !held) connect({ from, to });
    },
    [connect, held],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside are handled in one place
    <div
      className={styles.flow}
      onKeyDown={keys.onKeyDown}
      onPointerDownCapture={takeKeyboard}
      data-linking={linkingFrom !== undefined || undefined}
    >
      <ReactFlow<FlowNode>
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        onNodeDragStart={cardDrag.start}
        onNodeDrag={cardDrag.move}
        onNodeDragStop={cardDrag.stop}
        onNodeClick={(event, node) => keys.onChoose(node.id, event)}
        onNodeDoubleClick={(event, node) => edit(node.id, fieldUnder(event))}
        onNodeContextMenu={(event, node) => {
          event.preventDefault();
          showMenu({ key: node.id, x: event.clientX, y: event.clientY });
        }}
        onPaneClick={() => select([])}
        onConnectEnd={onConnectEnd}
        onNodeMouseEnter={(event, node) => {
          if (event.buttons > 0) setTarget(node.id);
        }}
        onNodeMouseLeave={() => setTarget(undefined)}
        connectionMode={ConnectionMode.Loose}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectionRadius={18}
        isValidConnection={({ source, target: end }) => source !== end}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
        nodeDragThreshold={3}
        minZoom={0.15}
        maxZoom={2}
        zoomOnDoubleClick={false}
        proOptions={{ hideAttribution: true }}
      >
        <ViewportPortal>
          <div className={styles.world} style={{ left: -layout.origin.x, top: -layout.origin.y }}>
            <FrameLayer
              dropping={dragged === 'volume' && !held}
              services={pod.services}
              account={pod.references.find(({ kind }) => kind === 'ServiceAccount')}
              layout={layout}
              litPorts={portsOf(pod, selected)}
              behind={behind}
            />
            <EdgeLayer
              layout={layout}
              selected={selected}
              lit={openLanes ? NOTHING_LIT : lit}
              onSelect={select}
              onRemove={commands.remove}
            />
            {openLanes ? <DropLanes layout={layout} hot={partSlot ?? cardDrag.slot} /> : null}
          </div>
        </ViewportPortal>
        <KeepInView layout={layout} pod={pod} />
      </ReactFlow>
      <Zoomer layout={layout} />
      <Legend layout={layout} />
    </div>
  );
}

/** While something is dragged all edges step back. */
const NOTHING_LIT: ReadonlySet<string> = new Set();

/** The card under a pointer that was let go. */
function cardUnder(event: MouseEvent | TouchEvent): string | undefined {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (!at) return undefined;
  const card = document.elementFromPoint(at.clientX, at.clientY)?.closest('.react-flow__node');
  return card instanceof HTMLElement ? card.dataset.id : undefined;
}

/** The declared ports of the selected cards. */
function portsOf(pod: Pod, selected: readonly string[]): ReadonlySet<number> {
  const chosen = graphFor(pod).containers.filter(({ key }) => selected.includes(key));
  return new Set(chosen.flatMap(({ container }) => container.ports.map(({ number }) => number)));
}

/** The field of a card that a double click means. */
function fieldUnder(event: React.MouseEvent): 'name' | 'source' {
  const under = event.target instanceof Element ? event.target.closest('[data-field]') : null;
  return under?.getAttribute('data-field') === 'source' ? 'source' : 'name';
}

/** A volume's place for the keyboard: it has no container to move. */
function withoutNode({ key, x, y, w, h }: VolumeBox) {
  return { key, x, y, w, h };
}

/** A press on the water takes the keyboard from the editor: what is then typed is meant for the canvas. */
function takeKeyboard({ target }: React.PointerEvent) {
  // The cards stand inside the pane: only the pane itself is water.
  const onWater = target instanceof Element && target.matches('.react-flow__pane');
  const { activeElement } = document;
  if (onWater && activeElement instanceof HTMLElement) activeElement.blur();
}

import {
  ConnectionLineType,
  ConnectionMode,
  type IsValidConnection,
  type NodeChange,
  type NodeTypes,
  type OnConnectEnd,
  ReactFlow,
  type ReactFlowState,
  useStore,
  ViewportPortal,
} from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { Layout, VolumeBox } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { graphFor, pictureOf, placesKey } from '../../session/index.ts';
import { useDrag } from '../drag-state.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { useMedia } from '../shell/use-media.ts';
import { useLiveEdges } from '../timeline/live-edges.ts';
import { useRunShown } from '../timeline/use-run.ts';
import { ContainerCard } from './ContainerCard.tsx';
import { useCanvas } from './canvas-state.ts';
import { DropLanes } from './DropLanes.tsx';
import { EdgeLayer } from './EdgeLayer.tsx';
import { FrameLayer } from './FrameLayer.tsx';
import { type FlowNode, litKeys } from './flow-nodes.ts';
import { KeepInView } from './KeepInView.tsx';
import { Legend } from './Legend.tsx';
import styles from './PodFlow.module.css';
import { useBadges } from './use-badges.ts';
import { useCardCommands } from './use-card-commands.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { usePartDrop } from './use-part-drop.ts';
import { useSelect } from './use-select.ts';
import { VolumeCard } from './VolumeCard.tsx';
import { Zoomer } from './Zoomer.tsx';

const NODE_TYPES: NodeTypes = { container: ContainerCard, volume: VolumeCard };
const SELECT_MORE = ['Shift', 'Control', 'Meta'];
const PRO_OPTIONS = { hideAttribution: true };
const NOTHING_MOVED = {};

/** A pod drawn with pan and zoom; the layout decides where everything stands. */
export function PodFlow({ pod, behind }: { readonly pod: Pod; readonly behind: number }) {
  const selected = useSessionState((state) => state.selected);
  const moved = useSessionState((state) => state.moved[placesKey(pod)]) ?? NOTHING_MOVED;
  const contrast = useMedia('(prefers-contrast: more)') ? 'more' : 'normal';
  const dragged = useDrag((state) => state.drag?.part.kind);
  const mine = useSessionState((state) => state.mine);
  const held = behind > 0 || !mine;
  // Where cards may be dropped is told by the lanes, not by cards that were carried out of them.
  const running = useRunShown();
  const lanesOf = useCallback(() => pictureOf(pod, { contrast, openLanes: true }), [pod, contrast]);
  const cardDrag = useCardDrag(pod, lanesOf);
  const openLanes = (dragged === 'container' || cardDrag.active) && !held;
  const lanes = useMemo(() => (openLanes ? lanesOf() : undefined), [openLanes, lanesOf]);
  const layout = useMemo(
    () => pictureOf(pod, { moved, contrast, openLanes, compact: running }),
    [running, pod, moved, contrast, openLanes],
  );
  const select = useSelect();
  const commands = useCardCommands();
  const keys = useCardKeys(
    useMemo(() => [...layout.cards, ...layout.volumes.map(withoutNode)], [layout]),
  );
  const partSlot = usePartDrop(pod, lanes, held);
  const slot = partSlot ?? cardDrag.slot;
  const linkingFrom = useCanvas((canvas) => canvas.linkingFrom);
  const badges = useBadges();
  const lit = useMemo(() => litKeys(layout, selected), [layout, selected]);
  const live = useLiveEdges(layout.edges);
  const { target, ...linking } = useLinking(held);
  const nodes = useFlowNodes(pod, layout, {
    selected,
    lit: openLanes ? undefined : lit,
    dropTarget: target,
    draggable: !held,
    badges,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside are handled in one place
    <div
      className={styles.flow}
      onKeyDown={keys.onKeyDown}
      onPointerDownCapture={takeKeyboard}
      data-linking={linkingFrom !== undefined || undefined}
      data-dragging={openLanes || undefined}
      data-detail={useStore(detailOf)}
    >
      <ReactFlow<FlowNode>
        nodes={cardDrag.follow(nodes)}
        nodeTypes={NODE_TYPES}
        onNodesChange={useSelectionChanges()}
        onNodeDragStart={cardDrag.start}
        onNodeDrag={cardDrag.move}
        onNodeDragStop={cardDrag.stop}
        onNodeClick={useCallback(
          (event: React.MouseEvent, node: FlowNode) => keys.onChoose(node.id, event),
          [keys.onChoose],
        )}
        onNodeDoubleClick={editUnder}
        onNodeContextMenu={openMenu}
        onPaneClick={useCallback(() => select([]), [select])}
        onPaneContextMenu={openCanvasMenu}
        {...linking}
        connectionMode={ConnectionMode.Loose}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectionRadius={18}
        isValidConnection={joinsTwo}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={SELECT_MORE}
        nodeDragThreshold={3}
        minZoom={0.15}
        maxZoom={2}
        zoomOnDoubleClick={false}
        proOptions={PRO_OPTIONS}
      >
        <ViewportPortal>
          <div className={styles.world} style={placeOf(layout)}>
            <FrameLayer
              dropping={dragged === 'volume' && !held}
              services={pod.services}
              account={pod.references.find(({ kind }) => kind === 'ServiceAccount')}
              layout={layout}
              litPorts={useMemo(() => portsOf(pod, selected), [pod, selected])}
              behind={behind}
            />
            <EdgeLayer
              layout={layout}
              selected={selected}
              lit={lit ?? live}
              onSelect={select}
              onRemove={commands.remove}
            />
          </div>
          {lanes ? (
            <div className={styles.world} style={placeOf(lanes)}>
              <DropLanes layout={lanes} hot={slot} />
            </div>
          ) : null}
        </ViewportPortal>
        <KeepInView layout={layout} pod={pod} />
      </ReactFlow>
      <Zoomer layout={layout} />
      <Legend layout={layout} />
    </div>
  );
}

/** What can still be read on a card from afar; between the steps nothing is drawn again. */
function detailOf({ transform: [, , zoom] }: ReactFlowState): 'name' | 'head' | undefined {
  if (zoom < 0.4) return 'name';
  return zoom < 0.7 ? 'head' : undefined;
}

/** Layers count from the frame's corner, the flow from the main container. */
function placeOf({ origin }: Layout) {
  return { left: -origin.x, top: -origin.y };
}

/** Passes on what a click or a frame around cards selects; places are decided by the layout. */
function useSelectionChanges() {
  const session = useSession();
  const select = useSelect();
  return useCallback(
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
}

/** Drawing a line by the pointer: the card it is over, and the question when it is let go. */
function useLinking(held: boolean) {
  const [target, setTarget] = useState<string>();
  return {
    target,
    onConnectEnd: useCallback<OnConnectEnd>(
      (event, state) => {
        setTarget(undefined);
        const from = state.fromNode?.id;
        const to = state.toNode?.id ?? cardUnder(event);
        if (from && to && from !== to && !held) useCanvas.getState().connect({ from, to });
      },
      [held],
    ),
    onNodeMouseEnter: useCallback((event: React.MouseEvent, node: FlowNode) => {
      if (event.buttons > 0) setTarget(node.id);
    }, []),
    onNodeMouseLeave: useCallback(() => setTarget(undefined), []),
  };
}

const joinsTwo: IsValidConnection = ({ source, target }) => source !== target;

function editUnder(event: React.MouseEvent, { id }: FlowNode) {
  useCanvas.getState().edit(id, fieldUnder(event));
}

function openMenu(event: React.MouseEvent, { id }: FlowNode) {
  event.preventDefault();
  useCanvas.getState().showMenu({ key: id, x: event.clientX, y: event.clientY });
}

function openCanvasMenu(event: MouseEvent | React.MouseEvent) {
  event.preventDefault();
  useCanvas.getState().showMenu({ x: event.clientX, y: event.clientY });
}

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

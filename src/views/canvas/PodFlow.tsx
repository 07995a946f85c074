import {
  ConnectionLineType,
  ConnectionMode,
  type NodeTypes,
  ReactFlow,
  type ReactFlowState,
  useStore,
  ViewportPortal,
} from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import type { Layout, VolumeBox } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { graphFor, pictureOf, placesKey } from '../../session/index.ts';
import { useDrag } from '../drag-state.ts';
import { useSessionState } from '../session-context.tsx';
import { useMedia } from '../shell/use-media.ts';
import { useLiveEdges } from '../timeline/live-edges.ts';
import { useRunShown } from '../timeline/use-run.ts';
import { ComingVolumes } from './ComingVolumes.tsx';
import { ContainerCard } from './ContainerCard.tsx';
import { useCanvas } from './canvas-state.ts';
import { comingIn, withoutComing } from './coming.ts';
import { DropLanes } from './DropLanes.tsx';
import { marksBeside, slotsFor } from './drop-target.ts';
import { EdgeLayer } from './EdgeLayer.tsx';
import { FrameLayer, Veil } from './FrameLayer.tsx';
import { faultyEdges } from './faulty-edges.ts';
import { LEAST_ZOOM } from './fit.ts';
import { type FlowNode, litKeys } from './flow-nodes.ts';
import {
  editUnder,
  onContainer,
  openCanvasMenu,
  openNodeMenu,
  takeKeyboard,
} from './flow-pointer.ts';
import { KeepInView } from './KeepInView.tsx';
import { Legend } from './Legend.tsx';
import styles from './PodFlow.module.css';
import { useBadges } from './use-badges.ts';
import { useCardCommands } from './use-card-commands.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useLinking } from './use-linking.ts';
import { usePartDrop } from './use-part-drop.ts';
import { useSelect } from './use-select.ts';
import { useSelectionChanges } from './use-selection-changes.ts';
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
  const toCome = useSessionState((state) => state.toCome);
  const drawn = toCome ?? pod;
  const layout = useMemo(
    () => pictureOf(drawn, { moved, contrast, openLanes, compact: running }),
    [running, drawn, moved, contrast, openLanes],
  );
  const coming = useMemo(() => comingIn(layout, graphFor(pod)), [layout, pod]);
  const there = useMemo(() => withoutComing(layout, coming), [layout, coming]);
  const select = useSelect();
  const commands = useCardCommands();
  const keys = useCardKeys(
    useMemo(() => [...there.cards, ...there.volumes.map(withoutNode)], [there]),
  );
  const partSlot = usePartDrop(pod, lanes, held);
  const slot = partSlot ?? cardDrag.slot;
  const marks = useMemo(
    () => (lanes && slot ? marksBeside(slot, slotsFor(pod, lanes, cardDrag.card)) : []),
    [pod, lanes, slot, cardDrag.card],
  );
  const linkingFrom = useCanvas((canvas) => canvas.linkingFrom);
  const badges = useBadges();
  // While a line is proposed none steps back: both its ends may be far from what is selected.
  const lit = useMemo(
    () => (coming.edges.size > 0 ? undefined : litKeys(layout, selected)),
    [coming, layout, selected],
  );
  const live = useLiveEdges(layout.edges);
  const { target, ...linking } = useLinking(held);
  const nodes = useFlowNodes(pod, there, {
    selected,
    dropTarget: target,
    draggable: !held,
    badges,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside are handled in one place
    <div
      className={styles.flow}
      onKeyDown={keys.onKeyDown}
      onPointerDownCapture={(event) => {
        takeKeyboard(event);
        if (!held && onContainer(event)) cardDrag.press();
      }}
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
        onNodeContextMenu={openNodeMenu}
        onPaneClick={useCallback(() => select([]), [select])}
        onPaneContextMenu={openCanvasMenu}
        {...linking}
        connectionMode={ConnectionMode.Loose}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectionRadius={18}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={SELECT_MORE}
        nodeDragThreshold={3}
        minZoom={LEAST_ZOOM}
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
              coming={coming.edges}
              faulty={useMemo(() => faultyEdges(layout, badges), [layout, badges])}
              onSelect={select}
              onRemove={commands.remove}
            />
            <ComingVolumes boxes={coming.volumes} />
            {behind > 0 ? <Veil frame={layout.frame} /> : null}
          </div>
          {lanes ? (
            <div className={styles.world} style={placeOf(lanes)}>
              <DropLanes layout={lanes} hot={slot} marks={marks} />
            </div>
          ) : null}
        </ViewportPortal>
        <KeepInView layout={layout} pod={pod} open={openLanes} proposed={coming.volumes} />
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

/** The declared ports of the selected cards. */
function portsOf(pod: Pod, selected: readonly string[]): ReadonlySet<number> {
  const chosen = graphFor(pod).containers.filter(({ key }) => selected.includes(key));
  return new Set(chosen.flatMap(({ container }) => container.ports.map(({ number }) => number)));
}

/** A volume's place for the keyboard: it has no container to move. */
function withoutNode({ key, x, y, w, h }: VolumeBox) {
  return { key, x, y, w, h };
}

/** A pod in; nodes, edges, places and pictures out. Pure: no screen, clock or chance. */

export { type DrawOptions, drawLayout, drawPod } from './draw/draw-pod.ts';
export { drawThumbnail } from './draw/draw-thumbnail.ts';
export { type DropSlot, dropSlots, handlesOf, laneAt, ordinal } from './drop-slots.ts';
export type {
  CardRow,
  ContainerNode,
  Edge,
  Graph,
  Key,
  LaneName,
  LinkEdge,
  MountEdge,
  MountRow,
  PodPort,
  PortRow,
  VolumeNode,
} from './graph.ts';
export { graphOf } from './graph-of.ts';
export { cutEnd, cutStart, fitImage, type ImageText, shortImage } from './image-text.ts';
export type {
  Bead,
  Box,
  Bundle,
  CardBox,
  EdgeEnd,
  Heading,
  LaneBand,
  Layout,
  LayoutOptions,
  Pill,
  PlacedRow,
  Point,
  RoutedEdge,
  Spine,
  Tags,
  VolumeBox,
} from './layout.ts';
export { layoutNarrow } from './narrow/layout-narrow.ts';
export type {
  Chip,
  NarrowBead,
  NarrowCard,
  NarrowLayout,
  NarrowLine,
  NarrowVolume,
} from './narrow/narrow-layout.ts';
export { layout } from './place/layout-of.ts';
export { addressTag } from './place/tags.ts';
export { isBadRow, rowNote } from './row-note.ts';
export { axisText, axisTimes, placeMarks } from './timeline/axis.ts';
export { type DrawnRun, drawRun, type RunPicture } from './timeline/draw-run.ts';

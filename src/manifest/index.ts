/** YAML text in, documents out; and the way back: changes of a value in, minimal text edits out. The only room that knows `yaml`. */
export type { Change, Plan, Planned, Refusal, SharedChoice } from './change.ts';
export { applyChanges } from './change-tree.ts';
export { sameValue } from './compare.ts';
export { planIntoList } from './into-list.ts';
export {
  keySpanOf,
  nearestSpan,
  nodeAt,
  type Place,
  pathAt,
  type Slot,
  spanOf,
  valueSpanOf,
} from './locate.ts';
export type { Manifest, ManifestDocument, ParsedDocument, Problem, TextKind } from './manifest.ts';
export { planMoveKey } from './move-key.ts';
export type { AliasNode, Anchor, Item, MapNode, Node, Pair, ScalarNode, SeqNode } from './node.ts';
export { parseManifest } from './parse.ts';
export { planEdits } from './plan.ts';
export { planRenameKey } from './rename-key.ts';
export { renderDocument, renderLike } from './render-document.ts';
export { keyText, needsQuotes, resolvePlain } from './scalar.ts';
export { itemLines } from './transplant.ts';
export { nodeValue } from './value.ts';
export { planUnwrap, planWrap } from './wrap.ts';

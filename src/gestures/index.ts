/** A gesture in, text edits or a refusal out. */
export type { GesturePlan, GesturePlanned, GestureRefusal } from './carry-out.ts';
export { composeEdits } from './compose.ts';
export { copyContainers } from './copy-containers.ts';
export { describeGesture } from './describe-gesture.ts';
export type { Gesture, GestureBody, GestureOf } from './gesture.ts';
export { freeName, mountPathFault, nameFault, portFault, portNameFault } from './name.ts';
export { planGesture } from './plan-gesture.ts';
export { proposePortName } from './port-name.ts';
export type { WayOut } from './proposal.ts';
export { SWITCH_KINDS, type SwitchKind } from './set-kind-rules.ts';
export { STUB_KINDS, type StubKind } from './stub-keys.ts';
export { baseName, newVolume } from './volume-source.ts';

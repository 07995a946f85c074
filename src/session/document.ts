import { type Manifest, parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import type { Shown, State } from './state.ts';

/** The parts of the state that follow from the text. */
export type Derived = Pick<State, 'text' | 'version' | 'manifest' | 'shown' | 'pod'>;

/**
 * What follows from a new text. While it can't be read the picture of the last text that could stays; `fresh` is true
 * for a text that replaces the whole document, whose readable documents are then drawn even beside unreadable ones.
 */
export function derive(
  state: Derived,
  text: string,
  { fresh = false, parsed }: { fresh?: boolean; parsed?: Manifest } = {},
): Derived {
  const manifest = parsed ?? parseManifest(text, state.manifest);
  const version = state.version + 1;
  if (manifest.problems.length > 0 && !fresh) return { ...state, text, version, manifest };
  const pods = readPods(manifest);
  const shown: Shown = { manifest, pods, version };
  return { text, version, manifest, shown, pod: fresh ? 0 : samePodIn(state, shown) };
}

/** The pod that was on the canvas, found again by document and name in the new reading. */
function samePodIn(state: Derived, shown: Shown): number {
  const before = state.shown.pods[state.pod];
  if (!before) return 0;
  const byName = shown.pods.findIndex(
    (pod) =>
      pod.kind === before.kind && pod.name === before.name && pod.document === before.document,
  );
  if (byName >= 0) return byName;
  return Math.min(state.pod, Math.max(0, shown.pods.length - 1));
}

/** The parts of the state for a first text. */
export function deriveFirst(text: string): Derived {
  const manifest = parseManifest(text);
  return {
    text,
    version: 1,
    manifest,
    shown: { manifest, pods: readPods(manifest), version: 1 },
    pod: 0,
  };
}

/** How many readings the picture is behind the text; 0 when it is current. */
export function editsBehind(state: Derived): number {
  return state.version - state.shown.version;
}

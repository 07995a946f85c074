import type { Manifest, Problem } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import { indexLines } from '../text/index.ts';
import { type Io, unable } from './io.ts';

/** A manifest's pods, or the one that `--pod` picks (from 0); undefined, and the reason on standard error, when there is none. */
export function pickPods(
  manifest: Manifest,
  picked: string | undefined,
  io: Io,
): readonly [Pod, ...Pod[]] | undefined {
  const pods = readPods(manifest);
  if (pods.length === 0) {
    unable(manifest.problems[0]?.message ?? 'This text holds no pod.', io);
    return undefined;
  }
  const [first, ...others] =
    picked === undefined ? pods : pods.filter((_, index) => String(index) === picked);
  if (first) return [first, ...others];
  unable(`There is no pod ${picked}. Pods go from 0 to ${pods.length - 1}.`, io);
  return undefined;
}

/** A problem of a text with its line, as people count. */
export function problemWithLine(text: string, { span, message }: Problem): string {
  return `Line ${indexLines(text).at(span.start).line + 1}: ${message}`;
}

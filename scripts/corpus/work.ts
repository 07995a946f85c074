/** One file of the corpus: opened, drawn, every gesture made on it, checked and taken back. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { drawPod } from '../../src/graph/index.ts';
import type { Value } from '../../src/kubernetes/index.ts';
import { type Manifest, parseManifest } from '../../src/manifest/index.ts';
import { type Pod, readPods } from '../../src/pod/index.ts';
import { attempt } from './attempt.ts';
import { foreignErrors } from './judge.ts';
import { type FileResult, Run } from './run.ts';
import { triesFor } from './tries.ts';
import { copyOf, TooLarge } from './value.ts';

export function workOn(file: string): FileResult {
  const run = new Run(file);
  const begun = performance.now();
  const bytes = readFileSync(file);
  const text = decoded(bytes);
  if (text === undefined) return run.result('not-utf-8', 0, performance.now() - begun);
  if (!bytes.equals(Buffer.from(text, 'utf8'))) run.breach('the text is not the bytes of the file');
  const start = performance.now();
  const { manifest, pods } = open(text, run);
  const openMs = performance.now() - start;
  if (!manifest) return run.result('message', openMs, performance.now() - begun);
  if (manifest.text !== text) run.breach('opening changed the text');
  draw(pods, run);
  gestures(manifest, pods, run);
  const isRead = manifest.documents.length > 0;
  const isSilent = manifest.problems.length === 0;
  if (!isRead && isSilent && manifest.kind === 'yaml' && text.trim() !== '')
    run.breach('nothing is shown and nothing is said');
  return run.result(isRead && isSilent ? 'yaml' : 'message', openMs, performance.now() - begun);
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function open(text: string, run: Run): { manifest?: Manifest; pods: readonly Pod[] } {
  try {
    const manifest = parseManifest(text);
    return { manifest, pods: readPods(manifest) };
  } catch (error) {
    run.breach(`opening failed: ${String(error)}`);
    return { pods: [] };
  }
}

function draw(pods: readonly Pod[], run: Run): void {
  for (const pod of pods) {
    try {
      const picture = drawPod(pod, { theme: 'light', background: true });
      if (/NaN|Infinity|undefined/.test(picture.replace(/<text[\s\S]*?<\/text>/g, ''))) {
        run.breach(`the picture of ${pod.name} has a number that is none`);
      }
      run.pods++;
    } catch (error) {
      run.breach(`drawing ${pod.name} failed: ${String(error)}`);
    }
  }
}

function gestures(manifest: Manifest, pods: readonly Pod[], run: Run): void {
  run.foreign = foreignErrors(manifest.text);
  const indices = new Map<number, number>();
  for (const pod of pods) {
    const podIndex = indices.get(pod.document) ?? 0;
    indices.set(pod.document, podIndex + 1);
    if (isTooLarge(manifest.documents[pod.document]?.parsed.value ?? null)) continue;
    const seed = `${basename(run.file)} ${podIndex} ${pod.document}`;
    for (const one of triesFor(manifest, pod, podIndex, seed)) attempt(manifest, pod, one, run);
  }
}

function isTooLarge(value: Value): boolean {
  try {
    copyOf(value);
    return false;
  } catch (error) {
    if (error instanceof TooLarge) return true;
    throw error;
  }
}

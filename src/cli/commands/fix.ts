import { type Found, findingsOf } from '../../findings/index.ts';
import { planGesture } from '../../gestures/index.ts';
import { type Manifest, parseManifest } from '../../manifest/index.ts';
import { verdictOf } from '../../validation/index.ts';
import { readArguments } from '../arguments.ts';
import { type Command, EXIT, type Io, unable } from '../io.ts';
import { unifiedDiff } from '../line-diff.ts';

/** The fixes that can break nothing, as a diff or in place. */
export const fix: Command = {
  usage: 'FILE… [--in-place] [--only ID …]',
  summary:
    'Applies the safe fixes and prints what changes as a diff. Comments and other lines stay.',
  help: `Safe is a fix by which nothing that works today can break. --only applies the fixes of the findings named, also
those that are not safe. With --in-place the files are written. What was mended is told on standard error.

  outrigger fix pod.yaml
  outrigger fix --in-place k8s/*.yaml
  outrigger fix pod.yaml --only latest-tag --only emptydir-no-sizelimit
`,
  run(args, io) {
    const read = readArguments(args, OPTIONS, io);
    if (!read) return EXIT.unable;
    const { 'in-place': inPlace = false, only = [] } = read.values;
    const files = read.positionals;
    if (files.length === 0) return unable('Name the files, or - for standard input.', io);
    if (inPlace && files.includes('-'))
      return unable('Standard input cannot be edited in place.', io);
    const done = files.map((file) => fixFile(file, only, inPlace, io));
    return done.every((isRead) => isRead) ? EXIT.ok : EXIT.unable;
  },
};

const OPTIONS = {
  'in-place': { type: 'boolean' },
  only: { type: 'string', multiple: true },
} as const;

/** False when the file could not be read. */
function fixFile(file: string, only: readonly string[], inPlace: boolean, io: Io): boolean {
  const text = io.read(file);
  const manifest = text === undefined ? undefined : parseManifest(text);
  const problem = manifest?.problems[0];
  if (text === undefined || !manifest || problem) {
    io.err(`${file} cannot be read: ${problem?.message ?? 'it is missing, or no UTF-8 text.'}\n`);
    return false;
  }
  const mended = mend(manifest, only);
  for (const message of mended.messages) io.err(`${file}: ${message}\n`);
  io.out(unifiedDiff(file, text, mended.text));
  if (inPlace && mended.text !== text) io.write(file, mended.text);
  return true;
}

/** More fixes than a file needs: a bound, should two fixes undo each other. */
const MOST_FIXES = 500;

/** The text after all fixes that can be made, one after another, and what each mended. */
function mend(
  start: Manifest,
  only: readonly string[],
): { text: string; messages: readonly string[] } {
  const messages: string[] = [];
  const tried = new Set<string>();
  let manifest = start;
  while (tried.size < MOST_FIXES) {
    const next = findingsOf(manifest).find(
      (found) => isWanted(found, only) && !tried.has(keyOf(found)),
    );
    if (!next?.fix) break;
    tried.add(keyOf(next));
    const plan = planGesture(manifest, next.fix.gesture);
    if (!plan.ok || errorsOf(plan.next) > errorsOf(manifest)) continue;
    messages.push(`${next.message} ${next.fix.label}.`);
    manifest = plan.next;
  }
  return { text: manifest.text, messages };
}

function isWanted({ id, fix: offered }: Found, only: readonly string[]): boolean {
  return offered !== undefined && (only.length === 0 ? offered.safe : only.includes(id));
}

function keyOf({ id, message, document, pod }: Found): string {
  return JSON.stringify([id, message, document, pod]);
}

/** A fix may not make the API server say more than before. */
function errorsOf(manifest: Manifest): number {
  return manifest.documents
    .map(verdictOf)
    .reduce(
      (sum, { errors, podErrors, strictDecodeErrors, decodeError }) =>
        sum +
        errors.length +
        podErrors.length +
        strictDecodeErrors.length +
        (decodeError === null ? 0 : 1),
      0,
    );
}

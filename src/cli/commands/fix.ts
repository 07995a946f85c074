import { CATALOGUE, type Found, mendAll } from '../../findings/index.ts';
import { parseManifest } from '../../manifest/index.ts';
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
    const unknown = only.find((id) => CATALOGUE.every((finding) => finding.id !== id));
    if (unknown !== undefined)
      return unable(`There is no finding ${unknown}. outrigger check names those of a file.`, io);
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
  if (manifest.kind === 'empty') io.err(`${file}: Nothing to fix: the file is empty.\n`);
  const { fixed, next } = mendAll(manifest, {
    ...(only.length > 0 && { only }),
    wanted: (found) => isWanted(found, only),
  });
  for (const { message, fix } of fixed) io.err(`${file}: ${message} ${fix?.label}.\n`);
  io.out(unifiedDiff(file, text, next.text));
  if (inPlace && next.text !== text) io.write(file, next.text);
  return true;
}

function isWanted({ id, fix: offered }: Found, only: readonly string[]): boolean {
  return offered !== undefined && (only.length === 0 ? offered.safe : only.includes(id));
}

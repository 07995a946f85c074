import { type Gesture, type GestureRefusal, planGesture } from '../../gestures/index.ts';
import { samePath } from '../../kubernetes/index.ts';
import { type Manifest, parseManifest } from '../../manifest/index.ts';
import { PATTERNS, type PatternSummary, readHeader } from '../../patterns/index.ts';
import { readPods } from '../../pod/index.ts';
import { indexLines } from '../../text/index.ts';
import { readArguments, readOneFile } from '../arguments.ts';
import { type Command, EXIT, type ExitCode, type Io, unable } from '../io.ts';
import { PATTERN_TEXTS } from '../pattern-texts.ts';
import { pickPods, problemWithLine } from '../pick-pods.ts';

/** Patterns as text edits: prints the edited text, or writes it back; what clashes is refused with the options that help. */
export const add: Command = {
  usage: 'PATTERN FILE [--to CONTAINER] [--set KEY=VALUE …] [--lead-services] [--in-place]',
  summary: 'Puts a pattern, such as a log shipper or a proxy, beside an app. Only lines are added.',
  help: `Adds the pattern's containers, volumes, mounts, ports and the other documents it needs; comments stay. Prints the
edited text, or writes it to FILE with --in-place. Names that are in use give way. A pattern that is there already, and a
port or path that is taken, is refused: the reason and the way out are printed, and the exit status is 1.

  outrigger add --list                                  all patterns and what they ask for
  outrigger add log-tail-fluent-bit app.yaml --set log-path=/srv/logs
  outrigger add auth-oauth2-proxy app.yaml --to web --set app-port=3000 --in-place

--to names the container it comes to stand beside, the main one unless told. --pod (from 0) picks one of several pods.
A value that is not set is read from the pod, or is as the pattern has it. CONTAINER-name=NAME calls a container of the
pattern otherwise. --lead-services lets the Services of the file lead to a proxy that comes before the app.
`,
  run(args, io) {
    const read = readArguments(args, OPTIONS, io);
    if (!read) return EXIT.unable;
    const { list = false, 'in-place': inPlace = false } = read.values;
    const [asked, ...files] = read.positionals;
    if (list) return printList(asked, io);
    if (asked === undefined) return unable('Name a pattern. outrigger add --list shows them.', io);
    const pattern = findPattern(asked, io);
    const values = readValues(read.values.set ?? [], io);
    if (!pattern || !values) return EXIT.unable;
    const input = readOneFile(files, io);
    if (!input) return EXIT.unable;
    if (inPlace && input.file === '-')
      return unable('Standard input cannot be edited in place.', io);
    const added = addTo(parseManifest(input.text), pattern.id, values, read.values, io);
    if (typeof added === 'number') return added;
    if (!inPlace) io.out(added.text);
    else if (added.text !== input.text) io.write(input.file, added.text);
    return EXIT.ok;
  },
};

const OPTIONS = {
  list: { type: 'boolean' },
  to: { type: 'string' },
  set: { type: 'string', multiple: true },
  pod: { type: 'string' },
  'lead-services': { type: 'boolean' },
  'in-place': { type: 'boolean' },
} as const;

/** The pattern of a name, or the only one whose name or title has it in it. */
function findPattern(asked: string, io: Io): PatternSummary | undefined {
  const wanted = asked.toLowerCase();
  const exact = PATTERNS.find(({ id }) => id === wanted);
  const close = PATTERNS.filter(
    ({ id, title }) => id.includes(wanted) || title.toLowerCase().includes(wanted),
  );
  const found = exact ?? (close.length === 1 ? close[0] : undefined);
  if (found) return found;
  const names = close.map(({ id }) => id).join(', ');
  unable(
    close.length === 0
      ? `There is no pattern ${asked}. outrigger add --list shows them.`
      : `${asked} may be ${names}. Name one of them.`,
    io,
  );
  return undefined;
}

/** `KEY=VALUE` pairs; undefined, and the reason on standard error, when one is none. */
function readValues(pairs: readonly string[], io: Io): Record<string, string> | undefined {
  const stray = pairs.find((pair) => pair.indexOf('=') < 1);
  if (stray !== undefined) {
    unable(`--set takes KEY=VALUE, not ${stray}.`, io);
    return undefined;
  }
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

interface Where {
  readonly to?: string | undefined;
  readonly pod?: string | undefined;
  readonly 'lead-services'?: boolean | undefined;
}

/** The manifest with the pattern in it, or the exit code when it cannot be added. */
function addTo(
  manifest: Manifest,
  pattern: string,
  values: Record<string, string>,
  { to, pod, 'lead-services': leadServices = false }: Where,
  io: Io,
): Manifest | ExitCode {
  const [problem] = manifest.problems;
  if (problem && manifest.kind !== 'empty')
    return unable(problemWithLine(manifest.text, problem), io);
  const target = manifest.kind === 'empty' ? {} : targetOf(manifest, pod, io);
  if (!target) return EXIT.unable;
  const text = PATTERN_TEXTS.get(pattern);
  const gesture: Gesture = {
    do: 'addPattern',
    pattern,
    values,
    ...(text !== undefined && { text }),
    ...(to !== undefined && { beside: to }),
    leadServices,
    ...target,
  };
  const plan = planGesture(manifest, gesture);
  if (!plan.ok) return refused(manifest, plan, io);
  for (const hint of plan.hints ?? []) io.err(`Note: ${hint}\n`);
  if (plan.offer && !leadServices) io.err(`${plan.offer}: --lead-services\n`);
  return plan.next;
}

/** The pod that is meant, as gestures name it; undefined, and the reason on standard error, when there is none. */
function targetOf(manifest: Manifest, picked: string | undefined, io: Io) {
  const [pod] = pickPods(manifest, picked, io) ?? [];
  if (!pod) return undefined;
  const { document } = pod;
  const within = readPods(manifest).filter((other) => other.document === document);
  const index = within.findIndex(({ spec }) => samePath(spec, pod.spec));
  return { document, pod: Math.max(0, index) };
}

function refused(manifest: Manifest, plan: GestureRefusal, io: Io): ExitCode {
  const line = plan.span && indexLines(manifest.text).at(plan.span.start).line + 1;
  io.err(`Refused: ${plan.reason}${line === undefined ? '' : ` (line ${line})`}\n`);
  for (const { label, values } of plan.proposals ?? []) {
    const sets = Object.entries(values).map(([key, value]) => ` --set ${key}=${quoted(value)}`);
    io.err(`${label}:${sets.join('')}\n`);
  }
  if (plan.first)
    io.err(
      `Make room for it first: outrigger edit FILE --in-place --do '${JSON.stringify(plan.first)}'\n`,
    );
  if (plan.shared) io.err('A value that comes through an anchor is edited with outrigger edit.\n');
  return EXIT.no;
}

function quoted(value: string): string {
  return /^[\w./:@=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** All patterns by category, or one of them with all that can be set. */
function printList(asked: string | undefined, io: Io): ExitCode {
  if (asked !== undefined) {
    const pattern = findPattern(asked, io);
    if (!pattern) return EXIT.unable;
    io.out(`${pattern.id}  ${pattern.title}\n${pattern.oneLine}\n${valueLines(pattern.id, true)}`);
    return EXIT.ok;
  }
  const categories = [...new Set(PATTERNS.map((pattern) => pattern.category))];
  io.out(categories.map(categoryLines).join(''));
  return EXIT.ok;
}

function categoryLines(category: string): string {
  const lines = PATTERNS.filter((pattern) => pattern.category === category).map(
    ({ id, title }) => `  ${id}  ${title}\n${valueLines(id, false)}`,
  );
  return `${category}\n${lines.join('')}`;
}

function valueLines(id: string, all: boolean): string {
  return readHeader(PATTERN_TEXTS.get(id) ?? '')
    .values.filter(({ asked }) => asked || all)
    .map(({ key, text, question }) => `      ${key}=${text}  ${question}\n`)
    .join('');
}

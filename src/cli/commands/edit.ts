import { type GestureRefusal, planGesture } from '../../gestures/index.ts';
import { type Manifest, parseManifest } from '../../manifest/index.ts';
import { indexLines } from '../../text/index.ts';
import { readArguments, readOneFile } from '../arguments.ts';
import { GESTURE_NAMES, readGesture } from '../gesture-json.ts';
import { type Command, EXIT, type ExitCode, type Io, unable } from '../io.ts';
import { unknownPattern, withPatternTexts } from '../pattern-texts.ts';

/** Gestures as text edits: prints the edited text, or writes it back; when one is refused, nothing is printed or written. */
export const edit: Command = {
  usage: 'FILE --do JSON … [--in-place]',
  summary: 'Makes gestures of the canvas on a manifest. Only the lines that must change do.',
  help: `Prints the edited text, or writes it to FILE with --in-place. A refused gesture changes nothing: the reason is
printed and the exit status is 1.

  outrigger edit pod.yaml --do '{"do":"addContainer","role":"sidecar","name":"logs","image":"busybox:1.36.1"}'
  outrigger edit pod.yaml --in-place \\
      --do '{"do":"shareVolume","writer":"app","reader":"logs","writerPath":"/var/log/app","readerPath":"/logs"}'

"document" and "pod" (from 0) pick one of several; "shared" ("everywhere" or "own-copy") says what to do with a value
that comes through an anchor. Gestures:
  ${GESTURE_NAMES.join(', ')}
`,
  run(args, io) {
    const read = readArguments(eachWithDo(args), OPTIONS, io);
    const input = read && readOneFile(read.positionals, io);
    if (!read || !input) return EXIT.unable;
    const { do: wishes = [], 'in-place': inPlace = false } = read.values;
    if (wishes.length === 0) return unable('Say what to do with --do JSON.', io);
    if (inPlace && input.file === '-')
      return unable('Standard input cannot be edited in place.', io);
    const edited = performAll(parseManifest(input.text), wishes, io);
    if (typeof edited === 'number') return edited;
    if (!inPlace) io.out(edited.text);
    else if (edited.text !== input.text) io.write(input.file, edited.text);
    return EXIT.ok;
  },
};

const OPTIONS = {
  do: { type: 'string', multiple: true },
  'in-place': { type: 'boolean' },
} as const;

/** One --do may lead several gestures: each gets one of its own, in their order. */
function eachWithDo(args: readonly string[]): string[] {
  return args.flatMap((arg, i) =>
    arg.startsWith('{') && args[i - 1] !== '--do' ? ['--do', arg] : [arg],
  );
}

/** The manifest after all gestures, or the exit code after the first that cannot be made. */
function performAll(start: Manifest, wishes: readonly string[], io: Io): Manifest | ExitCode {
  let manifest = start;
  for (const wish of wishes) {
    const read = readGesture(wish);
    if (!read.ok) return unable(read.reason, io);
    const unknown = unknownPattern(read.gesture);
    if (unknown !== undefined)
      return unable(`There is no pattern ${unknown}. outrigger add --list shows them.`, io);
    const plan = planGesture(manifest, withPatternTexts(read.gesture));
    if (!plan.ok) {
      const line = plan.span && indexLines(manifest.text).at(plan.span.start).line + 1;
      io.err(
        `Refused: ${plan.reason}${line === undefined ? '' : ` (line ${line})`}\n${adviceFor(plan)}`,
      );
      return EXIT.no;
    }
    manifest = plan.next;
  }
  return manifest;
}

/** How to answer a refusal that asks something. */
function adviceFor(plan: GestureRefusal): string {
  const [way] = plan.proposals ?? [];
  if (way) return `${way.label}: add "values":${JSON.stringify(way.values)} to the gesture.\n`;
  if (plan.first) return `Make room for it first: --do '${JSON.stringify(plan.first)}'\n`;
  if (plan.needsConsent) return 'Add "dropForbidden":true to the gesture to let them go.\n';
  return plan.shared
    ? 'Add "shared":"everywhere" to change it for all users, or "shared":"own-copy" for this one only.\n'
    : '';
}

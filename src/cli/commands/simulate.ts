import { drawRun } from '../../graph/index.ts';
import {
  type CommandRun,
  formatTrace,
  podSourceOf,
  runCommand,
  timelineOf,
  traceOfJob,
  withJob,
} from '../../kubelet/index.ts';
import { type Manifest, type Problem, parseManifest } from '../../manifest/index.ts';
import type { Pod } from '../../pod/index.ts';
import { readArguments, readOneFile } from '../arguments.ts';
import { type Command, EXIT, type Io, unable } from '../io.ts';
import { pickPods, problemWithLine } from '../pick-pods.ts';
import { readScriptFile } from '../script-file.ts';
import { valueWithSpelledNames } from '../spelled-names.ts';

/** A pod of a manifest in time: what the kubelet does with it, as a trace. */
export const simulate: Command = {
  usage:
    'FILE [--script FILE] [--until TIME] [--kubernetes-version V] [--format text|json|svg] [--pod N]',
  summary: 'Runs a pod of a manifest on a virtual clock and prints what happens, to the second.',
  help: `Time 0 is the ready sandbox; the run ends at --until (60 when absent): 90, 90s, 5m or 1h. Of several pods it runs
the first, or the one --pod picks (from 0). The Kubernetes version is 1.34 when absent.
text and svg tell a Job with all its pods, json its first.
json: {"events": [{t, container, what, code?, reason?}], "final": {phase, reason?, containers, conditions, kubectl}}.

The script, in YAML or JSON, says how containers behave and what is done to the pod. A container it does not name
behaves as its image and role suggest.

  outrigger simulate pod.yaml --until 2m
  outrigger simulate job.yaml --script script.yaml --format json
  outrigger simulate pod.yaml --format svg > timeline.svg

  # script.yaml: the app ends after 10 seconds, then its sidecar takes 2 to stop; the pod is deleted at 30
  containers:
    app: {runFor: 10, exitCode: 0}
    proxy: {onSigterm: {exitAfter: 2, exitCode: 0}}
  actions: [{at: 30, do: delete}]

Of a container: runFor, exitCode, onSigterm, listenAfter, startupOkFrom, readyOkFrom, readyFailFrom, livenessFailFrom,
hookSeconds, hookFails, imageMissing, pullSeconds, startSeconds, oomAt, writes, needs. A list of values has one for each
start. To do: delete, crash, oom, updateImage, reboot; with container, exitCode or grace where it matters.
`,
  run(args, io) {
    const read = readArguments(args, OPTIONS, io);
    const input = read && readOneFile(read.positionals, io);
    if (!read || !input) return EXIT.unable;
    const { script: file, pod: picked, 'kubernetes-version': version, until } = read.values;
    const format = FORMATS.find((known) => known === (read.values.format ?? 'text'));
    if (!format) return unable('--format must be text, json or svg.', io);
    if (file === '-' && input.file === '-') {
      return unable('Only one of manifest and script can be standard input.', io);
    }
    const manifest = parseManifest(input.text);
    const pods = pickPods(manifest, picked, io);
    const source = pods && sourceOf(pods[0], manifest, io);
    const script = file === undefined ? null : readScriptFile(file, io);
    if (!source || script === undefined) return EXIT.unable;
    if (pods.length > 1)
      io.err(`Simulated is the first of ${pods.length} pods. Pick another with --pod.\n`);
    const run = runCommand({
      pod: source,
      script,
      ...(until !== undefined && { until }),
      ...(version !== undefined && { version }),
    });
    for (const sentence of run.told) io.err(`${sentence}\n`);
    if (!run.ok) return EXIT.unable;
    io.out(format === 'svg' ? pictureOf(run, pods[0]) : formatTrace(run, format));
    return EXIT.ok;
  },
};

const FORMATS = ['text', 'json', 'svg'] as const;

const OPTIONS = {
  script: { type: 'string' },
  until: { type: 'string' },
  'kubernetes-version': { type: 'string' },
  format: { type: 'string' },
  pod: { type: 'string' },
} as const;

/** The timeline as a picture, as the app exports it. */
function pictureOf({ trace, job }: Extract<CommandRun, { ok: true }>, pod: Pod): string {
  const whole = (job && traceOfJob(job)) ?? trace;
  const { name } = trace.model;
  const roles = new Map(pod.containers.map((container) => [container.name, container.role]));
  const chart = withJob(timelineOf(whole, pod.links), job);
  return `${drawRun(name, [{ title: `Pod ${name}`, chart, roles }], 'light').svg}\n`;
}

/**
 * The pod as the simulator takes it. A document that was read in part only would be another pod: undefined then, and the
 * reason on standard error. A fault elsewhere in the file is only told.
 */
function sourceOf(pod: Pod, { text, documents, problems }: Manifest, io: Io) {
  const document = documents[pod.document];
  if (!document) return undefined;
  const { start, parsed } = document;
  const isOwn = ({ span }: Problem) =>
    span.start >= start && span.start <= start + parsed.text.length;
  const isWhole = parsed.problems.length === 0;
  const told = isWhole ? problems[0] : problems.find(isOwn);
  if (told) io.err(`${problemWithLine(text, told)}\n`);
  return isWhole ? podSourceOf(pod, valueWithSpelledNames(parsed.root)) : undefined;
}

import { type Found, findingsOf, SILENCE } from '../findings/index.ts';
import {
  type Cluster,
  type JobRun,
  podSourceOf,
  simulate,
  simulateJob,
  type Trace,
} from '../kubelet/index.ts';
import { isValueMap, type Value, type ValueMap, valueAt } from '../kubernetes/index.ts';
import { type Manifest, parseManifest } from '../manifest/index.ts';
import { type Link, type Pod, readPods } from '../pod/index.ts';
import { type Verdict, verdictOf } from '../validation/index.ts';
import { linksSeen } from './links-seen.ts';
import { afterSteps, type Step } from './step.ts';

/** How a lesson has a pod behave. */
export interface Staging {
  /** What the simulator is told of the containers: the script's form, see `readScript`. Names that are gone do no harm. */
  readonly behaviour?: (look: Look) => Value;
  /** What the cluster is like, when it matters. */
  readonly cluster?: (look: Look) => Cluster;
  /** Seconds of pod time to show. */
  readonly until: number;
  /** A container of the pod to look at, where a learner may come to have several; else the first pod of the text. */
  readonly aboard?: string;
}

/** What `simulate` needs beside the pod, so that a timeline shows the run that the goals are checked on. */
export interface RunInput {
  readonly script: Value;
  readonly cluster?: Cluster;
  readonly until: number;
}

/** How a run differs from the one the lesson shows. */
export interface RunOptions {
  /** Seconds of pod time. */
  readonly until?: number;
  /** More entries of the script's `actions`. */
  readonly actions?: readonly Value[];
}

/** What a learner's text comes to, each part worked out when first asked for. What is missing reads as empty. */
export interface Look {
  readonly manifest: Manifest;
  /** The pod of the lesson. */
  readonly pod: Pod | undefined;
  /** The value of the document the pod is in. */
  readonly object: Value;
  readonly spec: ValueMap;
  findings(): readonly Found[];
  /** The calls between containers over localhost, as their programs make them. */
  links(): readonly Link[];
  /** One a document. */
  verdicts(): readonly Verdict[];
  /** How the lesson has this pod behave, in the form `simulate` takes. */
  runInput(): RunInput;
  run(options?: RunOptions): Trace;
  /** undefined when the pod is of no Job. */
  runJob(options?: RunOptions): JobRun | undefined;
  /** The same after some steps. */
  after(steps: readonly Step[]): Look;
}

/** Looks at a text as a lesson does: its pod behaves as the lesson's script says. */
export function lookAt(staging: Staging, text: string): Look {
  const manifest = parseManifest(text);
  const pods = readPods(manifest);
  const isAboard = ({ name }: { readonly name: string }) => name === staging.aboard;
  const pod = pods.find(({ containers }) => containers.some(isAboard)) ?? pods[0];
  const object = manifest.documents[pod?.document ?? 0]?.parsed.value ?? null;
  const traces = new Map<string, Trace>();
  const inputOf = ({ until = staging.until, actions = [] }: RunOptions) => ({
    ...(pod ? podSourceOf(pod, object) : { spec: null }),
    ...look.runInput(),
    script: withActions(look.runInput().script, actions),
    until,
  });
  const look: Look = {
    manifest,
    pod,
    object,
    spec: asMap(pod && valueAt(object, pod.spec)),
    findings: once(() => findingsOf(unsilenced(manifest))),
    links: once(() => linksSeen(manifest, look.spec)),
    verdicts: once(() => manifest.documents.map(verdictOf)),
    runInput: once(() => {
      const cluster = staging.cluster?.(look);
      const script = staging.behaviour?.(look) ?? {};
      return { script, until: staging.until, ...(cluster && { cluster }) };
    }),
    run: (options = {}) => {
      const key = JSON.stringify(options);
      const trace = traces.get(key) ?? simulate(inputOf(options));
      traces.set(key, trace);
      return trace;
    },
    runJob: (options = {}) => simulateJob(inputOf(options)),
    after: (steps) => lookAt(staging, afterSteps(text, steps)),
  };
  return look;
}

/** A finding that was silenced is not mended. The other word is as long, so every place stays. */
function unsilenced(manifest: Manifest): Manifest {
  const { text } = manifest;
  if (!text.includes(SILENCE)) return manifest;
  return parseManifest(text.replaceAll(SILENCE, SILENCE.replace(/.$/, '_')));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function asMap(value: Value | undefined): ValueMap {
  return isValueMap(value) ? value : {};
}

function withActions(script: Value, more: readonly Value[]): ValueMap {
  const map = asMap(script);
  const own = Array.isArray(map.actions) ? map.actions : [];
  return { ...map, actions: [...own, ...more] };
}

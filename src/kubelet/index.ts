/** A pod spec and a behaviour script in, the pod's life out: a pure kubelet on a virtual clock, and what kubectl would say of it. */
export { type CommandRun, runCommand, type SimulateCommand } from './command.ts';
export {
  type Condition,
  conditionsOf,
  type Endpoint,
  endpointOf,
} from './conditions.ts';
export { type ConfigSeen, configSeen } from './config-seen.ts';
export { type ContainerStatus, statusOf } from './container-status.ts';
export { type DescribedEvent, describeEvents } from './describe.ts';
export type { Effect, KubeletEvent, ProbeRow, TraceEntry, What } from './event.ts';
export type { ActionKind, ExternalAction } from './external-action.ts';
export { fileInVolume, fileSeenBy } from './files.ts';
export { formatTrace, type TraceFormat } from './format-trace.ts';
export { habitsOf } from './habits.ts';
export { type JobPod, type JobRun, simulateJob } from './job-run.ts';
export { batchAt, getJobPods, traceOfJob } from './job-trace.ts';
export { getPod, type PodRow } from './kubectl.ts';
export type { ContainerKind, ContainerModel, PodModel, ProbeKind } from './model.ts';
export { outages, type Stretch, stretchesWhere } from './outages.ts';
export { podSourceOf } from './pod-source.ts';
export { printAge, printEvents, printGet } from './print-kubectl.ts';
export type { Cluster, PodSource } from './read-pod.ts';
export { resultOf, type SimulationResult } from './result.ts';
export { type Rule, type RuleId, rules } from './rules.ts';
export { readScript, type Script, type ScriptProblem } from './script.ts';
export { type Run, simulate } from './simulate.ts';
export { firstTime, restartsAt, type Span, spansOf } from './spans.ts';
export {
  type Both,
  type ContainerState,
  containersOf,
  type Phase,
  type PodFile,
  type PodState,
  restartsOf,
} from './state.ts';
export { type Step, step } from './step.ts';
export { barAt } from './timeline/bars.ts';
export { entryText } from './timeline/entry-text.ts';
export { jobStatusAt, withJob } from './timeline/job-marks.ts';
export type {
  Arrow,
  Bar,
  BarLook,
  Exit,
  HookRun,
  PodMark,
  PodStretch,
  Row,
  Tick,
  Timeline,
  Traffic,
} from './timeline/parts.ts';
export { timelineOf } from './timeline/timeline.ts';
export { type Reason, whyContainer, whyPod } from './timeline/why-at.ts';
export { lastState, type Moment, stateAt, type Trace } from './trace.ts';
export { defaultVersion, type Features, featuresOf, minorOf } from './version.ts';

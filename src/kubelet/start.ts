/** Starting one container: image, creation, process, postStart, and the moment it is seen running. */
import { pullDelay } from './back-off.ts';
import type { RuleId } from './rules.ts';
import { type Both, isRunning, type PodFile } from './state.ts';
import { beginStop } from './stop.ts';
import { after, behaviourOf, change, find, lifeOf, note, patch, type Turn } from './turn.ts';

/** Begins a start of a container that has no process. What takes no time is done at once. */
export function beginStart(turn: Turn, c: number): void {
  const before = find(turn, c);
  if (!before || isRunning(before.state)) return;
  const epoch = before.state.epoch + 1;
  const attempt = before.state.attempts;
  patch(turn, c, { life: { is: 'preparing', since: turn.pod.now }, epoch, attempts: attempt + 1 });
  if (before.model.refused === 'imageName') stick(turn, c, 'InvalidImageName', 'imageName');
  else if (before.model.behaviour(turn.pod.firstStart + attempt).imageMissing) failPull(turn, c);
  else pull(turn, c);
}

/** The kubelet cannot create the container now; the ones after it are not held up by that. */
function stick(
  turn: Turn,
  c: number,
  reason: string,
  why: 'imageName' | 'imageNever' | 'imageBackOff' | 'configMissing' | 'rootRefused',
): void {
  const both = find(turn, c);
  if (!both) return;
  patch(turn, c, { life: { is: 'stuck', reason }, attempted: true });
  note(turn, both.model, { what: 'Waiting', reason, why });
}

function failPull(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both) return;
  if (both.model.pullPolicy === 'Never') {
    stick(turn, c, 'ErrImageNeverPull', 'imageNever');
    return;
  }
  const failures = both.state.pullFailures + 1;
  patch(turn, c, { pullFailures: failures });
  note(turn, both.model, { what: 'Pulling', detail: both.model.image, why: 'imagePull' });
  note(turn, both.model, { what: 'Waiting', reason: 'ErrImagePull', why: 'imageBackOff' });
  stick(turn, c, 'ImagePullBackOff', 'imageBackOff');
  after(turn, pullDelay(failures), { on: 'retry', ...lifeOf(both) });
}

function pull(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both) return;
  const { pullSeconds } = behaviourOf(turn.pod, both);
  const onNode = both.state.imagePresent && both.model.pullPolicy !== 'Always';
  if (onNode || pullSeconds === 0) {
    onPulled(turn, c);
    return;
  }
  note(turn, both.model, { what: 'Pulling', detail: both.model.image, why: 'imagePull' });
  after(turn, pullSeconds, { on: 'pulled', ...lifeOf(both) });
}

/** The image is on the node: the container is created. */
export function onPulled(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (both?.state.life.is !== 'preparing') return;
  patch(turn, c, { imagePresent: true, pullFailures: 0 });
  note(turn, both.model, { what: 'Pulled', detail: both.model.image, why: 'imagePull' });
  const { refused } = both.model;
  if (refused === 'configMissing' || refused === 'rootRefused') {
    stick(turn, c, 'CreateContainerConfigError', refused);
    return;
  }
  const { startSeconds } = behaviourOf(turn.pod, both);
  if (startSeconds === 0) onPrepared(turn, c);
  else after(turn, startSeconds, { on: 'prepared', ...lifeOf(both) });
}

/** The process starts. */
export function onPrepared(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (both?.state.life.is !== 'preparing') return;
  const { model, state } = both;
  const { now } = turn.pod;
  patch(turn, c, {
    life: { is: 'running', since: now },
    starts: state.starts + 1,
    endsAt: now + behaviourOf(turn.pod, both).runFor,
    attempted: state.attempted || !model.postStart,
    postStartRuns: model.postStart !== undefined,
  });
  const isLost = (file: PodFile) => file.volume === undefined && file.container === model.name;
  if (turn.pod.files.some(isLost)) {
    change(turn, { files: turn.pod.files.filter((file) => !isLost(file)) });
  }
  if (model.kind === 'main' && !turn.pod.mainStarted) change(turn, { mainStarted: true });
  note(turn, model, { what: 'Started', why: startedWhy(both) });
  scheduleProcess(turn, c);
  runPostStart(turn, c);
}

function startedWhy({ model, state }: Both): RuleId {
  const { restarts } = state.backOff;
  if (state.starts > 0 && restarts === 0) {
    return state.last?.reason === 'Unknown' ? 'sandboxLost' : 'imageUpdate';
  }
  if (restarts > 1) return 'backOff';
  if (restarts === 1) {
    if (model.kind === 'sidecar') return 'sidecarRestarts';
    return model.exitRules.length > 0 || model.ownPolicy ? 'restartRule' : 'restartPolicy';
  }
  if (model.kind === 'ephemeral') return 'ephemeral';
  return model.kind === 'main' ? 'mainOrder' : 'initOrder';
}

/** Everything the script has this start of the process do. */
function scheduleProcess(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both) return;
  const behaviour = behaviourOf(turn.pod, both);
  const life = lifeOf(both);
  after(turn, behaviour.runFor, { on: 'ends', ...life });
  after(turn, behaviour.oomAt, {
    on: 'exits',
    code: 137,
    reason: 'OOMKilled',
    why: 'oom',
    ...life,
  });
  after(turn, behaviour.listenAfter, { on: 'listens', ...life });
  behaviour.writes.forEach((write, which) => {
    after(turn, write.at, { on: 'write', which, ...life });
  });
  behaviour.needs.forEach((need, which) => {
    after(turn, need.at, { on: 'need', which, ...life });
  });
}

function runPostStart(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both) return;
  const { model } = both;
  if (!model.postStart) {
    after(turn, 0, { on: 'observed', ...lifeOf(both) });
    return;
  }
  note(turn, model, { what: 'Hook', reason: 'postStart', why: 'postStart' });
  const length = model.postStart.sleep ?? behaviourOf(turn.pod, both).postStartSeconds;
  after(turn, length, { on: 'postStartOver', ...lifeOf(both) });
}

/** postStart is over: the container is seen running, or killed when the hook has failed. */
export function onPostStartOver(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both?.state.postStartRuns) return;
  const { model, state } = both;
  patch(turn, c, { postStartRuns: false });
  if (behaviourOf(turn.pod, both).postStartFails) {
    note(turn, model, { what: 'Hook', reason: 'FailedPostStartHook', why: 'postStartFails' });
    if (state.stop) return;
    note(turn, model, { what: 'Killing', reason: 'FailedPostStartHook', why: 'postStartFails' });
    beginStop(turn, c, { grace: turn.pod.model.grace, ordered: false });
    return;
  }
  note(turn, model, { what: 'HookDone', reason: 'postStart', why: 'postStart' });
  patch(turn, c, { attempted: true });
  after(turn, 0, { on: 'observed', ...lifeOf(both) });
}

import { detail, onAction } from './act.ts';
import { endpointOf } from './conditions.ts';
import type { Effect, KubeletEvent } from './event.ts';
import { onExit } from './exit.ts';
import { onWrite } from './files.ts';
import { onListens, onNeed, unblock } from './localhost.ts';
import type { ContainerModel } from './model.ts';
import { phaseOf } from './phase.ts';
import { finishStop, stopPod } from './pod-stop.ts';
import { beginProbes, onProbe } from './probing.ts';
import { onEnds } from './process-end.ts';
import { onCreated, restartAll } from './sandbox.ts';
import { advance, restart } from './sequence.ts';
import { beginStart, onPostStartOver, onPrepared, onPulled } from './start.ts';
import { isRunning, type PodState, restartsOf, someContainer } from './state.ts';
import { onKillDue, onPreStopOver, onTurnOver, signalThoseInTurn } from './stop.ts';
import { change, find, newTurn, note, patch, type Turn } from './turn.ts';

export interface Step {
  readonly state: PodState;
  readonly effects: readonly Effect[];
}

/**
 * The pod after an event at `at` seconds, and what follows from it: timers to set and entries for the trace. Pure; an
 * event of a container's earlier life changes nothing.
 */
export function step(state: PodState, at: number, event: KubeletEvent): Step {
  if ('epoch' in event && state.containers[event.c]?.epoch !== event.epoch) {
    return { state, effects: [] };
  }
  const turn = newTurn(state, at);
  handle(turn, event);
  reconcile(turn);
  return { state: turn.pod, effects: turn.effects };
}

function handle(turn: Turn, event: KubeletEvent): void {
  switch (event.on) {
    case 'created':
      onCreated(turn);
      break;
    case 'exits':
      onExit(turn, event.c, event);
      break;
    case 'ends':
      onEnds(turn, event.c);
      break;
    case 'pulled':
      onPulled(turn, event.c);
      break;
    case 'prepared':
      onPrepared(turn, event.c);
      break;
    case 'retry':
      onRetry(turn, event.c);
      break;
    case 'postStartOver':
      onPostStartOver(turn, event.c);
      break;
    case 'preStopOver':
      onPreStopOver(turn, event.c);
      break;
    case 'turnOver':
      onTurnOver(turn, event.c);
      break;
    case 'killDue':
      onKillDue(turn, event.c);
      break;
    case 'probe':
      onProbe(turn, event.c, event.probe);
      break;
    case 'need':
      onNeed(turn, event.c, event.which);
      break;
    case 'write':
      onWrite(turn, event.c, event.which);
      break;
    case 'listens':
      onListens(turn, event.c);
      break;
    case 'observed':
      onObserved(turn, event.c);
      break;
    case 'podDeadline':
      stopPod(turn, 'podDeadline', turn.pod.model.grace);
      break;
    case 'jobDeadline':
      onJobDeadline(turn);
      break;
    case 'configVisible':
      note(turn, undefined, {
        what: 'ConfigVisible',
        ...detail(event.configMap),
        why: 'configVisible',
      });
      break;
    case 'action':
      onAction(turn, event.action);
      break;
  }
}

/** The kubelet sees the process: the API shows Running, and the probes begin. */
function onObserved(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both || !isRunning(both.state) || both.state.shown || both.state.stop) return;
  patch(turn, c, { shown: true });
  note(turn, both.model, {
    what: 'Running',
    why: both.model.postStart ? 'postStart' : 'startedNow',
  });
  beginProbes(turn, c);
}

/** Another attempt at a failed image pull. */
function onRetry(turn: Turn, c: number): void {
  if (!turn.pod.stopping && find(turn, c)?.state.life.is === 'stuck') beginStart(turn, c);
}

function onJobDeadline(turn: Turn): void {
  if (turn.pod.stage !== 'terminal') stopPod(turn, 'jobDeadline', turn.pod.model.grace);
}

/** Does everything that has become possible or due, as the kubelet's sync loop does. */
function reconcile(turn: Turn): void {
  restartThoseDue(turn);
  advance(turn);
  unblock(turn);
  failOnInit(turn);
  failJob(turn);
  complete(turn);
  signalThoseInTurn(turn);
  finishStop(turn);
  publish(turn);
}

function restartThoseDue(turn: Turn): void {
  if (turn.pod.stopping) return;
  for (let c = 0; c < turn.pod.containers.length; c++) {
    const life = turn.pod.containers[c]?.life;
    if (life?.is !== 'backOff' || life.until > turn.pod.now) continue;
    if (life.all) restartAll(turn, c);
    else restart(turn, c);
  }
}

function failOnInit(turn: Turn): void {
  if (turn.pod.stage !== 'starting') return;
  const failed = someContainer(
    turn.pod,
    (model, state) => model.kind === 'init' && state.life.is === 'ended' && !state.passed,
  );
  if (failed) stopPod(turn, 'initFailed', turn.pod.model.grace);
}

/** With OnFailure the restarts of the pod's containers count against the Job's backoffLimit. */
function failJob(turn: Turn): void {
  const { model, containers, stage, stopping } = turn.pod;
  if (!model.job || model.policy !== 'OnFailure' || stopping || stage === 'terminal') return;
  const restarts = containers.reduce((sum, state) => sum + restartsOf(state), 0);
  if (restarts >= Math.max(1, model.job.backoffLimit)) stopPod(turn, 'jobBackoff', model.grace);
}

/** When every main has ended for good, the pod is complete. */
function complete(turn: Turn): void {
  if (turn.pod.stage !== 'up') return;
  const isMain = (model: ContainerModel) => model.kind === 'main';
  const goesOn = someContainer(
    turn.pod,
    (model, state) => isMain(model) && state.life.is !== 'ended',
  );
  if (goesOn || !someContainer(turn.pod, isMain)) return;
  stopPod(turn, 'completed', turn.pod.model.grace);
}

function publish(turn: Turn): void {
  const { pod } = turn;
  if (pod.stage !== 'terminal' && pod.stage !== 'gone') {
    const phase = phaseOf(pod);
    if (phase !== pod.phase) {
      change(turn, { phase });
      note(turn, undefined, { what: 'Phase', reason: phase, why: 'phase' });
    }
  }
  const endpointReady = endpointOf(turn.pod)?.ready === true;
  if (endpointReady === turn.pod.endpointReady) return;
  change(turn, { endpointReady });
  note(turn, undefined, {
    what: endpointReady ? 'EndpointReady' : 'EndpointNotReady',
    why: 'endpoint',
  });
}

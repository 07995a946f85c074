/** What people and the machine do to the pod from outside. */
import { onExit } from './exit.ts';
import { type ExternalAction, isForPod } from './external-action.ts';
import type { ProbeKind } from './model.ts';
import { stopPod } from './pod-stop.ts';
import { rearmProbes, settleProbes } from './probing.ts';
import { endingWith } from './process-end.ts';
import { onReboot } from './sandbox.ts';
import { beginStart } from './start.ts';
import { type Both, containersOf, type Faults, isRunning, noBackOff, noFaults } from './state.ts';
import { beginStop } from './stop.ts';
import { after, change, find, note, patch, type Turn } from './turn.ts';

/** Seconds until a changed ConfigMap shows in mounted directories: the kubelet looks about once a minute. */
export const CONFIG_DELAY_SECONDS = 60;

const allProbes: readonly ProbeKind[] = ['startup', 'liveness', 'readiness'];

/** Does it, now. An action on a container that does not exist or does not run changes nothing. */
export function onAction(turn: Turn, action: ExternalAction): void {
  if (turn.pod.stage === 'gone') return;
  const named = ({ model }: Both) => model.name === action.container;
  const both = isForPod(action.do) ? undefined : containersOf(turn.pod).find(named);
  note(turn, both?.model, { what: 'Action', reason: action.do, why: 'action' });
  if (both) onContainer(turn, both, action);
  else onPod(turn, action);
}

function onPod(turn: Turn, action: ExternalAction): void {
  const { model, now, configUpdates } = turn.pod;
  switch (action.do) {
    case 'delete':
      stopPod(turn, 'deleted', action.grace ?? model.grace);
      break;
    case 'drain':
      stopPod(turn, 'drained', action.grace ?? model.grace);
      break;
    case 'reboot':
      onReboot(turn);
      break;
    case 'updateConfigMap': {
      const { configMap } = action;
      change(turn, { configUpdates: [...configUpdates, { at: now, configMap }] });
      note(turn, undefined, { what: 'ConfigUpdated', ...detail(configMap), why: 'configVisible' });
      after(turn, CONFIG_DELAY_SECONDS, { on: 'configVisible', configMap });
      break;
    }
    default:
  }
}

/** An entry's detail, when there is any. */
export function detail(text: string | undefined): { detail?: string } {
  return text === undefined ? {} : { detail: text };
}

function onContainer(turn: Turn, both: Both, action: ExternalAction): void {
  const { index, state } = both;
  if (action.do === 'updateImage') updateImage(turn, both);
  if (action.do === 'updateImage' || !isRunning(state)) return;
  switch (action.do) {
    case 'crash':
      onExit(turn, index, { ...endingWith(action.exitCode ?? 1), why: 'crashed' });
      break;
    case 'oom':
      onExit(turn, index, { code: 137, reason: 'OOMKilled', why: 'oom' });
      break;
    case 'finish':
      onExit(turn, index, endingWith(action.exitCode ?? 0));
      break;
    case 'hang':
      setFaults(turn, index, { hung: true });
      break;
    case 'refusePort':
      setFaults(turn, index, { refusing: true });
      break;
    case 'failProbe':
      setFaults(turn, index, { failing: action.probe ? [action.probe] : allProbes });
      break;
    case 'recover':
      setFaults(turn, index, noFaults);
      break;
    default:
  }
}

function setFaults(turn: Turn, c: number, faults: Partial<Faults>): void {
  settleProbes(turn, c, true);
  const both = find(turn, c);
  if (!both) return;
  patch(turn, c, { faults: { ...both.state.faults, ...faults } });
  rearmProbes(turn, c);
}

/** A new image: the running container is replaced, one that could not start is tried again at once. */
function updateImage(turn: Turn, { index, model, state }: Both): void {
  if (turn.pod.stopping || model.kind === 'init' || model.kind === 'ephemeral') return;
  patch(turn, index, { backOff: noBackOff, pullFailures: 0, imagePresent: false });
  if (isRunning(state)) {
    note(turn, model, { what: 'Killing', reason: 'new image', why: 'imageUpdate' });
    patch(turn, index, { replace: 'image' });
    beginStop(turn, index, { grace: turn.pod.model.grace, ordered: false });
  } else if (state.life.is === 'stuck' || state.life.is === 'backOff') {
    beginStart(turn, index);
  }
}

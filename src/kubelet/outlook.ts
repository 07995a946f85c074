import type { Behaviour } from './behaviour.ts';
import type { ProbeModel } from './model.ts';
import type { Outlook } from './probe-run.ts';
import { toMillisecond } from './reading.ts';
import type { Faults } from './state.ts';

/** Seconds after the start from which the probe's own success is scripted, and from which its failure is. */
function scripted(probe: ProbeModel, behaviour: Behaviour): { from: number; to: number } {
  if (probe.kind === 'startup') {
    return { from: behaviour.startupOkFrom, to: Number.POSITIVE_INFINITY };
  }
  if (probe.kind === 'liveness') return { from: 0, to: behaviour.livenessFailFrom };
  return { from: behaviour.readyOkFrom, to: behaviour.readyFailFrom };
}

/**
 * What the probe finds at each moment, for a process started at `since`. http, tcp and grpc probes need a listening
 * port; a hung process answers nothing, so its probes time out.
 */
export function outlookOf(
  probe: ProbeModel,
  behaviour: Behaviour,
  faults: Faults,
  since: number,
): Outlook {
  if (faults.hung) return constant('timeout');
  if (faults.failing.includes(probe.kind)) return constant('fail');
  if (probe.needsPort && faults.refusing) return constant('fail');
  const { from, to } = scripted(probe, behaviour);
  const okFrom = toMillisecond(since + Math.max(from, probe.needsPort ? behaviour.listenAfter : 0));
  const failFrom = toMillisecond(since + to);
  return {
    at: (t) => (t >= okFrom && t < failFrom ? 'ok' : 'fail'),
    nextChange: (t) => {
      const changes = [okFrom, failFrom].filter((moment) => moment > t);
      return Math.min(...changes, Number.POSITIVE_INFINITY);
    },
  };
}

function constant(outcome: 'fail' | 'timeout'): Outlook {
  return { at: () => outcome, nextChange: () => Number.POSITIVE_INFINITY };
}

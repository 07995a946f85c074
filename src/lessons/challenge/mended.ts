import { type LessonState, stateOfGoals } from '../check.ts';
import { answer } from '../goal.ts';
import type { Goal } from '../lesson.ts';
import { type Look, lookAt } from '../look.ts';
import type { Challenge } from './challenge.ts';

/** No pod is run here. */
const STILL = { until: 0 };

/** How far a challenge is mended, in the form of a lesson's goals. Does not tell where the fault is. */
export function checkMended(challenge: Challenge, text: string): LessonState {
  return stateOfGoals(lookAt(STILL, text), [
    isGone(challenge.findingId),
    isWhole(lookAt(STILL, challenge.healthy)),
  ]);
}

/** True when the fault is gone, no other has come, and the pod does all it did. */
export function isMended(challenge: Challenge, text: string): boolean {
  return checkMended(challenge, text).passed;
}

function isGone(id: string): Goal {
  return {
    label: 'Nothing is left to mend',
    check: (look) => {
      const left = look.findings().filter((one) => one.id === id || one.severity !== 'hint');
      const isSame = left.some((one) => one.id === id);
      const now = isSame ? 'the fault is still there' : `a new one: ${left[0]?.message ?? ''}`;
      return answer(left.length === 0, now.replace(/\.$/, ''), 'no error and no warning');
    },
  };
}

/** A fault that was cut out together with a container, a mount, a call or a probe is not mended. */
function isWhole(healthy: Look): Goal {
  return {
    label: 'The pod still does all it did',
    check: (look) => {
      const deeds = new Set(deedsOf(look));
      const lost = deedsOf(healthy).find((deed) => !deeds.has(deed));
      return answer(lost === undefined, `missing: ${lost}`, 'what the healthy pod does');
    },
  };
}

/** What a pod does, a sentence each. */
function deedsOf({ pod }: Look): readonly string[] {
  if (!pod) return [];
  return [
    ...pod.containers.flatMap(({ name, mounts, probes }) => [
      `a container ${name}`,
      ...mounts.map(({ volume }) => `${name} mounts ${volume}`),
      ...probes.map((kind) => `${name} has a ${kind} probe`),
    ]),
    ...pod.links.map(({ client, server }) => `${client} calls ${server}`),
    ...pod.services.flatMap(({ name, ports }) =>
      ports.map(({ container }) => `Service ${name} leads to ${container}`),
    ),
  ];
}

import { type LessonState, stateOfGoals } from '../check.ts';
import { answer } from '../goal.ts';
import type { Goal } from '../lesson.ts';
import { type Look, lookAt } from '../look.ts';
import type { Challenge } from './challenge.ts';

/** No pod is run here. */
const STILL = { until: 0 };

/** How far a challenge is mended, in the form of a lesson's goals. Does not tell where the fault is. */
export function checkMended(challenge: Challenge, text: string): LessonState {
  return stateOfGoals(lookAt(STILL, text), [isGone(challenge.findingId), isWhole(challenge)]);
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

/**
 * A fault that was cut out together with a container, a mount, a call or a probe is not mended. What the fault itself
 * took away is not named while it is there: that would tell where it is.
 */
function isWhole({ text, healthy, findingId }: Challenge): Goal {
  const ill = lookAt(STILL, text);
  const left = new Set([...deedsOf(ill), ...probesOf(ill)]);
  const well = lookAt(STILL, healthy);
  // A probe that the fault took may be replaced by another way: the finding is gone with that.
  const wanted = [...deedsOf(well), ...probesOf(well).filter((probe) => left.has(probe))];
  return {
    label: 'The pod still does all it did',
    check: (look) => {
      const deeds = new Set([...deedsOf(look), ...probesOf(look)]);
      const lost = wanted.filter((deed) => !deeds.has(deed));
      const isThere = look.findings().some(({ id }) => id === findingId);
      const told = lost.find((deed) => !isThere || left.has(deed));
      const now = told ? `missing: ${told}` : 'what the fault took away is still missing';
      return answer(lost.length === 0, now, 'what the healthy pod does');
    },
  };
}

/** What a pod does, a sentence each. */
function deedsOf(look: Look): readonly string[] {
  const { pod } = look;
  if (!pod) return [];
  return [
    ...pod.containers.flatMap(({ name, mounts }) => [
      `a container ${name}`,
      ...mounts.map(({ volume }) => `${name} mounts ${volume}`),
    ]),
    ...look.links().map(({ client, server }) => `${client} calls ${server}`),
    ...pod.services.flatMap(({ name, ports }) =>
      ports.map(({ container }) => `Service ${name} leads to ${container}`),
    ),
  ];
}

function probesOf({ pod }: Look): readonly string[] {
  return (pod?.containers ?? []).flatMap(({ name, probes }) =>
    probes.map((kind) => `${name} has a ${kind} probe`),
  );
}

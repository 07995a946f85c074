import { isEndless } from '../../endless.ts';
import { jobOf, podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const jobClassicSidecar = finding({
  id: 'job-classic-sidecar',
  severity: 'error',
  title: 'A Job that never ends',
  what: 'A Job has a container beside its work that runs until it is stopped.',
  why: 'A Job is complete when all its containers have exited. This one never does, and a CronJob piles up pods.',
  whatToDo: 'Make it a sidecar: Kubernetes stops it when the work is done.',
  lesson: 'the-job-that-never-ends',
  links: ['concepts/workloads/pods/sidecar-containers/#jobs-with-sidecar-containers'],
  detect: ({ members, endsByItself }) => {
    if (!endsByItself) return [];
    const mains = members.filter(({ role }) => role === 'main' || role === 'classic');
    const lasting = mains.filter(({ traits, line, name }) => isEndless(traits, line, name));
    return !isToldToStop(mains) && mains.length > 1 && lasting.length < mains.length
      ? lasting.map((member) => ({ at: member.path, member }))
      : [];
  },
  message: ({ member }) => `The Job never ends: ${nameOf(member)} runs until it is stopped.`,
  fix: ({ member }, { minor }) => ({
    label: `Make ${nameOf(member)} a sidecar`,
    gestures: [{ do: 'moveContainer', container: member.name, role: 'sidecar', index: 99 }],
    // A name is no proof: what does end would be stopped with its work half done.
    safe: minor >= 29 && isEndless(member.traits, member.line, ''),
  }),
  examples: {
    flagged: [
      jobOf(work('acme/sync:2.0\n  command: [sh, -c, "while true; do sleep 5; done"]')),
      jobOf(work('envoyproxy/envoy:v1.32.0')),
    ],
    clean: [
      jobOf(work('acme/check:1.0')),
      jobOf(
        work('envoyproxy/envoy:v1.32.0').replace(
          'report:1.4',
          'report:1.4\n  args: [--stop=http://127.0.0.1:9901/quitquitquit]',
        ),
      ),
      podOf(work('envoyproxy/envoy:v1.32.0')),
    ],
  },
});

/** True when the work itself ends its companions: a way from before sidecars. */
function isToldToStop(members: readonly Member[]): boolean {
  return members.some(({ line }) => /quitquitquit|\bp?kill\b|\/(quit|shutdown|exit)\b/.test(line));
}

function work(beside: string): string {
  return `restartPolicy: Never
containers:
- name: work
  image: acme/report:1.4
- name: beside
  image: ${beside}
`;
}

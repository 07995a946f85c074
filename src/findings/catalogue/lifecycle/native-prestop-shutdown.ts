import { mapOf, textOf, textsOf } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const STOPS = /\b(quit|quitquitquit|shutdown|drain|pkill|killall|kill|stop)\b/i;

export const nativePrestopShutdown = finding({
  id: 'native-prestop-shutdown',
  severity: 'warning',
  title: 'A sidecar that stops first',
  what: 'The preStop hook of a sidecar shuts the sidecar down.',
  why: 'Hooks of all containers run as the pod begins to stop. The sidecar goes at once, while the app still needs it.',
  whatToDo:
    'Take the hook away: Kubernetes stops sidecars after the main containers, in reverse order.',
  lesson: 'last-one-out',
  links: [
    'concepts/workloads/pods/sidecar-containers/',
    'concepts/workloads/pods/pod-lifecycle/#pod-termination',
  ],
  detect: (context) =>
    withRole(context, 'sidecar').flatMap((member) => {
      const hook = mapOf(mapOf(member.value, 'lifecycle'), 'preStop');
      const line = [
        ...textsOf(mapOf(hook, 'exec'), 'command'),
        textOf(mapOf(hook, 'httpGet'), 'path'),
      ].join(' ');
      return STOPS.test(line.slice(0, 2_000))
        ? [{ at: [...member.path, 'lifecycle', 'preStop'], member }]
        : [];
    }),
  message: ({ member }) => `${nameOf(member)} stops itself before the app has ended.`,
  fix: ({ at }) => ({
    label: 'Remove the hook',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [stopping('/quitquitquit')],
    clean: [stopping('/note')],
  },
});

function stopping(path: string): string {
  return podOf(`
initContainers:
- name: proxy
  image: acme/proxy:2.0
  restartPolicy: Always
  lifecycle:
    preStop:
      httpGet:
        path: ${path}
        port: 9901
containers:
- name: app
  image: acme/shop:1.4
`);
}

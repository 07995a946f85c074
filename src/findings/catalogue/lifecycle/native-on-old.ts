import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const nativeOnOld = finding({
  id: 'native-on-old',
  severity: 'error',
  title: 'A sidecar on a cluster that knows none',
  what: 'The pod has a sidecar, and the cluster’s version has sidecars switched off.',
  why: 'Before 1.29 restartPolicy of an init container is dropped. What is left blocks the start for ever.',
  whatToDo: 'Run it beside the app as a plain container, or use 1.29 or later.',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) =>
    context.minor >= 29
      ? []
      : withRole(context, 'sidecar').map((member) => ({
          at: [...member.path, 'restartPolicy'],
          member,
          minor: context.minor,
        })),
  message: ({ member, minor }) =>
    `In 1.${minor} ${nameOf(member)} is a plain init container that never exits.`,
  fix: ({ member }) => ({
    label: `Run ${nameOf(member)} beside the app`,
    gestures: [{ do: 'moveContainer', container: member.name, role: 'classic', index: 99 }],
    safe: false,
  }),
  examples: {
    flagged: [`# Kubernetes 1.28\n${sidecar()}`],
    clean: [sidecar()],
  },
});

function sidecar(): string {
  return podOf(`
initContainers:
- name: proxy
  image: acme/proxy:2.0
  restartPolicy: Always
containers:
- name: app
  image: acme/shop:1.4
`);
}

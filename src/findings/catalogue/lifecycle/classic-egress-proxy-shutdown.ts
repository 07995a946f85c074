import { withRole } from '../../context.ts';
import { deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const classicEgressProxyShutdown = finding({
  id: 'classic-egress-proxy-shutdown',
  severity: 'warning',
  title: 'The way out closes too early',
  what: 'A proxy that carries the app’s own calls runs as a plain container.',
  why: 'Plain containers are stopped all at once. The app’s last calls find the proxy gone.',
  whatToDo: 'Make the proxy a sidecar: it starts before the app and stops after it.',
  lesson: 'last-one-out',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) =>
    context.minor < 29 || context.endsByItself
      ? []
      : withRole(context, 'classic')
          .filter(({ traits, name }) => traits.job === 'egress' && name !== '')
          .map((member) => ({ at: member.path, member })),
  message: ({ member }) => `${nameOf(member)} stops together with the app that needs it.`,
  fix: ({ member }) => ({
    label: `Make ${nameOf(member)} a sidecar`,
    gestures: [{ do: 'moveContainer', container: member.name, role: 'sidecar', index: 99 }],
    safe: false,
  }),
  examples: {
    flagged: [
      deploymentOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: db
  image: gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.14.0
`),
    ],
    clean: [
      deploymentOf(`
initContainers:
- name: db
  image: gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.14.0
  restartPolicy: Always
containers:
- name: app
  image: acme/shop:1.4
`),
    ],
  },
});

import { textOf } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const restartpolicyOnMainAsSidecar = finding({
  id: 'restartpolicy-on-main-as-sidecar',
  severity: 'error',
  title: 'A sidecar in the wrong list',
  what: 'A container below `containers` has restartPolicy: Always.',
  why: 'Sidecars stand below `initContainers`. Here the field makes none: a Job waits for it, and it starts with the others.',
  whatToDo: 'Move it to the init containers.',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) =>
    withRole(context, 'main', 'classic')
      .filter(({ value }) => textOf(value, 'restartPolicy') === 'Always')
      .map((member) => ({ at: [...member.path, 'restartPolicy'], member })),
  message: ({ member }) => `${nameOf(member)} is no sidecar: it stands among the containers.`,
  fix: ({ member, at }) =>
    member.role === 'main'
      ? { label: 'Remove the policy', gestures: [{ do: 'clearField', at }], safe: false }
      : {
          label: `Make ${nameOf(member)} a sidecar`,
          gestures: [{ do: 'moveContainer', container: member.name, role: 'sidecar', index: 99 }],
          safe: true,
        },
  examples: {
    flagged: [beside('  restartPolicy: Always\n')],
    clean: [beside('')],
  },
});

function beside(policy: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: proxy
  image: acme/proxy:2.0
${policy}`);
}

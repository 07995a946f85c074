import { textOf } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const restartpolicyOnMainAsSidecar = finding({
  id: 'restartpolicy-on-main-as-sidecar',
  severity: 'error',
  title: 'A sidecar in the wrong list',
  what: 'A container below `containers` has restartPolicy: Always.',
  why: 'Sidecars stand below `initContainers`. Here the field makes none: a Job waits for it, and it starts with the others.',
  whatToDo: 'Move it to the init containers.',
  lesson: 'init-that-never-ends',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) =>
    withRole(context, 'main', 'classic')
      .filter(isMarked)
      .map((member) => ({ at: [...member.path, 'restartPolicy'], member })),
  message: ({ member }) => `${nameOf(member)} is no sidecar: it stands among the containers.`,
  fix: ({ member, at }, { minor, members }) =>
    member.role === 'main'
      ? { label: 'Remove the policy', gestures: [{ do: 'clearField', at }], safe: false }
      : {
          label: `Make ${nameOf(member)} a sidecar`,
          gestures: [{ do: 'moveContainer', container: member.name, role: 'sidecar', index: 99 }],
          // From 1.35 on the field has a meaning of its own there.
          safe: minor < 35 && members.every((one) => one.role !== 'main' || !isMarked(one)),
        },
  examples: {
    flagged: [beside('  restartPolicy: Always\n')],
    clean: [beside('')],
  },
});

function isMarked({ value }: Member): boolean {
  return textOf(value, 'restartPolicy') === 'Always';
}

function beside(policy: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: proxy
  image: acme/proxy:2.0
${policy}`);
}

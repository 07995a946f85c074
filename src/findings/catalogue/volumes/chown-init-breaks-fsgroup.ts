import { mapOf, numberOf } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const CHOWN = /\bchown\s+(?:-\w+\s+){0,3}(\d+):(\d+)\s/;

export const chownInitBreaksFsgroup = finding({
  id: 'chown-init-breaks-fsgroup',
  severity: 'warning',
  title: 'An init container undoes fsGroup',
  what: 'An init container gives files to another group than the pod’s fsGroup.',
  why: 'fsGroup is what lets all containers at the files. After the chown those with other users are out.',
  whatToDo: 'Use the group of fsGroup in the chown, or drop the init container.',
  links: ['tasks/configure-pod-container/security-context/'],
  detect: (context) => {
    const group = numberOf(mapOf(context.spec, 'securityContext'), 'fsGroup');
    if (group === undefined) return [];
    return withRole(context, 'init').flatMap((member) => {
      const other = Number(CHOWN.exec(member.line)?.[2] ?? group);
      return other === group || member.mounts.length === 0
        ? []
        : [{ at: member.path, member, group, other }];
    });
  },
  message: ({ member, group, other }) =>
    `${nameOf(member)} gives the files to group ${other}; fsGroup is ${group}.`,
  examples: {
    flagged: [owning('1000:1000')],
    clean: [owning('1000:2000')],
  },
});

function owning(owner: string): string {
  return podOf(`
securityContext:
  fsGroup: 2000
initContainers:
- name: own
  image: busybox:1.36.1
  command: [sh, -c, "chown -R ${owner} /data"]
  volumeMounts:
  - name: data
    mountPath: /data
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: data
    mountPath: /data
volumes:
- name: data
  emptyDir: {}
`);
}

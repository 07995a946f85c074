import { mapOf, textsOf } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const netAdminInit = finding({
  id: 'net-admin-init',
  severity: 'warning',
  title: 'An init container that rules the network',
  what: 'An init container may change the pod’s network.',
  why: 'Meshes do that to catch traffic. The baseline standard forbids it, so a guarded namespace refuses the pod.',
  whatToDo: 'Use the mesh’s CNI plugin instead of its init container.',
  links: ['concepts/security/pod-security-standards/#baseline'],
  detect: (context) =>
    withRole(context, 'init').flatMap((member) => {
      const added = textsOf(mapOf(member.context, 'capabilities'), 'add');
      const index = added.findIndex((name) => /^(CAP_)?NET_ADMIN$/.test(name));
      return index === -1
        ? []
        : [{ at: [...member.path, 'securityContext', 'capabilities', 'add', index], member }];
    }),
  message: ({ member }) => `${nameOf(member)} may change the pod’s network.`,
  examples: {
    flagged: [preparing('NET_ADMIN')],
    clean: [preparing('CHOWN')],
  },
});

function preparing(name: string): string {
  return podOf(`
initContainers:
- name: redirect
  image: acme/redirect:1.0
  securityContext:
    capabilities:
      add: [${name}]
containers:
- name: app
  image: acme/shop:1.4
`);
}

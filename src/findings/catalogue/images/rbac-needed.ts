import { textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const rbacNeeded = finding({
  id: 'rbac-needed',
  severity: 'warning',
  title: 'A caller without rights',
  what: 'A container asks the API server, and the pod uses the default service account.',
  why: 'The default account may do nothing: each call ends with 403.',
  whatToDo: 'Make a service account with a role for what it reads, and name it in the pod.',
  links: [
    'reference/access-authn-authz/rbac/',
    'tasks/configure-pod-container/configure-service-account/',
  ],
  detect: ({ members, spec, pod }) => {
    const account = textOf(spec, 'serviceAccountName') || textOf(spec, 'serviceAccount');
    if (account !== '' && account !== 'default') return [];
    const hasOwn = pod.volumes.some(({ name }) => /kubeconfig|token/i.test(name));
    return members
      .filter(
        ({ traits, line }) =>
          !hasOwn && traits.facts.callsApi === true && !/kubeconfig|--client\b/.test(line),
      )
      .map((member) => ({ at: member.path, member }));
  },
  message: ({ member }) =>
    `${nameOf(member)} asks the API server, and the default account may not.`,
  examples: {
    flagged: [asking('')],
    clean: [asking('serviceAccountName: reader\n')],
  },
});

function asking(account: string): string {
  return podOf(
    `${account}containers:\n- name: sync\n  image: ghcr.io/kiwigrid/k8s-sidecar:1.28.0\n`,
  );
}

import { isSet } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const saTokenAutomount = finding({
  id: 'sa-token-automount',
  severity: 'hint',
  defaultOff: true,
  title: 'A key to the API that nobody asked for',
  what: 'Every container of the pod gets a token for the API server.',
  why: 'Most programs never call it. Whoever breaks into one of them has the token.',
  whatToDo: 'Set automountServiceAccountToken to false, and project a token where one is needed.',
  links: ['tasks/configure-pod-container/configure-service-account/'],
  detect: ({ pod, spec, members }) =>
    members.length > 0 &&
    !isSet(spec, 'automountServiceAccountToken') &&
    !isSet(spec, 'serviceAccountName') &&
    !isSet(spec, 'serviceAccount')
      ? [{ at: [...pod.spec, 'automountServiceAccountToken'] }]
      : [],
  message: () => 'Every container gets a token for the API server.',
  fix: ({ at }) => ({
    label: 'Mount no token',
    gestures: [{ do: 'setField', at, value: false }],
    safe: false,
  }),
  examples: {
    flagged: [podOf('containers:\n- name: app\n  image: acme/shop:1.4\n')],
    clean: [
      podOf(
        'automountServiceAccountToken: false\ncontainers:\n- name: app\n  image: acme/shop:1.4\n',
      ),
    ],
  },
});

import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const sharedPid = finding({
  id: 'shared-pid',
  severity: 'hint',
  title: 'Containers that see each other’s processes',
  what: 'The containers share one list of processes.',
  why: 'Each can signal the others and read their files below /proc.',
  whatToDo: 'Keep it only where one container must signal another.',
  links: ['tasks/configure-pod-container/share-process-namespace/'],
  detect: ({ pod, spec, lasting }) =>
    spec.shareProcessNamespace === true && lasting.length > 1
      ? [{ at: [...pod.spec, 'shareProcessNamespace'] }]
      : [],
  message: () => 'Each container can signal the others and read their files.',
  fix: ({ at }) => ({
    label: 'Keep processes apart',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [sharing('shareProcessNamespace: true\n')],
    clean: [sharing('')],
  },
});

function sharing(field: string): string {
  return podOf(
    `${field}containers:\n- name: app\n  image: acme/shop:1.4\n- name: proxy\n  image: acme/proxy:2.0\n`,
  );
}

import { daemonSetOf, podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const SEES: Readonly<Record<string, string>> = {
  hostPID: 'sees all processes of its node',
  hostIPC: 'shares the memory segments of its node',
};

export const hostNamespaces = finding({
  id: 'host-namespaces',
  severity: 'warning',
  title: 'The node’s processes',
  what: 'The pod shares processes or memory segments with its node.',
  why: 'It can look into, and stop, what runs beside it. The baseline standard forbids it.',
  whatToDo: 'Take the field away, unless watching the node is the pod’s trade.',
  links: ['concepts/security/pod-security-standards/#baseline'],
  detect: ({ pod, spec, onEveryNode }) =>
    Object.entries(SEES)
      .filter(([field]) => spec[field] === true)
      .map(([field, sees]) => ({
        at: [...pod.spec, field],
        sees,
        severity: onEveryNode ? ('hint' as const) : ('warning' as const),
      })),
  message: ({ sees }) => `The pod ${sees}.`,
  fix: ({ at }) => ({
    label: 'Keep to the pod’s own',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [podOf(running('hostPID: true\n')), daemonSetOf(running('hostIPC: true\n'))],
    clean: [podOf(running(''))],
  },
});

function running(field: string): string {
  return `${field}containers:\n- name: app\n  image: acme/shop:1.4\n`;
}

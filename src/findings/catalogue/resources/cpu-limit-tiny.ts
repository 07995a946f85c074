import { compareQuantities, parseQuantity } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const ENOUGH = parseQuantity('50m');

export const cpuLimitTiny = finding({
  id: 'cpu-limit-tiny',
  severity: 'hint',
  title: 'A proxy on a short ration',
  what: 'A proxy may use less than a twentieth of a processor.',
  why: 'It is paused many times a second, and each request of the app waits with it.',
  whatToDo: 'Raise the cpu limit, or take it away.',
  links: ['concepts/configuration/manage-resources-containers/'],
  detect: ({ lasting }) =>
    lasting
      .filter(({ traits }) => traits.job === 'proxy' || traits.job === 'egress')
      .flatMap((member) => {
        const limit = parseQuantity(member.limits.cpu ?? '');
        return limit && ENOUGH && compareQuantities(limit, ENOUGH) < 0
          ? [{ at: [...member.path, 'resources', 'limits', 'cpu'], member }]
          : [];
      }),
  message: ({ member }) =>
    `${nameOf(member)} is limited to ${member.limits.cpu ?? ''} of cpu: requests will wait.`,
  fix: ({ at }) => ({
    label: 'Limit it to 200m',
    gestures: [{ do: 'setField', at, value: '200m' }],
    safe: false,
  }),
  examples: {
    flagged: [limited('10m')],
    clean: [limited('200m')],
  },
});

function limited(cpu: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: proxy
  image: envoyproxy/envoy:v1.32.0
  args: [-c, /etc/envoy/envoy.yaml]
  resources:
    limits:
      cpu: ${cpu}
`);
}

import type { FieldPath } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const unitTypo = finding({
  id: 'unit-typo',
  severity: 'error',
  title: 'A unit that means something else',
  what: 'An amount has a unit that makes no sense for its resource.',
  why: '`512m` of memory is half a byte, `512` is 512 bytes, `512Mi` of cpu is half a billion processors.',
  whatToDo: 'Write memory with Mi or Gi, and cpu as a number or with m.',
  links: ['concepts/configuration/manage-resources-containers/#resource-units-in-kubernetes'],
  detect: ({ members }) => members.flatMap(typosOf),
  message: ({ member, name, amount, meant }) =>
    `${nameOf(member)} has ${amount} of ${name}. ${meant} is probably meant.`,
  // Request and limit are mended together: between them the server would refuse the pod.
  fix: ({ member, name, meant }) => {
    const typos = typosOf(member).filter((typo) => typo.name === name);
    return {
      label: `Write ${meant}`,
      gestures: typos.map((typo) => ({ do: 'setField', at: typo.at, value: typo.meant })),
      // Bytes alone may be meant as any unit.
      safe: name !== 'cpu' && typos.every(({ amount }) => amount.endsWith('m')),
    };
  },
  examples: {
    flagged: [sized('memory: 512m'), sized('memory: 256'), sized('cpu: 500Mi')],
    clean: [sized('memory: 512Mi'), sized('cpu: 500m'), sized('memory: "134217728"')],
  },
});

function typosOf(member: Member) {
  return (['requests', 'limits'] as const).flatMap((list) =>
    Object.entries(member[list]).flatMap(([name, amount]) => {
      const meant = meantBy(name, amount);
      const at: FieldPath = [...member.path, 'resources', list, name];
      return meant === undefined ? [] : [{ at, member, name, amount, meant }];
    }),
  );
}

const LEAST_BYTES = 100_000;

/** What was probably meant by an amount; undefined when it makes sense. */
function meantBy(name: string, amount: string): string | undefined {
  const [, number = '', unit = ''] = /^(\d{1,9})([A-Za-z]{0,2})$/.exec(amount) ?? [];
  if (number === '' || Number(number) === 0) return undefined;
  if (name === 'cpu') return /^[KMGT]i?$|^k$/.test(unit) ? `${number}m` : undefined;
  if (name !== 'memory' && name !== 'ephemeral-storage') return undefined;
  const isTiny = unit === '' && Number(number) < LEAST_BYTES;
  return (unit === 'm' && Number(number) < 1_000_000) || isTiny ? `${number}Mi` : undefined;
}

function sized(amount: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  resources:
    limits:
      ${amount}
`);
}

import { mapsOf, textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const duplicateEnv = finding({
  id: 'duplicate-env',
  severity: 'warning',
  title: 'A variable set twice',
  what: 'A container sets the same variable more than once.',
  why: 'The last one wins; the earlier value is never seen, whatever the reader of the file believes.',
  whatToDo: 'Keep one of them.',
  links: ['tasks/inject-data-application/define-environment-variable-container/'],
  detect: ({ members }) =>
    members.flatMap((member) => {
      const variables = mapsOf(member.value, 'env');
      const last = new Map(variables.map((variable, index) => [textOf(variable, 'name'), index]));
      return variables.flatMap((variable, index) => {
        const name = textOf(variable, 'name');
        if (name === '' || last.get(name) === index) return [];
        const isUsed = variables.some((other) => textOf(other, 'value').includes(`$(${name})`));
        return [{ at: [...member.path, 'env', index], member, name, isUsed }];
      });
    }),
  message: ({ member, name }) => `${name} of ${nameOf(member)} is set again further down.`,
  fix: ({ at, isUsed }) => ({
    label: 'Remove what is never seen',
    gestures: [{ do: 'clearField', at }],
    safe: !isUsed,
  }),
  examples: {
    flagged: [variables('COLOUR')],
    clean: [variables('SHADE')],
  },
});

function variables(second: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  env:
  - name: COLOUR
    value: blue
  - name: ${second}
    value: green
`);
}

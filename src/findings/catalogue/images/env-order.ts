import { mapsOf, textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const envOrder = finding({
  id: 'env-order',
  severity: 'warning',
  title: 'A variable used before it is set',
  what: 'A variable takes in another one that stands below it.',
  why: 'Variables are filled in from top to bottom. The reference stays as it is written: `$(NAME)`.',
  whatToDo: 'Move the variable that is used above the one that uses it.',
  links: ['tasks/inject-data-application/define-interdependent-environment-variables/'],
  detect: ({ members }) =>
    members.flatMap((member) => {
      const names = mapsOf(member.value, 'env').map((variable) => textOf(variable, 'name'));
      const first = new Map(names.map((name, index) => [name, index] as const).reverse());
      return member.words
        .filter(({ from, text }) => from === 'env' && text.includes('$('))
        .flatMap(({ at, setting, text }) => {
          const own = names.indexOf(setting);
          const used = [...text.matchAll(/(?<!\$)\$\((\w{1,100})\)/g)].map(([, name = '']) => name);
          const late = used.find((name) => (first.get(name) ?? -1) > own);
          return late === undefined ? [] : [{ at, member, setting, late }];
        });
    }),
  message: ({ member, setting, late }) =>
    `${setting} of ${nameOf(member)} uses ${late}, which is set only below it.`,
  examples: {
    flagged: [variables(['URL', 'http://$(HOST)/'], ['HOST', 'cache'])],
    clean: [variables(['HOST', 'cache'], ['URL', 'http://$(HOST)/'])],
  },
});

function variables(...pairs: readonly (readonly [string, string])[]): string {
  const env = pairs.map(([name, value]) => `  - name: ${name}\n    value: ${value}\n`);
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n  env:\n${env.join('')}`);
}

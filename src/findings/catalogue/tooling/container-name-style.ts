import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const containerNameStyle = finding({
  id: 'container-name-style',
  severity: 'hint',
  title: 'A name that says nothing',
  what: 'A container has a name like c1 or container-2.',
  why: 'Names stand in logs, events and commands. This one does not tell what runs.',
  whatToDo: 'Call it after what it does.',
  links: ['concepts/overview/working-with-objects/names/'],
  detect: ({ members }) =>
    members
      .filter(({ name }) => /^(c|cont|ctr|container|test-container)-?\d*$/.test(name))
      .map(({ name, path }) => ({ at: [...path, 'name'], name })),
  message: ({ name }) => `${name} does not say what runs in it.`,
  examples: {
    flagged: [named('c1')],
    clean: [named('cache')],
  },
});

function named(name: string): string {
  return podOf(`containers:\n- name: ${name}\n  image: acme/shop:1.4\n`);
}

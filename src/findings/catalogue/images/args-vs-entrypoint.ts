import { textsOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf, usesShell } from '../../member.ts';

export const argsVsEntrypoint = finding({
  id: 'args-vs-entrypoint',
  severity: 'warning',
  title: 'A command line that nobody splits',
  what: 'A command is written as one text with spaces, or with signs only a shell knows.',
  why: 'Without a shell the whole text is taken as the name of a program, and `&&` or `|` as its arguments.',
  whatToDo: 'Write each word as an item of the list, or start a shell: `["sh", "-c", "…"]`.',
  links: ['tasks/inject-data-application/define-command-argument-container/'],
  detect: ({ members }) =>
    members.flatMap((member) => {
      const command = textsOf(member.value, 'command');
      const [first = ''] = command;
      const isLine = /^[\w./-]+\s+\S/.test(first.trim()) && !first.includes('\n');
      const isShell =
        command.length > 0 &&
        [...command, ...textsOf(member.value, 'args')].some((word) =>
          /^(&&|\|\||\||>|>>|;)$/.test(word),
        );
      return !usesShell(member) && (isLine || isShell)
        ? [{ at: [...member.path, 'command'], member, first, isLine, command }]
        : [];
    }),
  message: ({ member, first, isLine }) =>
    isLine
      ? `${nameOf(member)} looks for a program called “${first}”.`
      : `${nameOf(member)} has no shell to read its command.`,
  fix: ({ at, command }) => ({
    label: 'Start a shell',
    gestures: [{ do: 'setField', at, value: ['sh', '-c', command.join(' ')] }],
    safe: false,
  }),
  examples: {
    flagged: [started('["python app.py"]'), started('[migrate, "&&", serve]')],
    clean: [started('[python, app.py]'), started('[sh, -c, "migrate && serve"]')],
  },
});

function started(command: string): string {
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n  command: ${command}\n`);
}

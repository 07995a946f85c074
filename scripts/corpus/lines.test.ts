import { expect, it } from 'vitest';
import { parseManifest } from '../../src/manifest/index.ts';
import { needlessLines } from './lines.ts';

const OLD = `kind: Pod
spec:
  containers:
  # the app
  - name: a
    image: x # why
  - image: y
    name: b
  volumes: [{name: v}, {name: w}]
`;

it.each<[string, string, number[]]>([
  ['the line of the value that changed', OLD.replace('image: x', 'image: z'), []],
  ['a line put between others', OLD.replace('  - image: y', '    tty: true\n  - image: y'), []],
  ['an item with its comment', OLD.replace(/ {2}# the app\n.*\n.*why\n/, ''), []],
  ['an item of a flow list', OLD.replace(', {name: w}', ''), []],
  ['the first key of an item', OLD.replace('image: y\n    name', 'name'), []],
  [
    'a key that loses its quotes or blanks',
    OLD.replace('name: b', 'name:  b').replace('image: x', 'image: z'),
    [7],
  ],
  ['a comment that is lost', OLD.replace('  # the app\n', '').replace('name: b', 'name: c'), [3]],
  [
    'another indent',
    OLD.replace('    image: x', '     image: x').replace('- name: a', '-  name: a'),
    [4, 5],
  ],
  ['other line ends', OLD.replace('kind: Pod\n', 'kind: Pod\r\n'), [0]],
])('%s', (_, now, needless) => {
  const [document] = parseManifest(OLD).documents;
  const [next] = parseManifest(now).documents;
  expect(
    document && next && needlessLines(OLD, document, { text: now, value: next.parsed.value }),
  ).toEqual(needless);
});

it('a part that stands deeper: its lines are the same but for their indentation', () => {
  const [document] = parseManifest(OLD).documents;
  const at = OLD.indexOf('spec:');
  const end = OLD.length - 1;
  const deeper = (text: string) => text.replace(/^(?=.)/gm, '  ');
  const now = (spec: string) => `${OLD.slice(0, at)}template:\n${deeper(spec)}`;
  const needless = (text: string) =>
    document &&
    needlessLines(OLD, document, { text, value: document.parsed.value }, [], {
      from: { start: at, end },
      to: { start: text.indexOf('template:'), end: text.length },
    });
  expect(needless(now(OLD.slice(at)))).toEqual([]);
  expect(needless(now(OLD.slice(at).replace(' # why', '')))).toEqual([5]);
  expect(needless(now(OLD.slice(at)).replace('kind: Pod', ' kind: Pod'))).toEqual([0]);
});

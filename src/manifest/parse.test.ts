import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { parseManifest } from './index.ts';

const values = (text: string) => parseManifest(text).documents.map((each) => each.parsed.value);
const starts = (text: string) => parseManifest(text).documents.map((each) => each.start);

describe('documents', () => {
  it.each([
    ['one', 'a: 1\n', [0]],
    ['none', '', []],
    ['only comments', '# a\n---\n# b\n...\n', []],
    ['two', 'a: 1\n---\nb: 2\n', [0, 5]],
    ['markers with comments and blanks', '--- # one\na: 1\n---  \nb: 2\n', [0, 15]],
    ['content behind the marker', '--- {a: 1}\n--- |\n  x\n', [0, 11]],
    ['empty ones between', '---\n---\na: 1\n---\n---\nb: 1\n', [4, 17]],
    ['directives belong to the next', 'a: 1\n...\n%YAML 1.1\n# b\n---\nb: 1\n', [0, 9]],
    ['comments before the first', '# head\n---\na: 1\n', [0]],
    ['no marker', 'a: x---\nb: ---x\n', [0]],
    ['in a block scalar the line is indented', 'a: |\n  ---\n  ...\n', [0]],
    ['CRLF', 'a: 1\r\n---\r\nb: 1\r\n', [0, 6]],
    ['byte order mark', '\uFEFFa: 1\n---\nb: 1\n', [0, 6]],
    ['a percent sign in content', 'a:\n  x\n%b\n', [0]],
  ])('%s', (_, text, offsets) => {
    expect(starts(text)).toEqual(offsets);
  });

  it('keeps what did not change', () => {
    const before = parseManifest('a: 1\n---\nb: 2\n');
    const after = parseManifest('# new\na: 3\n---\nb: 2\n', before);
    expect(after.documents[1]?.parsed).toBe(before.documents[1]?.parsed);
    expect(after.documents[1]?.start).toBe(11);
    expect(parseManifest('a: 1\n---\nb: 2\n', after).documents[1]?.parsed).toBe(
      before.documents[1]?.parsed,
    );
  });
});

describe('values', () => {
  it.each([
    ['an alias is its anchor', 'a: &x [1]\nb: *x\n', { a: [1], b: [1] }],
    [
      'a merge key',
      'a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3\n',
      { a: { k: 1, l: 2 }, b: { k: 3, l: 2 } },
    ],
    ['a merge key below', 'a: &x {k: 1}\nb:\n  k: 3\n  <<: *x\n', { a: { k: 1 }, b: { k: 3 } }],
    [
      'a list of merges: the first wins',
      'a: &x {k: 1}\nb: &y {k: 2, l: 2}\nc:\n  <<: [*x, *y]\n',
      { a: { k: 1 }, b: { k: 2, l: 2 }, c: { k: 1, l: 2 } },
    ],
    ['a quoted << is a key', 'a:\n  "<<": 1\n', { a: { '<<': 1 } }],
    [
      'an anchor used again means the last',
      'a: &x 1\nb: *x\nc: &x 2\nd: *x\n',
      { a: 1, b: 1, c: 2, d: 2 },
    ],
    ['the last of a key written twice', 'a: 1\na: 2\n', { a: 2 }],
    [
      'block scalars',
      'a: |\n  x\n   y\nb: >-\n  x\n  y\nc: |+\n  x\n\nd: |2\n    x\n',
      { a: 'x\n y\n', b: 'x y', c: 'x\n\n', d: '  x\n' },
    ],
    ['tabs where YAML takes them', 'a:\t1\nb:\t# c\n  - x\n', { a: 1, b: ['x'] }],
    ['a flow list over lines', 'a: [\n 1, # one\n 2\n]\n', { a: [1, 2] }],
    ['a pair in a flow list', 'a: [b: 1]\n', { a: [{ b: 1 }] }],
  ])('%s', (_, text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it('shares what aliases share', () => {
    const [value] = values('a: &x {k: 1}\nb: *x\n');
    const { a, b } = Object(value);
    expect(a).toBe(b);
  });
});

describe('texts that are something else', () => {
  const deep = (open: string, close: string) => `${open.repeat(10_000)}1${close.repeat(10_000)}`;
  let bomb = 'a0: &a0 [x]\n';
  for (let i = 1; i < 30; i++) bomb += `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]\n`;
  it.each([
    ['JSON', '{"a": [1]}', 'json', ''],
    ['YAML that looks like it', '{a: [1]}', 'yaml', ''],
    ['nothing', ' \n\t\n# a\n', 'empty', ''],
    ['a NUL byte', 'a: 1\0', 'binary', 'This file is not text'],
    [
      'a conflict',
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n',
      'merge-conflict',
      'This file holds an unresolved merge conflict',
    ],
    [
      'a chart template',
      'a:\n  {{- if .Values.b }}\n  b: 1\n  {{- end }}\n',
      'helm-template',
      'This is a Helm or Go template',
    ],
    [
      'a chart template that nearly parses',
      'a: {{ .Values.b }}\n',
      'helm-template',
      'This is a Helm or Go template',
    ],
    ['braces in quotes are YAML', 'a: "{{ .Values.b }}"\n', 'yaml', ''],
    [
      'an action in a text, an error elsewhere',
      'a: |\n  {{ .Values.b }}\nb: 1\nc: 2\nd: [\n',
      'yaml',
      'The closing ]',
    ],
    ['a fence', 'Text:\n```yaml\na: 1\n```\n', 'markdown-fence', 'The YAML stands inside'],
    ['deep lists', deep('[', ']'), 'too-deep', 'This text nests'],
    ['deep mappings', deep('{a: ', '}'), 'too-deep', 'This text nests'],
    ['deep dashes', `${'- '.repeat(10_000)}x`, 'too-deep', 'This text nests'],
    ['an alias bomb', bomb, 'yaml', 'The aliases of this document stand for more than a million'],
    ['an alias of itself', 'a: &x [*x]\n', 'yaml', 'The alias *x has no anchor'],
    ['a line of 5 MB', `a: ${'x'.repeat(5_000_000)}`, 'yaml', 'This document is larger than 3 MB'],
    ['10 MB of commas', `[${'1,'.repeat(5_000_000)}]`, 'yaml', 'This document is larger than 3 MB'],
    ['many parts', `[${'1,'.repeat(1_000_000)}]`, 'yaml', 'This document has too many parts'],
  ])('%s', (_, text, kind, message) => {
    const manifest = parseManifest(text);
    expect(manifest.kind).toBe(kind);
    expect(manifest.problems[0]?.message.slice(0, message.length) ?? '').toBe(message);
  });

  it('offers to unwrap a fence', () => {
    const text = 'Text: {\n```yaml\na: 1\n```\nmore\n';
    const [problem] = parseManifest(text).problems;
    expect(applyEdits(text, problem?.repair?.edits ?? [])).toBe('a: 1\n');
  });

  it('is read at every prefix', () => {
    const text =
      'a: &x\n  - "b\\n": [1, {c: \'d\'}]\n    e: |\n      f\n  - *x\n---\n? g\n: !!str h # i\n...\n';
    for (let end = 0; end <= text.length; end++)
      expect(() => parseManifest(text.slice(0, end))).not.toThrow();
  });
});

describe('errors in plain words', () => {
  it.each<[string, string, string, string]>([
    [
      'a colon',
      'a:\n  mountPath /x\n  name: y\n',
      'A colon is missing after mountPath.',
      'a:\n  mountPath: /x\n  name: y\n',
    ],
    ['a space', 'name:x\nb: 1\n', 'A space is missing after the colon of name.', 'name: x\nb: 1\n'],
    ['a colon too many', 'a: b: c\n', 'This value holds a second colon.', 'a: "b: c"\n'],
    ['a tab', 'a:\n\tb: 1\n', 'A tab indents this line.', 'a:\n  b: 1\n'],
    [
      'too far right',
      'image: nginx\n  name: x\n',
      'name is indented too far.',
      'image: nginx\nname: x\n',
    ],
    ['not in line', 'a:\n    b: 1\n  c: 2\n', 'c does not line up with the keys above it.', ''],
    ['a quote', 'a: "x\nb: 1\n', 'The closing " of this text is missing.', ''],
    ['a bracket', 'a: [1, 2\nb: 3\n', 'The closing ] is missing here.', ''],
    ['a bracket too many', 'a: [1]]\nb: 1\n', 'This ] closes nothing.', 'a: [1]\nb: 1\n'],
    ['an alias', 'a: *x\n', 'The alias *x has no anchor &x before it.', ''],
    ['a start', 'a: @x # c\n', 'A value cannot start with @ unless it is quoted.', "a: '@x' # c\n"],
    ['a list as key', '? [a]\n: 1\n', 'A list or a mapping stands here as a key.', ''],
  ])('%s', (_, text, message, repaired) => {
    const [problem] = parseManifest(`x: 1\n---\n${text}`).problems;
    expect(problem?.message).toBe(message);
    const { repair } = problem ?? {};
    expect(repair ? applyEdits(`x: 1\n---\n${text}`, repair.edits) : '').toBe(
      repaired && `x: 1\n---\n${repaired}`,
    );
  });

  it('takes an anchor named twice, and a key written twice, as YAML does', () => {
    expect(parseManifest('a: &x 1\na: &x 2\n').problems).toEqual([]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yamlError } from './yaml-error.ts';

test.each([
  '',
  'a: 1\nb:\n- c\n- d: e\n  f: |\n    text\n     more\ng: >-\n  folded\n',
  "{a: [1, \"b\", 'c''d'], e: {f: g}}",
  'a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n',
  'a:\t1\n',
  '? a\n: b\n',
  'text: "escaped \\n \\u0041 \\\n  line"\n',
  'a: b:c\n',
  '# only a comment\n',
  '--- \na: 1\n---\nb: [\n',
  '\uFEFFa: 1\n',
  'key: value # comment\nother: "a # b"\n',
  'url: http://example.com:80/x?y=1\n',
  '- - - a\n  - b\n',
  '!!str a: !local b\n',
])('can be read: %j', (text) => expect(yamlError(text)).toBeUndefined());

test.each([
  ['a: b: c\n', 'yaml: mapping values are not allowed in this context'],
  ['x: 1\na: b: c\n', 'yaml: line 2: mapping values are not allowed in this context'],
  ['a:\n  b: 1\n c: 2\n', 'yaml: line 2: did not find expected key'],
  ['a:\n\tb: 1\n', 'yaml: line 2: found character that cannot start any token'],
  ['a:\n  x: 1\n  b:c\n  d: 1\n', "yaml: line 4: could not find expected ':'"],
  ['a: [1, 2\nb: 3\n', "yaml: line 1: did not find expected ',' or ']'"],
  ['a: {b: 1\n', "yaml: line 1: did not find expected ',' or '}'"],
  ['a: "b\nc: d\n', 'yaml: line 3: found unexpected end of stream'],
  ['a: "\\q"\n', 'yaml: found unknown escape character'],
  ['a: "\\u00g0"\n', 'yaml: did not find expected hexdecimal number'],
  ['a: *nope\n', "yaml: unknown anchor 'nope' referenced"],
  ['a: 1\n- b\n', 'yaml: line 1: did not find expected key'],
  ['- a\nb: 1\n', "yaml: line 1: did not find expected '-' indicator"],
  ['a: @b\n', 'yaml: found character that cannot start any token'],
  ['a: - b\n', 'yaml: block sequence entries are not allowed in this context'],
  ['a: |x\n  y\n', 'yaml: did not find expected comment or line break'],
  ['a: & b\n', 'yaml: did not find expected alphabetic or numeric character'],
  ['a: }\n', 'yaml: did not find expected node content'],
  ['%YAML 1.2\n---\na: 1\n', 'yaml: found incompatible YAML document'],
  ['a: 1\nb: \u0007\n', 'yaml: control characters are not allowed'],
])('%j cannot', (text, error) => {
  expect(yamlError(text)).toBe(error);
});

test('never throws, whatever the text', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '&x ',
    '*x',
    '!t ',
    '? ',
    '\t',
    '%',
    '---\n',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const error = yamlError(pieces.join(''));
      expect(error === undefined || error.startsWith('yaml: ')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('very deep nesting is refused, not overrun', () => {
  expect(yamlError('['.repeat(100_000))).toContain('yaml: ');
});

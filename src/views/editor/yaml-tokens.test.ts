import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLine, type LineState, tokenizeLine } from './yaml-tokens.ts';

const letters = {
  key: 'k',
  scalar: 's',
  string: 'q',
  atom: 'a',
  comment: 'c',
  mark: '.',
  reference: 'r',
};

/** Each line's classes: one letter a token. */
function classes(text: string): string[] {
  let state: LineState = firstLine;
  return text.split('\n').map((line) => {
    const { tokens, after } = tokenizeLine(line, state);
    state = after;
    return tokens.map(({ is }) => letters[is]).join('');
  });
}

/** The words of one class in a line. */
function words(line: string, is: string): string[] {
  const { tokens } = tokenizeLine(line, firstLine);
  return tokens.flatMap((token, i) =>
    token.is === is ? [line.slice(token.start, tokens[i + 1]?.start).trim()] : [],
  );
}

describe('YAML colours', () => {
  it.each([
    ['key and plain scalar', 'image: gcr.io/x/proxy:2.25.3', 'k.s'],
    ['list item', '- name: app', '.k.s'],
    ['nested dashes', '- - a', '..s'],
    ['comment after a value', 'restartPolicy: Always  # stops last', 'k.sc'],
    ['a hash inside a word', 'command: a#b', 'k.s'],
    ['full comment', '  # first', 'c'],
    ['number', 'replicas: 3', 'k.a'],
    ['quantity', 'cpu: 250m', 'k.a'],
    ['memory', 'memory: 1.5Gi', 'k.a'],
    ['boolean', 'readOnly: true', 'k.a'],
    ['YAML 1.1 boolean', 'tty: yes', 'k.a'],
    ['address', 'ip: 127.0.0.1', 'k.s'],
    ['version', 'v: 1.8.2', 'k.s'],
    ['quoted', 'port: "8080"', 'k.q'],
    ['single quoted with a quote in it', "a: 'it''s' # c", 'k.qc'],
    ['quoted key', '"a.b/c": d', 'k.s'],
    ['flow map', '{cpu: 25m, memory: 32Mi}', '.k.a.k.a.'],
    ['flow list', 'args: [-c, /etc/a.yaml]', 'k..s.s.'],
    ['address in flow', '[--uri=http://127.0.0.1:80/x]', '.s.'],
    ['JSON', '{"a":1,"b":"c"}', '.k.a.k.q.'],
    ['empty flow map', 'emptyDir: {}', 'k...'],
    ['anchor and alias', 'a: &x 1', 'k.ra'],
    ['merge', '<<: *x', 'k.r'],
    ['tag', 'a: !!str 1', 'k.ra'],
    ['document start', '--- # next', '.c'],
    ['directive', '%YAML 1.1', 'r'],
    ['forgotten colon', 'mountPath /fluent-bit/state', 's'],
    ['a second colon is text', 'a: b: c', 'k.s'],
    ['key without value', 'spec:', 'k.'],
    ['templates', 'image: {{ .Values.image }}', 'k...s..'],
  ])('%s', (_, line, expected) => {
    expect(classes(line)).toEqual([expected]);
  });

  it.each([
    ['key: |\n  a: 1\n\n  # text\nnext: 1', ['k..', 's', 's', 's', 'k.a']],
    ['- key: >-\n    a: 1\n  next: b', ['.k..', 's', 'k.s']],
    ['- |\n  a: 1\n- b', ['..', 's', '.s']],
    ['a: "one\n  two: 3"\nb: 1', ['k.q', 'q', 'k.a']],
    ['a: [x,\n  y: z]\nb: 1', ['k..s.', 'k.s.', 'k.a']],
    ['a: "open\n---\nb: 1', ['k.q', '.', 'k.a']],
    ['{\n  "a": [\n    1\n  ]\n}', ['.', 'k..', 'a', '.', '.']],
    ['a: | # why\n  x\nb: 1', ['k..c', 's', 'k.a']],
  ])('over lines: %j', (text, expected) => {
    expect(classes(text)).toEqual(expected);
  });

  it.each([
    ['app.kubernetes.io/name: x', 'key', ['app.kubernetes.io/name']],
    ['{name: http, containerPort: 8080}', 'key', ['name', 'containerPort']],
    ['value: postgres://127.0.0.1:5432/shop', 'scalar', ['postgres://127.0.0.1:5432/shop']],
    ['a: some words # note', 'scalar', ['some words']],
  ])('%s has the %s', (line, is, expected) => {
    expect(words(line, is)).toEqual(expected);
  });

  it('reads any text to its end, tokens ascending', () => {
    const parts = fc.constantFrom(
      'a',
      ':',
      ' ',
      '-',
      '"',
      "'",
      '{',
      '}',
      '[',
      ',',
      '#',
      '|',
      '\\',
      '&',
      '!',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (text) => {
        let state: LineState = firstLine;
        for (const line of text.join('').split('\n')) {
          const { tokens, after } = tokenizeLine(line, state);
          state = after;
          const starts = tokens.map(({ start }) => start);
          expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
          expect(starts.every((start) => start < Math.max(line.length, 1))).toBe(true);
        }
      }),
    );
  });
});

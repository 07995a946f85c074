import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseManifest } from './index.ts';
import { needsQuotes, resolvePlain, type ScalarValue } from './scalar.ts';

describe('a plain scalar, as the decoder of Kubernetes reads it', () => {
  it.each<[string, ScalarValue]>([
    ['yes', true],
    ['On', true],
    ['y', true],
    ['N', false],
    ['OFF', false],
    ['yEs', 'yEs'],
    ['TRUE', true],
    ['tRue', 'tRue'],
    ['', null],
    ['~', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['8080', 8080],
    ['-1', -1],
    ['+1', 1],
    ['0755', 493],
    ['0o755', 493],
    ['-0755', -493],
    ['0800', 800],
    ['0x1F', 31],
    ['-0x1f', -31],
    ['0b101', 5],
    ['1_000', 1000],
    ['_1', '_1'],
    ['0x', '0x'],
    ['1.5', 1.5],
    ['1.', 1],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1E-2', 0.01],
    ['1e999', '1e999'],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.Inf', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['1:30', '1:30'],
    ['2001-01-01', '2001-01-01'],
    ['2001-12-14t21:59:43.10-05:00', '2001-12-14t21:59:43.10-05:00'],
    ['1.2.3', '1.2.3'],
    ['100m', '100m'],
    ['<<', '<<'],
    ['=', '='],
    ['-', '-'],
    ['.', '.'],
    ['+', '+'],
  ])('%s', (text, value) => {
    expect(resolvePlain(text)).toEqual(value);
  });
});

describe('scalars with tags, and keys', () => {
  it.each([
    ['a: !!str 5', { a: '5' }],
    ['a: !!int "5"', { a: 5 }],
    ['a: !!float 3', { a: 3 }],
    ['a: !!bool "yes"', { a: true }],
    ['a: !!binary aGk=', { a: 'hi' }],
    ['a: !custom 5', { a: '5' }],
    ['a: "yes"', { a: 'yes' }],
    ["a: '0755'", { a: '0755' }],
    ['a: |-\n  5', { a: '5' }],
    ['yes: 1\n0x10: 2\n1.0: 3\n~: 4', { true: 1, '16': 2, '1': 3, null: 4 }],
    ['? a\n? b\n: 1', { a: null, b: 1 }],
    ['{a, b: }', { a: null, b: null }],
    ['__proto__: 1', JSON.parse('{"__proto__": 1}')],
  ])('%s', (text, value) => {
    expect(parseManifest(text).documents[0]?.parsed.value).toEqual(value);
  });
});

describe('quotes where a reader needs them', () => {
  it.each([
    '',
    ' a',
    'a ',
    'yes',
    'y',
    'No',
    'null',
    '~',
    '1',
    '0755',
    '0o7',
    '1:30',
    '1_0',
    '1,000',
    '1e3',
    '.5',
    '.inf',
    '0x1f',
    '2001-01-01',
    'a: b',
    'a:',
    ':',
    '- a',
    '-',
    '?',
    '? a',
    '# a',
    'a #b',
    '@a',
    '`a`',
    '%a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    "'a'",
    '"a"',
    '{a',
    '[a',
    ']',
    '}',
    ',',
    '---',
    '--- a',
    '...',
    '<<',
    '=',
    'a\nb',
    'a\tb',
    '\u0085',
    '\ud800',
    '\ufeff',
  ])('%j', (text) => {
    expect(needsQuotes(text, false)).toBe(true);
  });

  it.each([
    'nginx',
    'nginx:1.27',
    '/var/log',
    '-a',
    '--flag=1',
    'a:b',
    'a#b',
    '100m',
    '1Gi',
    '10.0.0.1',
    'a, b',
    'a]',
    'é😀',
    "it's",
    '$(A)',
    '1.2.3',
    '5m',
    'http://a:80/b?c',
    '?a',
    ':80',
  ])('not for %j', (text) => {
    expect(needsQuotes(text, false)).toBe(false);
    for (const schema of ['core', 'yaml-1.1'])
      expect(parse(`- ${text}`, { schema })).toEqual([text]);
  });

  it.each(['a, b', 'a]', 'a{', ':80', '?a'])('in flow style: %j', (text) => {
    expect(needsQuotes(text, true)).toBe(true);
  });
});

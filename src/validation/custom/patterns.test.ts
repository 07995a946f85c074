import { describe, expect, it } from 'vitest';
import { matchesPattern } from './patterns.ts';

describe('a pattern, as RE2 reads it', () => {
  it.each([
    ['^a+$', 'aaa', true],
    ['^a+$', 'aab', false],
    ['^a+$', 'a\n', false],
    ['b', 'abc', true],
    ['', '', true],
    ['^(foo|bar)$', 'bar', true],
    ['^(foo|bar)$', 'foobar', false],
    ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', 'my-name', true],
    ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', '-my', false],
    ['^\\d{1,3}(\\.\\d{1,3}){3}$', '10.0.0.255', true],
    ['^\\d{1,3}(\\.\\d{1,3}){3}$', '10.0.0', false],
    ['^a{2}$', 'aa', true],
    ['^a{2,}$', 'aaaa', true],
    ['^a{2,}$', 'a', false],
    ['^a{,2}$', 'a{,2}', true],
    ['(?i)^abc$', 'aBC', true],
    ['^(?i:a)b$', 'AB', false],
    ['^[[:alpha:]]+$', 'abc', true],
    ['^[[:^alpha:]]+$', '123', true],
    ['^\\p{Lu}\\pL*$', 'Über', true],
    ['^\\P{L}$', 'a', false],
    ['^[^/]+/[^/]+$', 'a/b', true],
    ['^(?P<x>a)(?:b)$', 'ab', true],
    ['^\\Qa.b\\E$', 'a.b', true],
    ['^\\Qa.b\\E$', 'axb', false],
    ['\\bcat\\b', 'the cat sat', true],
    ['\\bcat\\b', 'concat', false],
    ['\\Aab\\z', 'ab', true],
    ['(?m)^b$', 'a\nb\nc', true],
    ['^.$', '\n', false],
    ['(?s)^.$', '\n', true],
    ['^.$', '😀', true],
    ['^\\x41\\x{42}$', 'AB', true],
    ['^[\\]\\-]+$', ']-', true],
    ['^[]a]+$', ']a', true],
    ['^[a-]+$', 'a-', true],
    ['^a*?b+?$', 'aabb', true],
  ])('%s in %j: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  it.each([
    '(?=a)b',
    '(?!a)b',
    '(?<=a)b',
    '(a)\\1',
    '(',
    ')',
    '[a',
    '*a',
    'a**',
    'a{2000}',
    '[b-a]',
    '\\y',
    'a\\',
  ])('%s is none', (pattern) => {
    expect(matchesPattern(pattern, 'ab')).toBeUndefined();
  });

  it('ends with patterns that make others run away', () => {
    const text = `${'a'.repeat(20_000)}!`;
    expect(matchesPattern('^(a+)+$', text)).toBe(false);
    expect(matchesPattern('^(a|a)*$', text)).toBe(false);
    expect(matchesPattern('^((a{0,1000}){0,1000}){0,1000}$', text)).toBeUndefined();
  });
});

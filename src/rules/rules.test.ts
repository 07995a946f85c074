import { describe, expect, it } from 'vitest';
import type { Schema } from '../custom-resources/index.ts';
import type { Value, ValueMap } from '../kubernetes/index.ts';
import { rulesWith } from './index.ts';

/** In place of RE2, which knows no look ahead. */
const evaluate = rulesWith((pattern, text) =>
  pattern.includes('(?=') ? undefined : new RegExp(pattern).test(text),
);

const SPEC: Schema = {
  type: 'object',
  properties: {
    size: { type: 'integer' },
    share: { type: 'number' },
    name: { type: 'string' },
    at: { type: 'string', format: 'date-time' },
    port: { 'x-kubernetes-int-or-string': true },
    limits: { type: 'object', additionalProperties: { type: 'string' } },
    parts: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, count: { type: 'integer' } },
      },
    },
    'max-size': { type: 'integer' },
    namespace: { type: 'string' },
    a__b: { type: 'string' },
  },
};

function schemaWith(rules: ValueMap[], root: ValueMap[] = []): Schema {
  const spec = { ...SPEC, 'x-kubernetes-validations': rules };
  return { type: 'object', properties: { spec }, 'x-kubernetes-validations': root };
}

function outcome(rule: ValueMap, spec: Value) {
  return evaluate({ spec }, schemaWith([rule]));
}

const KEPT = { broken: [], left: [] };

describe('a rule that an object keeps, and one that breaks it', () => {
  it.each<[rule: string, kept: ValueMap, broken: ValueMap]>([
    ['self.size < 3', { size: 2 }, { size: 3 }],
    ['self.size % 2 == 0 && self.size / 2 <= 2', { size: 4 }, { size: 6 }],
    ['self.share >= 0.5', { share: 1 }, { share: 0.25 }],
    ['double(self.size) > 1.5', { size: 2 }, { size: 1 }],
    ['self.name == "it\'s \\"one\\""', { name: 'it\'s "one"' }, { name: 'two' }],
    ['has(self.name) || has(self.size)', { size: 1 }, {}],
    ['!has(self.size) || self.size > 1 ? true : false', {}, { size: 1 }],
    ['size(self.name) <= 3', { name: 'abc' }, { name: 'abcd' }],
    ['self.name.size() == 2', { name: 'ab' }, { name: 'abc' }],
    ['self.name in ["a", "b"]', { name: 'b' }, { name: 'c' }],
    ["self.name.startsWith('a') && !self.name.endsWith('z')", { name: 'ab' }, { name: 'az' }],
    ["self.name.matches('^[a-z]+$')", { name: 'ab' }, { name: 'a1' }],
    ["matches(self.name, r'^\\d+$')", { name: '12' }, { name: 'a1' }],
    ["self.name.contains('matches(') // matches(", { name: 'a matches( b' }, { name: 'a' }],
    ['self.name.lowerAscii() == self.name', { name: 'a' }, { name: 'A' }],
    ["self.name.split('-').size() == 2", { name: 'a-b' }, { name: 'a' }],
    ["self.name.replace('-', '') == 'ab'", { name: '-a-b-' }, { name: 'a' }],
    ['self.parts.all(p, p.count > 0)', { parts: [{ count: 1 }] }, { parts: [{ count: 0 }] }],
    ["self.parts.exists(p, p.name == 'a')", { parts: [{ name: 'a' }] }, { parts: [] }],
    [
      "self.parts.exists_one(p, p.name == 'a')",
      { parts: [{ name: 'a' }, { name: 'b' }] },
      { parts: [{ name: 'a' }, { name: 'a' }] },
    ],
    [
      'self.parts.map(p, p.name).all(n, self.parts.filter(p, p.name == n).size() == 1)',
      { parts: [{ name: 'a' }, { name: 'b' }] },
      { parts: [{ name: 'a' }, { name: 'a' }] },
    ],
    ['self.parts[0].count == 1', { parts: [{ count: 1 }] }, { parts: [{ count: 2 }] }],
    [
      "self.limits.all(key, key.startsWith('x-'))",
      { limits: { 'x-a': '' } },
      { limits: { a: '' } },
    ],
    ["self.limits['x-a'] == '1'", { limits: { 'x-a': '1' } }, { limits: { 'x-a': '2' } }],
    ["'a' in self.limits", { limits: { a: '1' } }, { limits: {} }],
    ['self.max__dash__size > 1', { 'max-size': 2 }, { 'max-size': 1 }],
    ["self.__namespace__ != 'default'", { namespace: 'a' }, { namespace: 'default' }],
    ["self.a__underscores__b == 'c'", { a__b: 'c' }, { a__b: 'd' }],
    ['type(self.port) == int ? self.port < 9 : self.port == "all"', { port: 'all' }, { port: 9 }],
    [
      "quantity(self.limits.cpu).isLessThan(quantity('2'))",
      { limits: { cpu: '1500m' } },
      { limits: { cpu: '2' } },
    ],
    ['isQuantity(self.name)', { name: '1Gi' }, { name: 'one' }],
    [
      "self.at > timestamp('2020-01-01T00:00:00Z')",
      { at: '2021-01-01T00:00:00Z' },
      { at: '2019-01-01T00:00:00Z' },
    ],
    ["duration(self.name) <= duration('1h')", { name: '30m' }, { name: '61m' }],
  ])('%s', (rule, kept, broken) => {
    expect(outcome({ rule }, kept)).toEqual(KEPT);
    expect(outcome({ rule }, broken)).toEqual({
      broken: [
        { reason: '', field: 'spec', at: ['spec'], detail: `failed rule: ${rule}`, type: 'object' },
      ],
      left: [],
    });
  });
});

describe('what is said of a broken rule', () => {
  const rule = 'self.size < 3';
  it.each<[name: string, more: ValueMap, said: object]>([
    ['its message', { message: ' too large ' }, { detail: 'too large' }],
    [
      'a message that is worked out',
      { message: 'no', messageExpression: "'size is ' + string(self.size) + ' '" },
      { detail: 'size is 7' },
    ],
    [
      'the message where none can be worked out',
      { message: 'too large', messageExpression: 'self.nothing' },
      { detail: 'too large' },
    ],
    [
      'the message where the other is empty',
      { message: 'too large', messageExpression: "' '" },
      { detail: 'too large' },
    ],
    [
      'the message where the other has two lines',
      { message: 'too large', messageExpression: "'a\\nb'" },
      { detail: 'too large' },
    ],
    ['its reason', { reason: 'FieldValueForbidden' }, { reason: 'FieldValueForbidden' }],
    ['its field', { fieldPath: '.size' }, { field: 'spec.size', at: ['spec', 'size'] }],
    [
      'a field by its key',
      { fieldPath: ".limits['a.b']" },
      { field: 'spec.limits[a.b]', at: ['spec', 'limits', 'a.b'] },
    ],
  ])('%s', (_, more, said) => {
    expect(outcome({ rule, ...more }, { size: 7 }).broken).toMatchObject([said]);
  });

  it('the way through lists, and where everything is looked at', () => {
    const items = { type: 'string', 'x-kubernetes-validations': [{ rule: "self != 'b'" }] };
    const schema = { type: 'object', properties: { list: { type: 'array', items } } };
    expect(evaluate({ list: ['a', 'b', null] }, schema).broken).toMatchObject([
      { field: 'list[1]', at: ['list', 1], type: 'string' },
    ]);
    const root = schemaWith([], [{ rule: 'self.metadata.name == self.spec.name' }]);
    expect(evaluate({ metadata: { name: 'a' }, spec: { name: 'b' } }, root).broken).toMatchObject([
      { field: '', at: [] },
    ]);
  });
});

describe('a rule that fails on its way', () => {
  it.each([
    ['self.name == "a"', {}, 'no such key: name'],
    ['self.parts[1].count > 0', { parts: [] }, 'index out of bounds: 1'],
    ['1 / self.size > 0', { size: 0 }, 'division by zero'],
    ['1 % self.size > 0', { size: 0 }, 'modulus by zero'],
  ])('%s', (rule, spec, words) => {
    expect(outcome({ rule }, spec).broken).toMatchObject([
      { detail: `${words} evaluating rule: ${rule}` },
    ]);
    expect(outcome({ rule, message: 'a rule' }, spec).broken).toMatchObject([
      { detail: `${words} evaluating rule: a rule` },
    ]);
  });
});

describe('the object as it was', () => {
  it.each([
    ['is not there when one is created', { rule: 'self.size == oldSelf.size' }, []],
    ['counts as a name, not as a word in a text', { rule: "self.name != 'oldSelf'" }, ['oldSelf']],
    [
      'may be asked for where it is optional',
      { rule: 'oldSelf.hasValue() || self.size < 3', optionalOldSelf: true },
      ['size'],
    ],
  ])('%s', (_, rule, broken) => {
    expect(outcome(rule, { size: 7, name: 'oldSelf' }).broken).toHaveLength(broken.length);
  });
});

describe('rules that are left', () => {
  it.each([
    ['a function that is not known here', 'self.name.find("a") == "a"'],
    ['what is no CEL', 'self.size <'],
    ['a pattern that RE2 refuses', "self.name.matches('(?=a)')"],
    ['what is not true or false', 'self.size'],
  ])('%s', (_, rule) => {
    expect(outcome({ rule }, { size: 7, name: 'a' })).toEqual({ broken: [], left: [rule] });
  });

  const parts = Array.from({ length: 500 }, () => ({ count: 1 }));
  it.each([
    [
      'loops in loops over much',
      'self.parts.all(a, self.parts.all(b, self.parts.all(c, a.count + b.count + c.count > 0)))',
    ],
    ['lists that double', `[self.parts]${'.map(l, l + l)'.repeat(30)}.size() > 0`],
    ['texts that grow', `'a'${".replace('a', 'aaaaaaaaaa')".repeat(30)}.size() > 0`],
    ['brackets without end', `${'('.repeat(50_000)}true${')'.repeat(50_000)}`],
  ])('%s, before they begin', (_, rule) => {
    expect(outcome({ rule }, { parts })).toEqual({ broken: [], left: [rule] });
  });
  it('but not loops one after the other', () => {
    const rule = Array.from({ length: 6 }, () => 'self.parts.all(p, p.count > 0)').join(' && ');
    expect(outcome({ rule }, { parts })).toEqual(KEPT);
  });
});

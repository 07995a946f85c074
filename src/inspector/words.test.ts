import { describe, expect, it } from 'vitest';
import type { Value } from '../kubernetes/index.ts';
import { faultOf } from './fault.ts';
import type { Field, Input } from './field.ts';
import { meaningOf } from './meaning.ts';
import { readTyped, shownText } from './typed.ts';

const cpu: Input = { kind: 'quantity', of: 'cpu' };
const bytes: Input = { kind: 'quantity', of: 'bytes' };
const count: Input = { kind: 'number', unit: 'count', least: 1, most: 2 ** 31 - 1 };
const seconds: Input = { kind: 'number', unit: 'seconds', least: 0, most: 2 ** 31 - 1 };
const mode: Input = { kind: 'number', unit: 'mode', least: 0, most: 0o777 };
const user: Input = { kind: 'number', unit: 'user', least: 0, most: 2 ** 31 - 1 };
const port: Input = { kind: 'port' };
const share: Input = { kind: 'count-or-percent' };
const flag: Input = { kind: 'boolean' };
const text: Input = { kind: 'text' };
const schedule: Input = { kind: 'text', rule: 'schedule' };
const policy: Input = { kind: 'choice', options: ['Always', 'IfNotPresent', 'Never'] };
const rule = (name: Extract<Input, { kind: 'text' }>['rule']): Input =>
  name ? { kind: 'text', rule: name } : text;

function fieldWith(input: Input, required = false): Field {
  const schema = { type: '', field: '', of: '' };
  return {
    id: 'x',
    base: 'spec',
    path: ['x'],
    label: 'x',
    group: '',
    section: '',
    input,
    required,
    only: {},
    schema,
    keep: 0,
  };
}

describe('what was typed is read as Kubernetes reads it', () => {
  const rows: [Input, string, Value | undefined, Value][] = [
    [count, '8080', undefined, 8080],
    [count, ' 12 ', undefined, 12],
    [count, '-3', undefined, -3],
    [count, '1e3', undefined, '1e3'],
    [count, '007', undefined, '007'],
    [count, '99999999999999999999', undefined, '99999999999999999999'],
    [count, 'many', undefined, 'many'],
    [flag, 'true', undefined, true],
    [flag, 'false', undefined, false],
    [flag, 'yes', undefined, 'yes'],
    [port, '80', undefined, 80],
    [port, 'http', undefined, 'http'],
    [share, '25%', undefined, '25%'],
    [share, '2', undefined, 2],
    [cpu, '1', undefined, '1'],
    [cpu, '2', 1, 2],
    [cpu, '500m', 1, '500m'],
    [mode, '0644', undefined, 420],
    [mode, '420', undefined, 420],
    [mode, '0o600', undefined, 384],
    [text, 'true', undefined, 'true'],
    [text, '8080', undefined, '8080'],
  ];
  it.each(rows)('%j: %s (was %j)', (input, typed, before, value) => {
    expect(readTyped(input, typed, before)).toEqual(value);
  });

  it.each<[Value | undefined, string]>([
    [undefined, ''],
    [null, ''],
    [0, '0'],
    [false, 'false'],
    ['a', 'a'],
    [['a'], '["a"]'],
  ])('%j is shown as %s', (value, shown) => {
    expect(shownText(value)).toBe(shown);
  });
});

describe('what a value means', () => {
  const rows: [Input, Value | undefined, string | undefined][] = [
    [cpu, '250m', 'a quarter of a core'],
    [cpu, '0.25', 'a quarter of a core'],
    [cpu, '500m', 'half a core'],
    [cpu, 1, 'one core'],
    [cpu, '1500m', '1.5 cores'],
    [cpu, '30m', '3 % of a core'],
    [cpu, '0', 'nothing'],
    [cpu, 'many', undefined],
    [bytes, '64Mi', '67.1 MB'],
    [bytes, '1Gi', '1.07 GB'],
    [bytes, '500M', '477 MiB'],
    [bytes, '1000', '1000 bytes'],
    [bytes, '1024', '1 KiB'],
    [bytes, '400m', 'less than one byte'],
    [bytes, '-1Mi', undefined],
    [seconds, 90, '1 min 30 s'],
    [seconds, 3600, '1 h'],
    [seconds, 90061, '1 d 1 h 1 min 1 s'],
    [seconds, 30, undefined],
    [seconds, '90', undefined],
    [mode, 420, '0644, rw-r--r--'],
    [mode, 0o755, '0755, rwxr-xr-x'],
    [mode, 9999, undefined],
    [user, 0, 'root'],
    [user, 1000, undefined],
    [schedule, '*/5 * * * *', 'every 5 minutes'],
    [schedule, '0 3 * * *', 'every day at 03:00'],
    [schedule, '30 17 * * 1-5', 'from Monday to Friday at 17:30'],
    [schedule, '0 0 * * 7', undefined],
    [schedule, '0 0 * * SUN', 'every Sunday at 00:00'],
    [schedule, '15 6 1 * *', 'on day 1 of each month at 06:15'],
    [schedule, '5 * * * *', 'every hour at minute 5'],
    [schedule, '@hourly', 'every hour at minute 0'],
    [schedule, '0 3 1 1 *', undefined],
    [schedule, 'now and then', undefined],
    [text, 'a', undefined],
    [cpu, undefined, undefined],
  ];
  it.each(rows)('%j: %j is %s', (input, value, meaning) => {
    expect(meaningOf(fieldWith(input), value)).toBe(meaning);
  });
});

describe('what is wrong with a value', () => {
  const rows: [Input, Value, string | undefined][] = [
    [count, 0, 'At least 1.'],
    [count, 1.5, '1.5 is no whole number.'],
    [count, '3', '3 is written as text. Write it without quotes.'],
    [count, 'many', 'many is no whole number.'],
    [count, 2 ** 31, 'At most 2147483647.'],
    [seconds, '90s', 'Seconds are written as a plain number: 90.'],
    [seconds, '1m30s', 'Seconds are written as a plain number: 90.'],
    [mode, 0o1000, 'A file mode goes from 0 to 0777.'],
    [flag, 'true', 'true is written as text. Write it without quotes.'],
    [flag, 'maybe', 'This is true or false.'],
    [policy, 'always', 'Capitals count: write Always.'],
    [policy, 'often', 'There is no often here. Choose Always, IfNotPresent or Never.'],
    [policy, 'Never', undefined],
    [cpu, '-1', 'An amount is never less than 0.'],
    [cpu, '1 core', 'This is no amount. Write a number with a unit, such as 250m, 64Mi or 1.5Gi.'],
    [bytes, '64MB', 'This is no amount. Write 64M.'],
    [bytes, '64 Mi', 'This is no amount. Write 64Mi.'],
    [bytes, '1gib', 'This is no amount. Write 1Gi.'],
    [bytes, '1.5Gi', undefined],
    [port, 0, 'Ports go from 1 to 65535.'],
    [port, '80', '80 is written as text. Write it without quotes.'],
    [port, 'http', undefined],
    [port, 'HTTP!', 'A port is a number from 1 to 65535 or the name of a declared port.'],
    [share, '25', 'Write a whole number, or a share such as 25%.'],
    [share, '25%', undefined],
    [text, true, 'YAML reads this as true or false. Put it in quotes.'],
    [text, 8080, 'YAML reads this as a number. Put it in quotes.'],
    [{ kind: 'list', item: text }, ['a', 1], 'YAML reads this as a number. Put it in quotes.'],
    [{ kind: 'list', item: text }, 'a', 'A list belongs here.'],
    [{ kind: 'map', rule: 'label' }, { 'a b': 'c' }, expect.stringContaining('A key is a name')],
    [{ kind: 'map', rule: 'label' }, { a: 'b c' }, expect.stringContaining('A value here')],
    [{ kind: 'map', rule: 'annotation' }, { a: 'b c' }, undefined],
    [{ kind: 'map', rule: 'any' }, { a: 1 }, 'YAML reads this as a number. Put it in quotes.'],
  ];
  it.each(rows)('%j: %j', (input, value, fault) => {
    expect(faultOf(fieldWith(input), value)).toEqual(fault);
  });

  const texts: [Parameters<typeof rule>[0], readonly string[], readonly string[]][] = [
    ['label', ['a', 'a-b'], ['A', '-a', 'a.b', 'a'.repeat(64)]],
    ['subdomain', ['a.b'], ['a_b', '']],
    ['absolutePath', ['/a'], ['a']],
    ['mountPath', ['/a'], ['/a:b', 'a']],
    ['innerPath', ['a/b'], ['/a', '../a', '']],
    ['portName', ['http'], ['80', 'a-very-long-name', 'Http']],
    ['address', ['10.0.0.1', '::1'], ['host']],
    ['schedule', ['0 3 * * *', '@daily'], ['0 3 * *', 'daily']],
    ['timeZone', ['Europe/Berlin'], ['Berlin']],
    ['qualified', ['a', 'a.b/c'], ['a/b/c', '/a']],
    [
      'image',
      ['nginx', 'nginx:1.29', 'ghcr.io/a/b:v1', 'localhost:5000/a@sha256:'.concat('0'.repeat(64))],
      ['Nginx', 'a b', 'nginx:', 'https://a/b', ''],
    ],
  ];
  it.each(texts)('%s', (name, right, wrong) => {
    for (const each of right)
      expect([each, faultOf(fieldWith(rule(name)), each)]).toEqual([each, undefined]);
    for (const each of wrong)
      expect([each, typeof faultOf(fieldWith(rule(name)), each)]).toEqual([each, 'string']);
  });

  it('something is needed', () => {
    expect(faultOf(fieldWith(text, true), undefined)).toBe('x is needed.');
    expect(faultOf(fieldWith(text, true), '')).toBe('x is needed.');
    expect(faultOf(fieldWith(text), undefined)).toBeUndefined();
  });
});

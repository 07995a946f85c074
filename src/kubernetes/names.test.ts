import { expect, test } from 'vitest';
import { ipForm, isIpAddress } from './ip-address.ts';
import {
  isConfigMapKey,
  isDns1123Label,
  isDns1123Subdomain,
  isDomainPrefixedPath,
  isEnvironmentName,
  isLabelValue,
  isPortName,
  isQualifiedName,
} from './names.ts';

const long = (length: number) => 'a'.repeat(length);

test.each([
  [isDns1123Label, 'web-1', 0],
  [isDns1123Label, 'Web', 1],
  [isDns1123Label, long(63), 0],
  [isDns1123Label, long(64), 1],
  [isDns1123Label, `${long(64)}_`, 2],
  [isDns1123Subdomain, 'a.b-c.d', 0],
  [isDns1123Subdomain, 'a..b', 1],
  [isQualifiedName, 'app.kubernetes.io/name', 0],
  [isQualifiedName, 'name_x.Y', 0],
  [isQualifiedName, '/name', 1],
  [isQualifiedName, 'a/b/c', 1],
  [isQualifiedName, 'example.com/', 2],
  [isQualifiedName, `${long(64)}`, 1],
  [isLabelValue, '', 0],
  [isLabelValue, '-x', 1],
  [isPortName, 'http', 0],
  [isPortName, '8080', 1],
  [isPortName, 'a--b', 1],
  [isPortName, '-', 2],
  [isPortName, 'sixteen-letters-x', 1],
  [isEnvironmentName, 'MY VAR', 0],
  [isEnvironmentName, 'A=B', 1],
  [isEnvironmentName, 'ä', 1],
  [isConfigMapKey, 'a.b_c-D', 0],
  [isConfigMapKey, '..data', 1],
  [isConfigMapKey, 'a/b', 1],
  [isDomainPrefixedPath, 'acme.io/foo', 0],
  [isDomainPrefixedPath, 'acme.io', 1],
  [isDomainPrefixedPath, 'Acme/f o', 2],
])('%o of %s has %i complaints', (check, value, count) => {
  expect(check(value)).toHaveLength(count);
});

test('a label that is only a subdomain is told about its dots', () => {
  expect(isDns1123Label('a.b')).toEqual(['must not contain dots']);
});

test.each(['10.0.0.1', '010.0.0.1', '::1', '2001:db8::ffff', '::ffff:10.0.0.1', '1:2:3:4:5:6:7:8'])(
  '%s is an address',
  (ip) => expect(isIpAddress(ip)).toBe(true),
);

test.each([
  '',
  '10.0.0',
  '256.1.1.1',
  '1.2.3.4.5',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7:8:9',
  'fe80::1%eth0',
  '10.0.0.1/8',
])('%s is none', (ip) => expect(isIpAddress(ip)).toBe(false));

test.each([
  ['10.0.0.1', { form: 'standard' }],
  ['010.0.0.1', { form: 'risky', better: '10.0.0.1' }],
  ['::ffff:10.0.0.1', { form: 'risky', better: '10.0.0.1' }],
  ['2001:DB8::1', { form: 'unusual', better: '2001:db8::1' }],
  ['2001:db8:0:0:0:0:0:1', { form: 'unusual', better: '2001:db8::1' }],
  ['0:0:0:0:0:0:0:0', { form: 'unusual', better: '::' }],
  ['1:0:0:2:0:0:0:3', { form: 'unusual', better: '1:0:0:2::3' }],
  ['2001:db8::1', { form: 'standard' }],
])('%s should be written %o', (ip, form) => {
  expect(ipForm(ip)).toEqual(form);
});

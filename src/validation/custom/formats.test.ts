import { expect, it } from 'vitest';
import { formatOf, isOfFormat } from './formats.ts';

it.each([
  ['date', '2024-02-29', '2023-02-29'],
  ['date-time', '2026-01-31T12:00:00.5+01:00', '2026-01-31 12:00:00'],
  ['duration', '1h30m', '1 fortnight'],
  ['duration', '22 ns', 'soon'],
  ['ipv4', '10.0.0.1', '10.0.0.256'],
  ['ipv6', 'fe80::1', 'fe80::1::2'],
  ['ipv6', '::ffff:10.0.0.1', '::ffff:10.0.0'],
  ['cidr', '10.0.0.0/8', '10.0.0.0/33'],
  ['cidr', 'fd00::/64', 'fd00::'],
  ['ipv4', '010.0.0.1', '10.0.0'],
  ['ipv6', '::ffff:10.0.0.1', '::ffff:010.0.0.1'],
  ['ipv6', 'fe80::0012', '10.0.0.1'],
  ['cidr', '010.0.0.0/08', '10.0.0.0/-1'],
  ['mac', '01:23:45:67:89:ab', '01:23:45:67:89'],
  ['mac', '01-23-45-67-89-ab-cd-ef', '01-23:45-67-89-ab'],
  ['mac', '0123.4567.89ab', '0123.456.789ab'],
  ['uri', 'https://example.com/a', 'example.com'],
  ['uri', '/a b?c', ''],
  ['uri', 'mailto:a@example.com', '/a%zz'],
  ['uri', 'https://a@[::1]:80/', 'https://a b/'],
  ['uri', 'https://example.com:', 'https://example.com:x/'],
  ['email', 'a@example.com', 'a.example.com'],
  ['hostname', 'example.com', '-example'],
  ['hostname', 'a-b', 'my-host'],
  ['hostname', 'my-host.example.com', 'example.c0m'],
  ['isbn', '0-306-40615-2', '0306406153'],
  ['isbn', '978-0-306-40615-7', '9780306406158'],
  ['isbn10', '080442957X', '978-0-306-40615-7'],
  ['isbn13', '978 0 306 40615 7', '0306406152'],
  ['creditcard', '4111-1111-1111-1111', '4111 1111 1111 1112'],
  ['creditcard', '378282246310005', '1234567890123456'],
  ['ssn', '123-45-6789', '123456789'],
  ['ssn', '123 45 6789', '123-45-67890'],
  ['bsonobjectid', '507f1f77bcf86cd799439011', '507f1f77bcf86cd79943901'],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000', '123e4567'],
  ['uuid4', '123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000'],
  ['byte', 'aGVsbG8=', 'a$'],
  ['hexcolor', '#00ff00', '#00fg00'],
  ['rgbcolor', 'rgb(1, 2, 255)', 'rgb(1,2,256)'],
  ['rgbcolor', 'rgb( 0 ,19,199)', 'rgb(01,2,3)'],
  ['quantity', '10Gi', '10Gx'],
  ['k8s-short-name', 'my-name', 'My-name'],
  ['k8s-long-name', 'a.b-c.d', 'a..b'],
])('%s: %s, not %s', (format, good, bad) => {
  expect(isOfFormat(good, format)).toBe(true);
  expect(isOfFormat(bad, format)).toBe(false);
});

it.each([
  [{ type: 'string', format: 'date-time' }, 'date-time'],
  [{ type: 'string', format: 'int32' }, ''],
  [{ type: 'integer', format: 'int32' }, 'int32'],
  [{ type: 'number', format: 'double' }, 'double'],
  [{ type: 'object', format: 'date' }, ''],
  [{ format: 'date' }, 'date'],
])('the server heeds of %j: "%s"', (schema, format) => {
  expect(formatOf(schema)).toBe(format);
});

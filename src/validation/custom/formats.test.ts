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
  ['mac', '01:23:45:67:89:ab', '01:23:45:67:89'],
  ['uri', 'https://example.com/a', 'example.com'],
  ['email', 'a@example.com', 'a.example.com'],
  ['hostname', 'example.com', '-example'],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000', '123e4567'],
  ['uuid4', '123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000'],
  ['byte', 'aGVsbG8=', 'a$'],
  ['hexcolor', '#00ff00', '#00fg00'],
  ['rgbcolor', 'rgb(1, 2, 255)', 'rgb(1,2,256)'],
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

import { expect, test } from 'vitest';
import { scheduleError } from './cron.ts';
import { readDuration } from './duration.ts';
import { isTimeZone } from './time-zones.ts';

test.each([
  '* * * * *',
  '*/5 0-6 * jan,mar sun',
  '@hourly',
  '@every 1h30m',
  '0 12 ? * MON-FRI',
  '5,10,15 1 1 1 0',
  '1/10 * * * *',
  '  0   0  1 1 *  ',
])('%s is a schedule', (schedule) => expect(scheduleError(schedule)).toBeUndefined());

test.each([
  ['* * * *', 'expected exactly 5 fields, found 4: [* * * *]'],
  ['60 * * * *', 'end of range (60) above maximum (59): 60'],
  ['* * 0 * *', 'beginning of range (0) below minimum (1): 0'],
  ['5-1 * * * *', 'beginning of range (5) beyond end of range (1): 5-1'],
  ['*/0 * * * *', 'step of range should be a positive number: */0'],
  ['1-2-3 * * * *', 'too many hyphens: 1-2-3'],
  ['*/2/3 * * * *', 'too many slashes: */2/3'],
  ['x * * * *', 'failed to parse int from x: strconv.Atoi: parsing "x": invalid syntax'],
  ['*/-1 * * * *', 'negative number (-1) not allowed: -1'],
  [
    '* * * * funday',
    'failed to parse int from funday: strconv.Atoi: parsing "funday": invalid syntax',
  ],
  ['@fortnightly', 'unrecognized descriptor: @fortnightly'],
  ['@every x', 'failed to parse duration @every x: time: invalid duration "x"'],
  ['TZ=Mars/Base 0 0 * * *', 'provided bad location Mars/Base: unknown time zone Mars/Base'],
])('%s: %s', (schedule, error) => expect(scheduleError(schedule)).toBe(error));

test.each([
  ['1h30m', { seconds: 5400 }],
  ['-1.5s', { seconds: -1.5 }],
  ['0', { seconds: 0 }],
  ['5', { error: 'time: missing unit in duration "5"' }],
  ['5x', { error: 'time: unknown unit "x" in duration "5x"' }],
  ['', { error: 'time: invalid duration ""' }],
])('the duration %s is %o', (text, read) => expect(readDuration(text)).toEqual(read));

test('time zones are told apart by their exact names', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Etc/UTC')).toBe(true);
  expect(isTimeZone('America/Argentina/Buenos_Aires')).toBe(true);
  expect(isTimeZone('europe/berlin')).toBe(false);
  expect(isTimeZone('Europe')).toBe(false);
});

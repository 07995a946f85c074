import { scheduleError } from '../kubernetes/index.ts';

const DESCRIPTORS = new Map([
  ['@yearly', 'on 1 January at 00:00'],
  ['@annually', 'on 1 January at 00:00'],
  ['@monthly', 'on day 1 of each month at 00:00'],
  ['@weekly', 'every Sunday at 00:00'],
  ['@daily', 'every day at 00:00'],
  ['@midnight', 'every day at 00:00'],
  ['@hourly', 'every hour at minute 0'],
]);

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SHORT_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A CronJob's schedule in words, for the plain ones: `every day at 03:00`. Undefined for others and for what is none. */
export function scheduleInWords(schedule: string): string | undefined {
  const text = schedule.trim();
  if (scheduleError(text) !== undefined) return undefined;
  const every = /^@every\s+(\S+)$/.exec(text)?.[1];
  if (every !== undefined) return `every ${every}`;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = text.split(/\s+/);
  if (text.startsWith('@')) return DESCRIPTORS.get(text);
  const always = [day, month, weekday].every(isAny);
  const step = always && isAny(hour) ? minuteStep(minute) : undefined;
  if (step !== undefined) return step;
  const at = timeOf(minute, hour);
  if (at === undefined || !isAny(month)) return undefined;
  if (always) return `every day at ${at}`;
  if (isAny(day)) return weekdayOf(weekday, at);
  return isAny(weekday) && isNumber(day) ? `on day ${day} of each month at ${at}` : undefined;
}

function isAny(part: string): boolean {
  return part === '*' || part === '?';
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}

function minuteStep(minute: string): string | undefined {
  if (isAny(minute) || minute === '*/1') return 'every minute';
  if (isNumber(minute)) return `every hour at minute ${Number(minute)}`;
  const step = Number(/^\*\/(\d+)$/.exec(minute)?.[1]);
  return step > 0 && 60 % step === 0 ? `every ${step} minutes` : undefined;
}

function timeOf(minute: string, hour: string): string | undefined {
  if (!isNumber(minute)) return undefined;
  const pad = (part: string) => String(Number(part)).padStart(2, '0');
  return isNumber(hour) ? `${pad(hour)}:${pad(minute)}` : undefined;
}

function weekdayOf(part: string, at: string): string | undefined {
  if (part.toLowerCase() === '1-5' || part.toLowerCase() === 'mon-fri')
    return `from Monday to Friday at ${at}`;
  const index = isNumber(part) ? Number(part) % 7 : SHORT_DAYS.indexOf(part.toLowerCase());
  const day = DAYS[index];
  return day === undefined ? undefined : `every ${day} at ${at}`;
}

/**
 * Schedules of CronJobs: five fields or a descriptor. Source: github.com/robfig/cron v3, parser.go (ParseStandard), which
 * the API server uses; its complaints are given word for word.
 */
import { readDuration } from './duration.ts';
import { isTimeZone } from './time-zones.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

const FIELDS: readonly Bounds[] = [
  { min: 0, max: 59, names: [] },
  { min: 0, max: 23, names: [] },
  { min: 1, max: 31, names: [] },
  {
    min: 1,
    max: 12,
    names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const DESCRIPTORS = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
]);

/** What is wrong with the schedule, or undefined when it is a valid one. */
export function scheduleError(schedule: string): string | undefined {
  if (schedule === '') return 'empty spec string';
  const zone = /^(?:CRON_)?TZ=([^ ]*)(.*)$/s.exec(schedule);
  if (!zone) return specError(schedule);
  const [, name = '', rest = ''] = zone;
  if (name !== '' && name !== 'Local' && !isTimeZone(name)) {
    return `provided bad location ${name}: unknown time zone ${name}`;
  }
  return specError(rest.trim());
}

function specError(spec: string): string | undefined {
  if (spec.startsWith('@')) return descriptorError(spec);
  const fields = spec.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== FIELDS.length) {
    return `expected exactly 5 fields, found ${fields.length}: [${fields.join(' ')}]`;
  }
  for (const [i, bounds] of FIELDS.entries()) {
    for (const range of (fields[i] ?? '').split(',')) {
      const error = range === '' ? undefined : rangeError(range, bounds);
      if (error !== undefined) return error;
    }
  }
  return undefined;
}

function descriptorError(descriptor: string): string | undefined {
  if (DESCRIPTORS.has(descriptor)) return undefined;
  if (!descriptor.startsWith('@every ')) return `unrecognized descriptor: ${descriptor}`;
  const duration = readDuration(descriptor.slice('@every '.length));
  return 'error' in duration
    ? `failed to parse duration ${descriptor}: ${duration.error}`
    : undefined;
}

function rangeError(range: string, { min, max, names }: Bounds): string | undefined {
  const [span = '', stepText, ...more] = range.split('/');
  const limits = span.split('-');
  const [lowText = '', highText] = limits;
  const isStar = lowText === '*' || lowText === '?';
  const low = isStar ? min : numberOrName(lowText, names);
  if (typeof low === 'string') return low;
  if (!isStar && limits.length > 2) return `too many hyphens: ${range}`;
  let high = isStar ? max : highText === undefined ? low : numberOrName(highText, names);
  if (typeof high === 'string') return high;
  if (more.length > 0) return `too many slashes: ${range}`;
  const step = stepText === undefined ? 1 : wholeNumber(stepText);
  if (typeof step === 'string') return step;
  if (stepText !== undefined && limits.length === 1) high = max;
  if (low < min) return `beginning of range (${low}) below minimum (${min}): ${range}`;
  if (high > max) return `end of range (${high}) above maximum (${max}): ${range}`;
  if (low > high) return `beginning of range (${low}) beyond end of range (${high}): ${range}`;
  return step === 0 ? `step of range should be a positive number: ${range}` : undefined;
}

function numberOrName(text: string, names: readonly string[]): number | string {
  const index = text === '' ? -1 : names.indexOf(text.toLowerCase());
  return index === -1 ? wholeNumber(text) : index;
}

/** The number, or Go's complaint about the text. */
function wholeNumber(text: string): number | string {
  if (!/^[-+]?[0-9]+$/.test(text)) {
    return `failed to parse int from ${text}: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`;
  }
  const number = Number(text);
  if (Math.abs(number) > 2 ** 63 - 1) {
    return `failed to parse int from ${text}: strconv.Atoi: parsing "${text}": value out of range`;
  }
  return number < 0 ? `negative number (${number}) not allowed: ${text}` : number;
}

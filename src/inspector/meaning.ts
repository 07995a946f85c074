import { parseQuantity, quantityNumber, type Value } from '../kubernetes/index.ts';
import { durationInWords } from './duration.ts';
import type { Field, Input } from './field.ts';
import { scheduleInWords } from './schedule.ts';

/** What a value means, where its spelling does not say it: `a quarter of a core`, `67.1 MB`, `1 min 30 s`. */
export function meaningOf({ input }: Field, value: Value | undefined): string | undefined {
  switch (input.kind) {
    case 'quantity':
      return quantityMeaning(input.of, value);
    case 'number':
      return typeof value === 'number' ? numberMeaning(input.unit, value) : undefined;
    case 'text':
      return input.rule === 'schedule' && typeof value === 'string'
        ? scheduleInWords(value)
        : undefined;
    default:
      return undefined;
  }
}

function quantityMeaning(of: 'cpu' | 'bytes', value: Value | undefined): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const quantity = parseQuantity(String(value));
  if (!quantity || quantity.value < 0n) return undefined;
  const amount = quantityNumber(quantity);
  if (of === 'cpu') return coresInWords(amount);
  return bytesInWords(amount, quantity.format === 'BinarySI');
}

const SHARES = new Map([
  [0.05, 'a twentieth of a core'],
  [0.1, 'a tenth of a core'],
  [0.2, 'a fifth of a core'],
  [0.25, 'a quarter of a core'],
  [0.5, 'half a core'],
  [0.75, 'three quarters of a core'],
  [1, 'one core'],
]);

function coresInWords(cores: number): string {
  const share = SHARES.get(cores);
  if (share !== undefined) return share;
  if (cores === 0) return 'nothing';
  return cores < 1 ? `${short(cores * 100)} % of a core` : `${short(cores)} cores`;
}

const DECIMAL = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const BINARY = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/** What is written in powers of two is told in powers of ten, and the other way round. */
function bytesInWords(bytes: number, binary: boolean): string {
  if (bytes > 0 && bytes < 1) return 'less than one byte';
  const [step, units] = binary ? [1000, DECIMAL] : [1024, BINARY];
  let power = 0;
  let amount = bytes;
  while (amount >= step && power < units.length - 1) {
    amount /= step;
    power++;
  }
  const unit = units[power] ?? '';
  return `${short(amount)} ${amount === 1 && power === 0 ? 'byte' : unit}`;
}

/** Three digits that count. */
function short(amount: number): string {
  return String(amount >= 100 ? Math.round(amount) : Number(amount.toPrecision(3)));
}

const USERS = new Map([
  [0, 'root'],
  [65534, 'nobody'],
]);

function numberMeaning(
  unit: Extract<Input, { kind: 'number' }>['unit'],
  value: number,
): string | undefined {
  if (unit === 'seconds') return durationInWords(value);
  if (unit === 'user') return USERS.get(value);
  return unit === 'mode' ? modeInWords(value) : undefined;
}

/** `0644, rw-r--r--`. */
function modeInWords(mode: number): string | undefined {
  if (!Number.isInteger(mode) || mode < 0 || mode > 0o777) return undefined;
  const letters = [0o400, 0o200, 0o100, 0o40, 0o20, 0o10, 4, 2, 1].map((bit, i) =>
    (mode & bit) === 0 ? '-' : ('rwx'[i % 3] ?? ''),
  );
  return `0${mode.toString(8).padStart(3, '0')}, ${letters.join('')}`;
}

/**
 * Resource quantities as Kubernetes reads, compares, adds and prints them. Exact: numbers are integers times a power of ten.
 * Source: k8s.io/apimachinery/pkg/api/resource (quantity.go, amount.go, suffix.go).
 */
export type QuantityFormat = 'DecimalSI' | 'BinarySI' | 'DecimalExponent';

export interface Quantity {
  /** The number is `value` times ten to the power of `scale`. */
  readonly value: bigint;
  readonly scale: number;
  readonly format: QuantityFormat;
  /** The text it was read from, as long as it has not been computed with: printing gives it back. */
  readonly text?: string;
}

export const ZERO: Quantity = { value: 0n, scale: 0, format: 'DecimalSI' };

/** What the server answers to a quantity that it cannot read. */
export const QUANTITY_FORMAT_ERROR =
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
export const QUANTITY_SUFFIX_ERROR = "unable to parse quantity's suffix";
const QUANTITY_NUMBER_ERROR = 'unable to parse numeric part of quantity';

const DECIMAL_EXPONENTS = new Map(
  ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'].map((suffix, i) => [suffix, i * 3 - 9]),
);
const DECIMAL_SUFFIXES = new Map([...DECIMAL_EXPONENTS].map(([suffix, power]) => [power, suffix]));
const BINARY_EXPONENTS = new Map(
  ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, i) => [suffix, i * 10 + 10]),
);
const BINARY_SUFFIXES = ['', ...BINARY_EXPONENTS.keys()];

const LARGEST = 9_223_372_036_854_775_807n;
const NANO = -9;

/** The quantity, or the server's complaint about the text. */
export function readQuantity(source: string): Quantity | { readonly error: string } {
  const text = source.trim();
  const parts = /^([+-]?)([0-9]*)(?:(\.)([0-9]*))?([eEinumkKMGTP]*[-+]?[0-9]*)$/.exec(text);
  if (text === '' || !parts) return { error: QUANTITY_FORMAT_ERROR };
  const [, sign, whole = '', , fraction = '', suffix = ''] = parts;
  const unit = unitOf(suffix);
  if (!unit) return { error: QUANTITY_SUFFIX_ERROR };
  const digits = whole.replace(/^0+/, '') || '0';
  const magnitude = BigInt(digits + fraction) * (unit.base === 2 ? 2n ** BigInt(unit.power) : 1n);
  const value = sign === '-' ? -magnitude : magnitude;
  const scale = (unit.base === 10 ? unit.power : 0) - fraction.length;
  if (isPlain(digits, fraction, unit, scale) && magnitude <= LARGEST) {
    return { value, scale, format: unit.format, text };
  }
  if (whole === '' && fraction === '') return { error: QUANTITY_NUMBER_ERROR };
  return bounded(value, scale, unit.format);
}

/** The quantity, or undefined for a text that is none. */
export function parseQuantity(source: string): Quantity | undefined {
  const read = readQuantity(source);
  return 'error' in read ? undefined : read;
}

interface Unit {
  readonly base: 2 | 10;
  readonly power: number;
  readonly format: QuantityFormat;
}

function unitOf(suffix: string): Unit | undefined {
  const decimal = DECIMAL_EXPONENTS.get(suffix);
  if (decimal !== undefined) return { base: 10, power: decimal, format: 'DecimalSI' };
  const binary = BINARY_EXPONENTS.get(suffix);
  if (binary !== undefined) return { base: 2, power: binary, format: 'BinarySI' };
  const exponent = /^[eE]([-+]?[0-9]{1,4})$/.exec(suffix)?.[1];
  if (exponent === undefined) return undefined;
  return { base: 10, power: Number(exponent), format: 'DecimalExponent' };
}

/** True where the server keeps the text: whole binary numbers and decimals that fit into 64 bits down to nano. */
function isPlain(digits: string, fraction: string, unit: Unit, scale: number): boolean {
  if (unit.base === 10) return 18 - (digits.length + fraction.length) >= 0 && scale >= NANO;
  return fraction === '' && 15 - digits.length - Math.trunc((unit.power * 3) / 10) - 1 >= 0;
}

function bounded(value: bigint, scale: number, format: QuantityFormat): Quantity {
  const rounded =
    scale < NANO ? { value: upTo(value, scale, NANO), scale: NANO } : { value, scale };
  const size = rounded.value < 0n ? -rounded.value : rounded.value;
  if (format !== 'BinarySI' || size === 0n) return { ...rounded, format };
  const one = 10n ** BigInt(-rounded.scale);
  if (size < one) return { ...rounded, format: 'DecimalSI' };
  if (size <= LARGEST * one) return { ...rounded, format };
  return { value: rounded.value < 0n ? -LARGEST : LARGEST, scale: 0, format };
}

/** `value` at `scale` written at the coarser scale `to`, away from zero. */
function upTo(value: bigint, scale: number, to: number): bigint {
  if (scale >= to) return value * 10n ** BigInt(scale - to);
  const unit = 10n ** BigInt(Math.min(to - scale, 100_000));
  const whole = value / unit;
  if (whole * unit === value) return whole;
  return value < 0n ? whole - 1n : whole + 1n;
}

/** As the server stores resource lists: nothing finer than a thousandth. */
export function roundedToMilli(quantity: Quantity): Quantity {
  if (quantity.scale >= -3) return quantity;
  return { value: milliValue(quantity), scale: -3, format: quantity.format };
}

/** In thousandths, rounded up. */
export function milliValue(quantity: Quantity): bigint {
  return upTo(quantity.value, quantity.scale, -3);
}

/** In whole units, rounded up. */
export function wholeValue(quantity: Quantity): bigint {
  return upTo(quantity.value, quantity.scale, 0);
}

/** As a floating point number, for showing. */
export function quantityNumber(quantity: Quantity): number {
  return Number(quantity.value) * 10 ** quantity.scale;
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  const scale = Math.min(a.scale, b.scale);
  const difference =
    a.value * 10n ** BigInt(a.scale - scale) - b.value * 10n ** BigInt(b.scale - scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum, in the format of the first that is not zero. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  if (a.value === 0n) return { value: b.value, scale: b.scale, format: b.format };
  const scale = Math.min(a.scale, b.scale);
  const value = a.value * 10n ** BigInt(a.scale - scale) + b.value * 10n ** BigInt(b.scale - scale);
  return { value, scale, format: a.format };
}

/** As the server prints it: the text it was read from, or else the canonical form (`1124Mi`, `1500m`). */
export function printQuantity(quantity: Quantity): string {
  return quantity.text ?? canonicalText(quantity);
}

/** The canonical form, whatever text it was read from. */
export function canonicalText(quantity: Quantity): string {
  if (quantity.value === 0n) return '0';
  const whole = wholeValue(quantity);
  const isWhole =
    compareQuantities(quantity, { value: whole, scale: 0, format: 'DecimalSI' }) === 0;
  const isSmall = whole > -1024n && whole < 1024n;
  if (quantity.format === 'BinarySI' && isWhole && !isSmall) return binaryText(whole);
  return decimalText(quantity);
}

function binaryText(whole: bigint): string {
  let value = whole;
  let step = 0;
  while (value % 1024n === 0n && step < BINARY_SUFFIXES.length - 1) {
    value /= 1024n;
    step++;
  }
  return `${value}${BINARY_SUFFIXES[step] ?? ''}`;
}

function decimalText(quantity: Quantity): string {
  let { value, scale } = quantity;
  while (value % 10n === 0n) {
    value /= 10n;
    scale++;
  }
  const excess = ((scale % 3) + 3) % 3;
  value *= 10n ** BigInt(excess);
  scale -= excess;
  if (quantity.format === 'DecimalExponent') return scale === 0 ? `${value}` : `${value}e${scale}`;
  return `${value}${DECIMAL_SUFFIXES.get(scale) ?? `e${scale}`}`;
}

/**
 * The formats of texts that the server checks; it passes over all others.
 * Source: apiextensions-apiserver/pkg/apiserver/validation/formats.go, kube-openapi/pkg/validation/strfmt.
 */

import { type Schema, typesOf } from '../../custom-resources/index.ts';
import { byteLength, isIpAddress, readQuantity, textOf } from '../../kubernetes/index.ts';
import { isCreditCard, isIsbn10, isIsbn13 } from './check-digits.ts';
import { isRequestUri } from './uri.ts';

const HEX = '[0-9a-f]';
const uuid = (third: string, fourth: string) =>
  new RegExp(`^${HEX}{8}-?${HEX}{4}-?${third}-?${fourth}-?${HEX}{12}$`, 'i');

const COLOUR = '(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])';
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

/** By the format's name without hyphens. Those that are listed without a check are taken as they are. */
const FORMATS: Readonly<Record<string, ((text: string) => boolean) | undefined>> = {
  date: isDate,
  datetime: isDateTime,
  duration: isDuration,
  quantity: (text) => !('error' in readQuantity(text)),
  ipv4: isIpV4,
  ipv6: isIpV6,
  cidr: isCidr,
  mac: isMac,
  uri: isRequestUri,
  email: matches(/^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
  hostname: isHostname,
  uuid: matches(uuid(`${HEX}{4}`, `${HEX}{4}`)),
  uuid3: matches(uuid(`3${HEX}{3}`, `${HEX}{4}`)),
  uuid4: matches(uuid(`4${HEX}{3}`, `[89ab]${HEX}{3}`)),
  uuid5: matches(uuid(`5${HEX}{3}`, `[89ab]${HEX}{3}`)),
  byte: matches(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/),
  hexcolor: matches(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i),
  rgbcolor: matches(new RegExp(`^rgb\\(\\s*${COLOUR}\\s*,\\s*${COLOUR}\\s*,\\s*${COLOUR}\\s*\\)$`)),
  k8sshortname: (text) => text.length <= 63 && new RegExp(`^${LABEL}$`).test(text),
  k8slongname: (text) => text.length <= 253 && new RegExp(`^${LABEL}(\\.${LABEL})*$`).test(text),
  password: undefined,
  bsonobjectid: matches(/^[0-9a-f]{24}$/i),
  isbn: (text) => isIsbn10(text) || isIsbn13(text),
  isbn10: isIsbn10,
  isbn13: isIsbn13,
  creditcard: isCreditCard,
  ssn: (text) => text.length === 11 && /^\d{3}[- ]?\d{2}[- ]?\d{4}$/.test(text),
};

/** Longer texts are not looked at: no value of a format is. */
const LONGEST = 10_000;

/** The format a schema asks for and the server knows for its type; '' for none. */
export function formatOf(schema: Schema): string {
  const format = textOf(schema, 'format');
  if (format === '') return '';
  const types = typesOf(schema);
  const type = types.length === 1 ? types[0] : '';
  if (type === '' || type === 'string') return Object.hasOwn(FORMATS, plain(format)) ? format : '';
  if (type === 'integer') return format === 'int32' || format === 'int64' ? format : '';
  if (type === 'number') return format === 'float' || format === 'double' ? format : '';
  return '';
}

/** True for a text of the format, and for every text of one that is not checked. */
export function isOfFormat(text: string, format: string): boolean {
  const name = plain(format);
  const check = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return check === undefined || text.length > LONGEST || check(text);
}

function plain(format: string): string {
  return format.replaceAll('-', '');
}

function matches(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

function isDate(text: string): boolean {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!date) return false;
  const [year, month, day] = date.slice(1).map(Number);
  const read = new Date(Date.UTC(2000, 0, 1));
  read.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day);
  return read.getUTCMonth() + 1 === month && read.getUTCDate() === day;
}

function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.toLowerCase().split('t');
  const read = /^(\d{2}):(\d{2}):(\d{2})(.\d+)?(z|[+-]\d{2}:\d{2})$/.exec(time);
  const [, hours = '', minutes = '', seconds = ''] = read ?? [];
  return read !== null && isDate(date) && hours <= '23' && minutes <= '59' && seconds <= '59';
}

/** Go's durations, and Scala's with words for the units. */
function isDuration(text: string): boolean {
  if (/^[-+]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text)) return true;
  const parts = [...text.matchAll(/\d+\s*([A-Za-zµ]+)/g)].map(([, unit = '']) => unit);
  return parts.length > 0 && parts.every((unit) => UNITS.test(unit.toLowerCase()));
}

const UNITS =
  /^(ns|nanos?|nanoseconds?|us|µs|micros?|microseconds?|ms|millis?|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)$/;

/** Leading zeros pass, as in older servers; so does an IPv6 address that ends in one. */
function isIpV4(text: string): boolean {
  return text.includes('.') && isIpAddress(text);
}

/** In an IPv4 address at its end leading zeros do not pass. */
function isIpV6(text: string): boolean {
  const end = text.slice(text.lastIndexOf(':') + 1);
  const hasLeadingZero = end.includes('.') && /(?:^|\.)0\d/.test(end);
  return text.includes(':') && isIpAddress(text) && !hasLeadingZero;
}

function isCidr(text: string): boolean {
  const slash = text.indexOf('/');
  const address = text.slice(0, slash);
  const length = text.slice(slash + 1);
  if (slash < 0 || !/^\d+$/.test(length) || !isIpAddress(address)) return false;
  return +length <= (address.includes(':') ? 128 : 32);
}

const OCTETS = [6, 8, 20];

/** Octets between colons or hyphens, or pairs of them between dots. Source: Go's net (ParseMAC). */
function isMac(text: string): boolean {
  const separator = /^[0-9a-f]+([:.-])/i.exec(text)?.[1] ?? '';
  const parts = separator === '' ? [] : text.split(separator);
  const octets = separator === '.' ? 2 : 1;
  const isHex = parts.every((part) => part.length === 2 * octets && /^[0-9a-f]+$/i.test(part));
  return isHex && OCTETS.includes(parts.length * octets);
}

const HOST_CHARACTER = 'a-zA-Z0-9\\p{S}\\p{L}';

/** One label with at most one hyphen, second in place; or several, the last of letters. So the server has it. */
const HOST_NAME = new RegExp(
  `^([${HOST_CHARACTER}](-?[${HOST_CHARACTER}]{0,62})?|([${HOST_CHARACTER}]([-${HOST_CHARACTER}]{0,61}[${HOST_CHARACTER}])?\\.)+[a-zA-Z\\p{L}]{2,63})$`,
  'u',
);

function isHostname(text: string): boolean {
  const isShort = byteLength(text) <= 255 && text.split('.').every((part) => byteLength(part) < 64);
  return isShort && HOST_NAME.test(text);
}

/**
 * The formats of texts that the server checks; it passes over all others.
 * Source: apiextensions-apiserver/pkg/apiserver/validation/formats.go, kube-openapi/pkg/validation/strfmt.
 */

import { type Schema, typesOf } from '../../custom-resources/index.ts';
import { readQuantity, textOf } from '../../kubernetes/index.ts';

const HEX = '[0-9a-f]';
const uuid = (third: string, fourth: string) =>
  new RegExp(`^${HEX}{8}-?${HEX}{4}-?${third}-?${fourth}-?${HEX}{12}$`, 'i');

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
  mac: matches(
    /^([0-9a-f]{2}([:-])[0-9a-f]{2}(\2[0-9a-f]{2}){4}((\2[0-9a-f]{2}){2})?|([0-9a-f]{4}\.){2,3}[0-9a-f]{4})$/i,
  ),
  uri: matches(/^([a-z][a-z0-9+.-]*:)?\/[^\p{Cc}]*$/iu),
  email: matches(/^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
  hostname: isHostname,
  uuid: matches(uuid(`${HEX}{4}`, `${HEX}{4}`)),
  uuid3: matches(uuid(`3${HEX}{3}`, `${HEX}{4}`)),
  uuid4: matches(uuid(`4${HEX}{3}`, `[89ab]${HEX}{3}`)),
  uuid5: matches(uuid(`5${HEX}{3}`, `[89ab]${HEX}{3}`)),
  byte: matches(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/),
  hexcolor: matches(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i),
  rgbcolor: isRgbColor,
  k8sshortname: (text) => text.length <= 63 && new RegExp(`^${LABEL}$`).test(text),
  k8slongname: (text) => text.length <= 253 && new RegExp(`^${LABEL}(\\.${LABEL})*$`).test(text),
  password: undefined,
  bsonobjectid: undefined,
  isbn: undefined,
  isbn10: undefined,
  isbn13: undefined,
  creditcard: undefined,
  ssn: undefined,
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

function isIpV4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part < 256)
  );
}

function isIpV6(text: string): boolean {
  const [, head = '', v4] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  if (v4 !== undefined && !isIpV4(v4)) return false;
  const halves = (v4 === undefined ? text : `${head}0:0`).split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const isFull = halves.length === 2 ? groups.length < 8 : groups.length === 8;
  return isFull && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

function isCidr(text: string): boolean {
  const [address = '', length = '', more] = text.split('/');
  if (more !== undefined || !/^(0|[1-9]\d{0,2})$/.test(length)) return false;
  return (isIpV4(address) && +length <= 32) || (isIpV6(address) && +length <= 128);
}

function isHostname(text: string): boolean {
  return (
    text.length <= 255 &&
    text
      .split('.')
      .every((label) => /^[\p{L}\p{S}0-9]([-\p{L}\p{S}0-9]{0,61}[\p{L}\p{S}0-9])?$/u.test(label))
  );
}

function isRgbColor(text: string): boolean {
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(text);
  return parts?.slice(1).every((part) => +part < 256) === true;
}

import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';

/** The entries of a list that are mappings; anything else counts as an empty list. */
export function mapsIn(value: Value | undefined): ValueMap[] {
  return Array.isArray(value) ? value.filter(isValueMap) : [];
}

/** The value as a mapping; anything else counts as an empty one. */
export function mapOf(value: Value | undefined): ValueMap {
  return isValueMap(value) ? value : {};
}

/** The value of a key the mapping itself holds. */
export function own(map: ValueMap, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The text of a scalar; undefined for anything but a non-empty string. */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number within bounds; undefined for anything that is no finite number. */
export function countOf(value: Value | undefined, least: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Math.min(Math.max(Math.trunc(value), least), 2 ** 31 - 1);
}

/** The exit code of a process; undefined for anything but a number from 0 to 255. */
export function exitCodeOf(value: Value | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 255 ? Math.trunc(value) : undefined;
}

const UNIT: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };

/** Seconds from a number or from text such as `60`, `60s`, `5m`, `1h`; undefined for anything else or below zero. */
export function secondsOf(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const found = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(value.trim());
  return found ? Number(found[1]) * (UNIT[found[2] ?? 's'] ?? 1) : undefined;
}

/** Times are kept to the millisecond, so that sums of decimal fractions compare as written. */
export function toMillisecond(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

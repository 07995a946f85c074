/** Reading a field of a mapping as the type it should have; anything else counts as not set. */
import { isValueMap, type Value, type ValueMap } from './field-path.ts';

const NO_MAP: ValueMap = {};

export function fieldOf(map: ValueMap | undefined, key: string): Value | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** True when the field is there and not null. */
export function isSet(map: ValueMap | undefined, key: string): boolean {
  const value = fieldOf(map, key);
  return value !== undefined && value !== null;
}

/** The string, or '' when there is none. */
export function textOf(map: ValueMap | undefined, key: string): string {
  const value = fieldOf(map, key);
  return typeof value === 'string' ? value : '';
}

/** The string, or undefined when there is none: for fields where an empty string is not the same as none. */
export function optionalText(map: ValueMap | undefined, key: string): string | undefined {
  const value = fieldOf(map, key);
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(map: ValueMap | undefined, key: string): number | undefined {
  const value = fieldOf(map, key);
  return typeof value === 'number' ? value : undefined;
}

export function flagOf(map: ValueMap | undefined, key: string): boolean | undefined {
  const value = fieldOf(map, key);
  return typeof value === 'boolean' ? value : undefined;
}

export function mapOf(map: ValueMap | undefined, key: string): ValueMap | undefined {
  const value = fieldOf(map, key);
  return isValueMap(value) ? value : undefined;
}

/** The list, or an empty one. */
export function listOf(map: ValueMap | undefined, key: string): readonly Value[] {
  const value = fieldOf(map, key);
  return Array.isArray(value) ? value : [];
}

/** The list's items as mappings; an item that is none counts as an empty one, so that indices stay. */
export function mapsOf(map: ValueMap | undefined, key: string): readonly ValueMap[] {
  const items = listOf(map, key);
  return items.every(isValueMap) ? items : items.map((item) => (isValueMap(item) ? item : NO_MAP));
}

/** The list's items as strings; an item that is none counts as ''. */
export function textsOf(map: ValueMap | undefined, key: string): readonly string[] {
  return listOf(map, key).map((item) => (typeof item === 'string' ? item : ''));
}

/** Keys and values of a mapping of strings (labels, annotations). */
export function textEntries(map: ValueMap | undefined): readonly (readonly [string, string])[] {
  return Object.entries(map ?? NO_MAP).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
}

/** Values as the rules of a definition see them. Source: apiserver/pkg/cel/common/values.go, pkg/cel/escaping.go. */
import { isEmbeddedResource, propertySchema, type Schema } from '../custom-resources/index.ts';
import {
  fieldOf,
  isValueMap,
  mapOf,
  textOf,
  type Value,
  type ValueMap,
} from '../kubernetes/index.ts';

export type CelValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | readonly CelValue[]
  | { readonly [field: string]: CelValue };

/** What a rule sees, and how large the largest thing in it is that it may walk through. */
export interface Seen {
  readonly value: CelValue;
  readonly largest: number;
}

/** `isRoot`: the whole custom resource, whose metadata shows only its name. */
export function celValue(value: Value, schema: Schema | undefined, isRoot: boolean): Seen {
  let largest = 0;
  const convert = (one: Value, by: Schema | undefined, isObject: boolean): CelValue => {
    if (typeof one === 'number') return numberOf(one, by);
    if (typeof one === 'string') {
      largest = Math.max(largest, one.length);
      return textIn(one, by);
    }
    if (one === null || typeof one === 'boolean') return one;
    const items = isValueMap(one) ? entriesOf(one, by, isObject) : undefined;
    largest = Math.max(largest, items?.length ?? Object.keys(one).length);
    if (!isValueMap(one)) return one.map((item) => convert(item, mapOf(by, 'items'), false));
    return Object.fromEntries(
      (items ?? []).map(([name, item, below]) => [
        name,
        convert(item, below, isEmbeddedResource(below)),
      ]),
    );
  };
  return { value: convert(value, schema, isRoot || isEmbeddedResource(schema)), largest };
}

/** Whole numbers are ints, unless the schema asks for any number. */
function numberOf(value: number, schema: Schema | undefined): number | bigint {
  return textOf(schema, 'type') !== 'number' && Number.isInteger(value) ? BigInt(value) : value;
}

function textIn(text: string, schema: Schema | undefined): string | Date {
  const isTime = ['date', 'date-time', 'datetime'].includes(textOf(schema, 'format'));
  const time = isTime ? new Date(text) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? text : time;
}

type Entry = readonly [name: string, value: Value, schema: Schema | undefined];

/** Fields by the names that CEL can write, others as they are. */
function entriesOf(map: ValueMap, schema: Schema | undefined, isObject: boolean): readonly Entry[] {
  const others = mapOf(schema, 'additionalProperties');
  return Object.keys(map).flatMap((name): Entry[] => {
    const value = fieldOf(map, name) ?? null;
    const own = propertySchema(schema, name);
    if (isObject && name === 'metadata') return [[name, namesOf(value), own]];
    return [[own && !others ? escaped(name) : name, value, own ?? others]];
  });
}

function namesOf(metadata: Value): Value {
  if (!isValueMap(metadata)) return metadata;
  const shown = Object.entries(metadata).filter(([name]) => /^(name|generateName)$/.test(name));
  return Object.fromEntries(shown);
}

const RESERVED =
  /^(true|false|null|in|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while)$/;

const ESCAPES: Readonly<Record<string, string>> = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};

function escaped(name: string): string {
  if (RESERVED.test(name)) return `__${name}__`;
  return name.replace(/__|[.\-/]/g, (found) => ESCAPES[found] ?? found);
}

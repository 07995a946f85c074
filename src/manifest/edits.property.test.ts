import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FieldPath, isValueMap, isWithin, type Value, valueAt } from '../kubernetes/index.ts';
import { applyEdits, invertEdits } from '../text/index.ts';
import {
  applyChanges,
  type Change,
  needsQuotes,
  parseManifest,
  planEdits,
  sameValue,
} from './index.ts';

const KEYS = ['name', 'image', 'env', 'spec', 'a.b/c', 'x y', 'on', '0', 'ключ', 'ports', '# no'];
const STRINGS = [
  '',
  'nginx:1',
  'yes',
  '0755',
  '1:30',
  'a: b',
  'x #y',
  "it's",
  '"',
  '-',
  '- x',
  'é😀',
  '[a',
  'a, b',
  ' pad ',
  'null',
  '~',
  '2001-01-01',
  '1e3',
  '0x1f',
  '1_000',
  'two\nlines',
  'end\n',
  '\ttab',
  '.5',
  '@x',
  '*a',
  '&a',
  '!t',
  '%d',
  '---',
  'y',
  'n',
  '=',
  '<<',
];

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(...STRINGS),
  fc.constantFrom<Value>(null, true, false, 0, -1, 8080, 1.5, 1e21),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const document = fc.dictionary(fc.constantFrom(...KEYS), value, {
  minKeys: 1,
  maxKeys: 5,
  noNullPrototype: true,
});

/** A way to write a document, and a supply of small decisions. */
const layout = fc.record({
  indent: fc.integer({ min: 1, max: 4 }),
  dashOffset: fc.integer({ min: 0, max: 3 }),
  dashGap: fc.integer({ min: 2, max: 4 }),
  eol: fc.constantFrom('\n', '\r\n'),
  flow: fc.constantFrom(0, 0, 30, 100),
  quotes: fc.constantFrom<'plain' | "'" | '"'>('plain', 'plain', "'", '"'),
  comments: fc.constantFrom(0, 30),
  blanks: fc.constantFrom(0, 0, 40),
  open: fc.boolean(),
  compact: fc.boolean(),
  choices: fc.array(fc.nat(99), { minLength: 20, maxLength: 20 }),
});
type LayoutChoice = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** Writes a document in a given layout, apart from the code under test. */
class Writer {
  private next = 0;
  constructor(private readonly is: LayoutChoice) {}

  private chance(percent: number): boolean {
    return (this.is.choices[this.next++ % this.is.choices.length] ?? 0) < percent;
  }

  document(map: { [key: string]: Value }): string {
    const lines = [...this.noise(0), ...this.map(map, 0)];
    const text = lines.join(this.is.eol);
    return this.is.open ? text : text + this.is.eol;
  }

  private noise(column: number): string[] {
    const lines: string[] = [];
    if (this.chance(this.is.blanks)) lines.push('');
    if (this.chance(this.is.comments)) lines.push(`${' '.repeat(column)}# note`);
    return lines;
  }

  private map(map: { [key: string]: Value }, column: number): string[] {
    return Object.entries(map).flatMap(([key, each], i) => [
      ...(i > 0 ? this.noise(column) : []),
      ...this.entry(
        `${' '.repeat(column)}${this.scalar(key, false)}:`,
        each,
        column,
        this.is.indent,
        this.is.dashOffset,
      ),
    ]);
  }

  private list(list: readonly Value[], column: number): string[] {
    return list.flatMap((each, i) => [
      ...(i > 0 ? this.noise(column) : []),
      ...this.item(each, column),
    ]);
  }

  private item(each: Value, column: number): string[] {
    const gap = this.is.dashGap;
    const head = `${' '.repeat(column)}-`;
    const filled = each !== null && typeof each === 'object' && Object.keys(each).length > 0;
    if (!filled || this.chance(this.is.flow) || !this.is.compact)
      return this.entry(head, each, column, gap, gap);
    const lines = Array.isArray(each)
      ? this.list(each, column + gap)
      : this.map(each, column + gap);
    return [head + ' '.repeat(gap - 1) + (lines[0] ?? '').slice(column + gap), ...lines.slice(1)];
  }

  private entry(
    head: string,
    each: Value,
    column: number,
    mapBy: number,
    listBy: number,
  ): string[] {
    const filled = each !== null && typeof each === 'object' && Object.keys(each).length > 0;
    const comment = this.chance(this.is.comments) ? ' # why' : '';
    if (!filled || this.chance(this.is.flow)) {
      if (each === null && this.chance(50)) return [head + comment];
      if (typeof each === 'string' && each === 'two\nlines') {
        const pad = ' '.repeat(column + mapBy);
        return [`${head} |-${comment}`, `${pad}two`, `${pad}lines`];
      }
      return [`${head} ${this.flow(each)}${comment}`];
    }
    const lines = Array.isArray(each)
      ? this.list(each, column + listBy)
      : this.map(each, column + mapBy);
    return [head + comment, ...lines];
  }

  private flow(each: Value): string {
    const pad = this.chance(50) ? ' ' : '';
    if (Array.isArray(each)) return `[${each.map((item) => this.flow(item)).join(', ')}]`;
    if (!isValueMap(each)) return this.scalar(each, true);
    const pairs = Object.entries(each).map(
      ([key, item]) => `${this.scalar(key, true)}: ${this.flow(item)}`,
    );
    return pairs.length === 0 ? '{}' : `{${pad}${pairs.join(', ')}${pad}}`;
  }

  private scalar(each: Value, flow: boolean): string {
    if (typeof each !== 'string') return String(each);
    if (/[\n\t]/.test(each)) return JSON.stringify(each);
    if (this.is.quotes === "'") return `'${each.replaceAll("'", "''")}'`;
    return this.is.quotes === '"' || needsQuotes(each, flow) ? JSON.stringify(each) : each;
  }
}

/** All places of a value, the collections apart. */
function placesOf(root: Value): {
  all: FieldPath[];
  lists: FieldPath[];
  maps: FieldPath[];
  items: FieldPath[];
} {
  const found = {
    all: [] as FieldPath[],
    lists: [] as FieldPath[],
    maps: [] as FieldPath[],
    items: [] as FieldPath[],
  };
  const walk = (each: Value, path: FieldPath) => {
    if (path.length > 0) found.all.push(path);
    if (Array.isArray(each)) {
      found.lists.push(path);
      for (const [i, item] of each.entries()) {
        found.items.push([...path, i]);
        walk(item, [...path, i]);
      }
    } else if (isValueMap(each)) {
      found.maps.push(path);
      for (const [key, item] of Object.entries(each)) walk(item, [...path, key]);
    }
  };
  walk(root, []);
  return found;
}

interface Wish {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly key: string;
  readonly value: Value;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.nat(5),
  a: fc.nat(1000),
  b: fc.nat(1000),
  key: fc.constantFrom(...KEYS),
  value,
});

function changeFrom(root: Value, { kind, a, b, key, value: next }: Wish): Change | undefined {
  const { all, lists, maps, items } = placesOf(root);
  const at = all[a % all.length] ?? [];
  const list = lists[b % Math.max(1, lists.length)];
  const item = items[a % Math.max(1, items.length)];
  const size = (path: FieldPath) => Object.keys(Object(valueAt(root, path))).length;
  if (kind === 0) return { change: 'set', at, value: next };
  if (kind === 1) return { change: 'remove', at };
  if (kind === 2)
    return { change: 'set', at: [...(maps[a % maps.length] ?? []), key], value: next };
  if (kind === 3)
    return list && { change: 'insert', list, index: a % (size(list) + 1), value: next };
  const patch = item && isValueMap(valueAt(root, item) ?? null) ? { [key]: next } : {};
  if (!item) return undefined;
  if (kind === 4)
    return { change: 'copy', from: item, index: b % (size(item.slice(0, -1)) + 1), patch };
  if (!list || isWithin(list, item)) return undefined;
  return { change: 'move', from: item, list, index: a % (size(list) + 1), patch };
}

const pathOf = (change: Change): FieldPath =>
  change.change === 'insert' ? change.list : 'at' in change ? change.at : change.from;

/** Changes that do not reach into each other. */
function batchFrom(root: Value, wishes: readonly Wish[]): Change[] {
  const batch: Change[] = [];
  for (const each of wishes) {
    const change = changeFrom(root, each);
    if (!change) continue;
    const path = pathOf(change);
    const target = change.change === 'move' ? change.list : path;
    const free = batch.every((other) => {
      const taken = other.change === 'move' ? [pathOf(other), other.list] : [pathOf(other)];
      return taken.every(
        (there) =>
          ![path, target].some((here) => isWithin(here, there) || isWithin(there, here)) ||
          (change.change === 'insert' && other.change === 'insert'),
      );
    });
    if (free) batch.push(change);
  }
  return batch;
}

describe('any changes of any document in any layout', () => {
  it('give a text that says what was asked, and can be taken back', () => {
    fc.assert(
      fc.property(
        document,
        layout,
        fc.array(wish, { minLength: 1, maxLength: 4 }),
        (root, how, wishes) => {
          const text = new Writer(how).document(root);
          const manifest = parseManifest(text);
          expect(manifest.problems).toEqual([]);
          expect(manifest.documents[0]?.parsed.value).toEqual(root);
          const changes = batchFrom(root, wishes);
          const asked = applyChanges(root, changes);
          const plan = planEdits(manifest, 0, changes);
          if (!plan.ok) throw new Error(`${plan.reason}\n${text}\n${JSON.stringify(changes)}`);
          const after = applyEdits(text, plan.edits);
          expect(applyEdits(after, invertEdits(text, plan.edits))).toBe(text);
          expect(plan.next.text).toBe(after);
          const got = parseManifest(after).documents[0]?.parsed.value;
          expect(got !== undefined && asked !== undefined && sameValue(got, asked)).toBe(true);
          expect(parse(after, { schema: 'core' })).toEqual(asked);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 250) },
    );
  });
});

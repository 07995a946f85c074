import { type DBSchema, openDB } from 'idb';
import { type PatternSummary, readPattern } from '../patterns/index.ts';

/** A pattern the user made or brought: its text says everything. */
interface Schema extends DBSchema {
  patterns: { key: string; value: { readonly id: string; readonly text: string } };
}

const open = () =>
  openDB<Schema>('outrigger-patterns', 1, {
    upgrade(db) {
      db.createObjectStore('patterns', { keyPath: 'id' });
    },
  });

/** A pattern of the user's own, with its text. */
export interface OwnPattern extends PatternSummary {
  readonly text: string;
}

/** All patterns of the user's own; rejects where the browser forbids storage. */
export async function ownPatterns(): Promise<readonly OwnPattern[]> {
  const kept = await (await open()).getAll('patterns');
  return kept.flatMap(({ text }) => {
    const own = readOwn(text);
    return own ? [own] : [];
  });
}

/** Keeps a pattern; one of the same name is replaced. Returns why it can't be one, or undefined. */
export async function keepPattern(text: string): Promise<string | undefined> {
  const pattern = readPattern(text);
  if (!pattern.ok) return pattern.reason;
  await (await open()).put('patterns', { id: pattern.id, text });
  return undefined;
}

/** Forgets a pattern; returns what brings it back. */
export async function forgetPattern({ id, text }: OwnPattern): Promise<() => Promise<void>> {
  const db = await open();
  await db.delete('patterns', id);
  return async () => {
    await db.put('patterns', { id, text });
  };
}

function readOwn(text: string): OwnPattern | undefined {
  const pattern = readPattern(text);
  if (!pattern.ok) return undefined;
  const { id, title, teaches, pod, app } = pattern;
  const role = pod.containers.find((container) => container !== app)?.role;
  return { id, title, category: 'My own', oneLine: teaches, text, ...(role ? { role } : {}) };
}

import type { Entry, Severity } from './entries.ts';
import type { EntryObject } from './entry-object.ts';

/** What of the list is shown, and how. */
export interface ListFilter {
  readonly severity: Severity | undefined;
  /** Words that must all stand in the message or the object's name. */
  readonly text: string;
  /** The `id` of an object. */
  readonly object: string | undefined;
}

export function passes(entry: Entry, { severity, text, object }: ListFilter): boolean {
  if (severity !== undefined && entry.severity !== severity) return false;
  if (object !== undefined && entry.object.id !== object) return false;
  const { message, object: of, finding } = entry;
  const words = `${message} ${of.name} ${finding?.id ?? ''}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** The objects entries belong to, each once, in the order of their first entry. */
export function objectsOf(entries: readonly Entry[]): readonly EntryObject[] {
  return [...new Map(entries.map(({ object }) => [object.id, object])).values()];
}

/** Entries under a heading; without one when there is nothing to tell apart. */
export interface Group {
  readonly id: string;
  readonly object?: EntryObject;
  readonly entries: readonly Entry[];
}

/** By object, in the order of the text; by severity they stand as they come, graver first. */
export function grouped(entries: readonly Entry[], by: 'severity' | 'object'): readonly Group[] {
  if (by === 'severity') return [{ id: 'all', entries }];
  const inText = [...entries].sort((a, b) => a.span.start - b.span.start);
  return objectsOf(inText).map((object) => ({
    id: object.id,
    object,
    entries: entries.filter((entry) => entry.object.id === object.id),
  }));
}

import { type Definitions, definitionsIn, isDefinition } from '../custom-resources/index.ts';
import type { Value } from '../kubernetes/index.ts';
import { type Manifest, parseManifest } from '../manifest/index.ts';

/** The kinds a text defines that holds definitions and nothing else; undefined for any other text. */
export function kindsDefinedOnly({ documents }: Manifest): readonly string[] | undefined {
  const values = documents.map(({ parsed }) => parsed.value);
  if (!values.every(isDefinition)) return undefined;
  const kinds = [...new Set([...definitionsIn(values).values()].map(({ kind }) => kind))];
  return kinds.length === 0 ? undefined : kinds;
}

/** What is defined in a manifest, and in texts beside it; of two definitions of a kind the manifest's counts. */
export function definitionsFor(manifest: Manifest, beside: readonly string[]): Definitions {
  return definitionsIn([...beside.flatMap(valuesIn), ...valuesOf(manifest)]);
}

/** The texts beside change seldom, the manifest with every key. */
const known = new Map<string, readonly Value[]>();
const MOST_KNOWN = 20;

function valuesIn(text: string): readonly Value[] {
  const before = known.get(text);
  if (before) return before;
  const values = valuesOf(parseManifest(text));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, values);
  return values;
}

function valuesOf({ documents }: Manifest): readonly Value[] {
  return documents.map(({ parsed }) => parsed.value);
}

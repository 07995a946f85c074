import { type Definitions, definitionsIn, NO_DEFINITIONS } from '../custom-resources/index.ts';
import type { Value } from '../kubernetes/index.ts';
import { parseManifest } from '../manifest/index.ts';

/**
 * What is defined in a text and in those beside it. Only the documents that define something are parsed: the one that is
 * being written need not be readable.
 */
export function definitionsAround(text: string, beside: readonly string[]): Definitions {
  const documents = [...beside, text].flatMap(definingParts).flatMap(valuesIn);
  return documents.length === 0 ? NO_DEFINITIONS : definitionsIn(documents);
}

function definingParts(text: string): readonly string[] {
  if (!text.includes('CustomResourceDefinition')) return [];
  return text.split(/^---(?=\s|$)/m).filter((part) => part.includes('CustomResourceDefinition'));
}

const known = new Map<string, readonly Value[]>();
const MOST_KNOWN = 100;

function valuesIn(document: string): readonly Value[] {
  const before = known.get(document);
  if (before) return before;
  const values = parseManifest(document).documents.map(({ parsed }) => parsed.value);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(document, values);
  return values;
}

import {
  type Definition,
  type Definitions,
  definitionFor,
  hasRules,
} from '../../custom-resources/index.ts';
import { isValueMap, textOf } from '../../kubernetes/index.ts';
import { type ManifestDocument, nearestSpan } from '../../manifest/index.ts';
import type { Difference } from '../differences.ts';
import type { Verdict } from '../verdict.ts';

/** Something to know about a verdict, at its place: a hint in our own words. */
export type Note = Difference & { readonly severity: 'hint' };

/** What the verdict on a document leaves open: rules that were not evaluated, a version that is not defined. */
export function notesOn(
  document: ManifestDocument,
  definitions: Definitions,
  { rulesLeft }: Verdict,
): readonly Note[] {
  const { value } = document.parsed;
  if (definitions.size === 0 || !isValueMap(value)) return [];
  const apiVersion = textOf(value, 'apiVersion');
  const kind = textOf(value, 'kind');
  const definition = definitionFor(definitions, apiVersion, kind);
  if (definition) {
    const message = unevaluated(definition, rulesLeft);
    return message === undefined ? [] : [note(document, 'kind', message, ASK_A_CLUSTER)];
  }
  const group = apiVersion.split('/')[0] ?? '';
  const others = [...definitions.values()].filter(
    (one) => one.kind === kind && one.group === group,
  );
  if (others.length === 0) return [];
  const message = `The definition of ${kind} has no served version ${apiVersion}.`;
  const served = others.map((one) => one.apiVersion).join(' or ');
  return [note(document, 'apiVersion', message, `Write it as ${served}.`)];
}

const ASK_A_CLUSTER = 'A cluster does: kubectl apply --dry-run=server tells what they say.';

/** More rules than these are not told word for word. */
const MOST_TOLD = 3;

function unevaluated(
  { kind, schema }: Definition,
  left: readonly string[] | undefined,
): string | undefined {
  if (!hasRules(schema) || left?.length === 0) return undefined;
  if (!left) {
    return `The rules in the definition of ${kind} (x-kubernetes-validations) are not evaluated here.`;
  }
  const told = left.slice(0, MOST_TOLD).join('  ');
  const more = left.length > MOST_TOLD ? ` and ${left.length - MOST_TOLD} more` : '';
  return `Of the rules in the definition of ${kind} (x-kubernetes-validations) these are not evaluated here: ${told}${more}`;
}

function note(document: ManifestDocument, field: string, message: string, advice: string): Note {
  const at = [field];
  return { severity: 'hint', message, advice, at, span: nearestSpan(document, at) };
}

import { type Definitions, NO_DEFINITIONS } from '../custom-resources/index.ts';
import type { ManifestDocument } from '../manifest/index.ts';
import type { Rules } from '../rules/index.ts';
import { duplicateKeys } from './decode/duplicates.ts';
import { unsupportedNumber } from './decode/unsupported-number.ts';
import { yamlError } from './go-yaml/yaml-error.ts';
import { undecodable, type Verdict, verdictOfValue } from './verdict.ts';

/** The API server's verdict on a document of a manifest (Kubernetes 1.34, default feature gates). Never throws. */
export function verdictOf(document: ManifestDocument): Verdict {
  return verdictAmong(document, NO_DEFINITIONS);
}

/** The same of a server that knows these custom kinds besides its own; `rules` evaluates what their definitions ask for in CEL. */
export function verdictAmong(
  { parsed }: ManifestDocument,
  definitions: Definitions,
  rules?: Rules,
): Verdict {
  const { root, text, value, problems } = parsed;
  const error = yamlError(text);
  if (error !== undefined) return undecodable(error);
  const [problem] = problems;
  if (value === null && problem) return undecodable(problem.message);
  const unsupported = /\.(inf|nan)/i.test(text) ? unsupportedNumber(value) : undefined;
  if (unsupported) return undecodable(unsupported.error, unsupported.at);
  return verdictOfValue(value, text, duplicateKeys(root, text), definitions, rules);
}

/** The verdict on a text in which no document was found: that of the server's YAML reader, or that it holds no object. */
export function verdictOfText(text: string): Verdict {
  const error = yamlError(text);
  return error === undefined ? verdictOfValue(null, text) : undecodable(error);
}

import type { ManifestDocument } from '../manifest/index.ts';
import { duplicateKeys } from './decode/duplicates.ts';
import { undecodable, type Verdict, verdictOfValue } from './verdict.ts';

/** The API server's verdict on a document of a manifest (Kubernetes 1.34, default feature gates). Never throws. */
export function verdictOf({ parsed }: ManifestDocument): Verdict {
  const { root, text, value } = parsed;
  return verdictOfValue(value, text, duplicateKeys(root, text));
}

/** The verdict on a text that is not YAML as Kubernetes' decoder reads it: the decoder's complaint. */
export function verdictOfText(text: string): Verdict {
  return undecodable(`yaml: ${text.length}`);
}

import { isValueMap, type Value } from '../kubernetes/index.ts';
import { type Manifest, parseManifest } from '../manifest/index.ts';

/** A lone container is a list of one. */
export function asList(value: Value): Value {
  const lone = isValueMap(value) && typeof value.image === 'string' && value.kind === undefined;
  return lone ? [value] : value;
}

/** A text of one lone container, written as a list of one, comments kept; any other text as it is. */
export function listed(manifest: Manifest): Manifest {
  const value = manifest.documents[0]?.parsed.value ?? null;
  if (manifest.documents.length !== 1 || asList(value) === value) return manifest;
  const lines = manifest.text.split('\n').filter((line) => !/^---\s*$/.test(line));
  const first = lines.findIndex((line) => /^[^\s#]/.test(line));
  const text = lines.map((line, i) => (i < first ? line : `${i === first ? '- ' : '  '}${line}`));
  return parseManifest(text.join('\n'));
}

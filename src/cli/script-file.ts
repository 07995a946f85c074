import type { Value } from '../kubernetes/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { type Io, unable } from './io.ts';
import { problemWithLine } from './pick-pods.ts';
import { valueWithSpelledNames } from './spelled-names.ts';

/** The value of a behaviour script in YAML or JSON; undefined, and the reason on standard error, when it cannot be read. An empty one says nothing: null. */
export function readScriptFile(file: string, io: Io): Value | undefined {
  const text = io.read(file);
  if (text === undefined) {
    unable(`${file} cannot be read: it is missing, or no UTF-8 text.`, io);
    return undefined;
  }
  const { documents, problems } = parseManifest(text);
  const [problem] = problems;
  if (problem) unable(`The script ${file} cannot be read. ${problemWithLine(text, problem)}`, io);
  else if (documents.length > 1) unable(`The script ${file} must be one document.`, io);
  else return documents[0] ? valueWithSpelledNames(documents[0].parsed.root) : null;
  return undefined;
}

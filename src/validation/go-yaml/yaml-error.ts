/** What the API server's YAML reader (go.yaml.in/yaml/v2) says of a text that it cannot read. */
import { YamlFailure } from './cursor.ts';
import { Grammar, UnknownAnchor } from './grammar.ts';
import { Scanner } from './scanner.ts';

const CONTROL = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The reader decodes that many bytes at a time, so it meets a character before its turn. */
const READ_AHEAD = 512;

/** The complaint, with `yaml:` and the line before it, or undefined for a text that can be read. Never throws. */
export function yamlError(text: string): string | undefined {
  const control = CONTROL.exec(text)?.index;
  const failure = failureOf(control === undefined ? text : text.slice(0, control));
  const isBefore = failure !== undefined && failure.offset < (control ?? 0) - READ_AHEAD;
  if (control !== undefined && !isBefore) return 'yaml: control characters are not allowed';
  return failure?.message;
}

interface Failure {
  readonly message: string;
  readonly offset: number;
}

function failureOf(text: string): Failure | undefined {
  try {
    new Grammar(new Scanner(text)).document();
    return undefined;
  } catch (error) {
    if (error instanceof UnknownAnchor) {
      return { message: `yaml: unknown anchor '${error.anchor}' referenced`, offset: 0 };
    }
    if (!(error instanceof YamlFailure)) throw error;
    const { problem, mark, by } = error;
    const line = mark.line === 0 ? 0 : mark.line + (by === 'scanner' ? 1 : 0);
    const where = line === 0 ? '' : `line ${line}: `;
    return { message: `yaml: ${where}${problem}`, offset: mark.offset };
  }
}

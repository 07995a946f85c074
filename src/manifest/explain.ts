import type { YAMLParseError } from 'yaml';
import type { Problem } from './manifest.ts';
import type { Node } from './node.ts';

/** An error of the parser in plain words. */
export function explainError(error: YAMLParseError, text: string, _root: Node): Problem {
  const [start, end] = error.pos;
  const span = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
  return { span, message: `${error.message.replace(/\.$/, '')}.` };
}

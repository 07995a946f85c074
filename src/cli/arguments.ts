import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Io } from './io.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and file names of a command; undefined, and the reason on standard error, when they make no sense. */
export function readArguments<O extends Options>(args: readonly string[], options: O, io: Io) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    io.err(`${reasonOf(error)}\n`);
    return undefined;
  }
}

/** Node's first sentence, without its advice on how to pass such a word as a file's name. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /^Unknown option '([^']*)'/.exec(message)?.[1];
  return option === undefined
    ? message
    : `There is no option ${option}. Add --help to the command for all of them.`;
}

/** The text of the one file a command takes; undefined, and the reason on standard error, when there is none. */
export function readOneFile(
  files: readonly string[],
  io: Io,
): { file: string; text: string } | undefined {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    io.err('Name one file, or - for standard input.\n');
    return undefined;
  }
  const text = io.read(file);
  if (text === undefined) io.err(`${file} cannot be read: it is missing, or no UTF-8 text.\n`);
  return text === undefined ? undefined : { file, text };
}

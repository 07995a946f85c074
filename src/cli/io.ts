/** What a command touches of the world; tests give it another one. */
export interface Io {
  /** The text of a file, or of standard input for `-`; undefined when it cannot be read as UTF-8. */
  read(file: string): string | undefined;
  write(file: string, text: string): void;
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** The command ran and says no: findings, a gesture refused. */
  no: 1,
  /** The command could not run: unreadable input, arguments that make no sense. */
  unable: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command of the command line, one a file. */
export interface Command {
  /** Arguments as shown after the command's name: `FILE --do JSON…`. */
  readonly usage: string;
  readonly summary: string;
  /** Explanation and an example, in plain lines. */
  readonly help: string;
  run(args: readonly string[], io: Io): ExitCode;
}

/** Says on standard error why a command could not run. */
export function unable(reason: string, io: Io): ExitCode {
  io.err(`${reason}\n`);
  return EXIT.unable;
}

import { add } from './commands/add.ts';
import { check } from './commands/check.ts';
import { draw } from './commands/draw.ts';
import { edit } from './commands/edit.ts';
import { fix } from './commands/fix.ts';
import { simulate } from './commands/simulate.ts';
import { type Command, EXIT, type ExitCode, type Io } from './io.ts';

const COMMANDS: Readonly<Record<string, Command>> = { add, check, draw, edit, fix, simulate };

/** Runs a command line (without the program's own name): reads and writes through `io`, returns the exit code. */
export function run(argv: readonly string[], io: Io): ExitCode {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const command = commandCalled(args[0]);
    (name === undefined ? io.err : io.out)(command ? helpFor(args[0] ?? '', command) : overview());
    return name === undefined ? EXIT.unable : EXIT.ok;
  }
  const command = commandCalled(name);
  if (!command) {
    io.err(`There is no command ${name}. Run outrigger --help for all of them.\n`);
    return EXIT.unable;
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.out(helpFor(name, command));
    return EXIT.ok;
  }
  return command.run(args, io);
}

function commandCalled(name: string | undefined): Command | undefined {
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { usage, summary }]) => `  outrigger ${name} ${usage}\n      ${summary}\n`,
  );
  return `A visual pod designer for Kubernetes, on the command line.\n\n${lines.join('')}
A FILE of - is standard input. Exit status: 0 done, 1 refused or something was found, 2 could not be read.
outrigger COMMAND --help explains one command.\n`;
}

function helpFor(name: string, { usage, summary, help }: Command): string {
  return `outrigger ${name} ${usage}\n\n${summary}\n\n${help}`;
}

import { readFileSync } from 'node:fs';
import type { Io } from './io.ts';
import { run } from './main.ts';
import { writeFile } from './write-file.ts';

const STANDARD_INPUT = 0;

/** The real world: files and the standard streams. */
const io: Io = {
  read(file) {
    try {
      const bytes = readFileSync(file === '-' ? STANDARD_INPUT : file);
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  write: writeFile,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

try {
  // Setting the code instead of exiting lets long output drain into a pipe.
  process.exitCode = run(process.argv.slice(2), io);
} catch (error) {
  io.err(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

import type { Io } from '../io.ts';
import { run } from '../main.ts';

/** A command line run on files held in memory. */
export function ran(files: Record<string, string>, ...argv: string[]) {
  const written: Record<string, string> = {};
  let out = '';
  let err = '';
  const io: Io = {
    read: (file) => files[file],
    write: (file, text) => {
      written[file] = text;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  return { code: run(argv, io), out, err, written };
}

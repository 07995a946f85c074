import type { Edge, Pattern } from './syntax.ts';

export type Instruction =
  | { readonly do: 'set'; readonly has: (codePoint: number) => boolean }
  | { readonly do: 'edge'; readonly at: Edge }
  | { readonly do: 'fork'; readonly to: readonly number[] }
  | { readonly do: 'match' };

/** Longer programs are not written: counted repeats inside counted repeats can ask for any length. */
const LONGEST = 50_000;

/** The pattern as a program for `run`; undefined when it would be too long. */
export function programOf(pattern: Pattern): readonly Instruction[] | undefined {
  const program: Instruction[] = [];
  const written = write(pattern, program);
  program.push({ do: 'match' });
  return written ? program : undefined;
}

function write(pattern: Pattern, program: Instruction[]): boolean {
  if (program.length > LONGEST) return false;
  switch (pattern.is) {
    case 'set':
      program.push({ do: 'set', has: pattern.has });
      return true;
    case 'edge':
      program.push({ do: 'edge', at: pattern.at });
      return true;
    case 'row':
      return pattern.parts.every((part) => write(part, program));
    case 'choice':
      return writeChoice(pattern.parts, program);
    case 'repeat':
      return writeRepeat(pattern, program);
  }
}

function writeChoice(parts: readonly Pattern[], program: Instruction[]): boolean {
  const fork = program.length;
  program.push({ do: 'match' });
  const starts: number[] = [];
  const ends: number[] = [];
  for (const part of parts) {
    starts.push(program.length);
    if (!write(part, program)) return false;
    ends.push(program.length);
    program.push({ do: 'match' });
  }
  program[fork] = { do: 'fork', to: starts };
  for (const end of ends) program[end] = { do: 'fork', to: [program.length] };
  return true;
}

function writeRepeat(
  { of, least, most }: Extract<Pattern, { is: 'repeat' }>,
  program: Instruction[],
): boolean {
  for (let i = 0; i < least; i++) if (!write(of, program)) return false;
  if (most === undefined) {
    const fork = program.length;
    program.push({ do: 'match' });
    if (!write(of, program)) return false;
    program.push({ do: 'fork', to: [fork] });
    program[fork] = { do: 'fork', to: [fork + 1, program.length] };
    return true;
  }
  const forks: number[] = [];
  for (let i = least; i < most; i++) {
    forks.push(program.length);
    program.push({ do: 'match' });
    if (!write(of, program)) return false;
  }
  for (const fork of forks) program[fork] = { do: 'fork', to: [fork + 1, program.length] };
  return true;
}

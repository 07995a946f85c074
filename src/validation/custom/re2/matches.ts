import { type Instruction, programOf } from './program.ts';
import { readPattern } from './read.ts';
import type { Edge } from './syntax.ts';

/** Steps one match may take: any text of a manifest with any honest pattern, and none runs away. */
const MOST_STEPS = 4_000_000;

const programs = new Map<string, readonly Instruction[] | undefined>();
const MOST_PROGRAMS = 500;

/**
 * True when the pattern is found in the text, by RE2's rules and in time linear to the text's length, as on the server;
 * undefined for a pattern that RE2 refuses, or too much of both to tell.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  const program = remembered(pattern);
  return program && run(program, [...text].map(pointOf));
}

function remembered(pattern: string): readonly Instruction[] | undefined {
  if (!programs.has(pattern)) {
    if (programs.size >= MOST_PROGRAMS) programs.clear();
    const read = readPattern(pattern);
    programs.set(pattern, read && programOf(read));
  }
  return programs.get(pattern);
}

/** Follows all ways through the program at once, letter by letter. */
function run(program: readonly Instruction[], text: readonly number[]): boolean | undefined {
  let steps = MOST_STEPS;
  /** At which letter an instruction was reached last: no way is followed twice. */
  const reached = new Int32Array(program.length).fill(-1);
  let here: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    // The pattern may begin at every letter.
    const ahead = [0, ...here.reverse()];
    here = [];
    while (ahead.length > 0) {
      const place = ahead.pop() ?? 0;
      if (reached[place] === at) continue;
      reached[place] = at;
      if (--steps < 0) return undefined;
      const instruction = program[place];
      if (!instruction || instruction.do === 'match') return true;
      if (instruction.do === 'fork') ahead.push(...instruction.to);
      else if (instruction.do === 'edge') {
        if (isEdge(instruction.at, text, at)) ahead.push(place + 1);
      } else if (at < text.length && instruction.has(text[at] ?? 0)) here.push(place + 1);
    }
  }
  return false;
}

function isEdge(edge: Edge, text: readonly number[], at: number): boolean {
  switch (edge) {
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === text.length;
    case 'line-start':
      return at === 0 || text[at - 1] === 10;
    case 'line-end':
      return at === text.length || text[at] === 10;
    default: {
      const isBetween = isWord(text[at - 1]) !== isWord(text[at]);
      return isBetween === (edge === 'word-edge');
    }
  }
}

function isWord(point: number | undefined): boolean {
  return point !== undefined && /\w/.test(String.fromCodePoint(point));
}

function pointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

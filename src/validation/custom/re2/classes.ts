import { type Range, Unreadable } from './syntax.ts';

type Has = (codePoint: number) => boolean;

const DIGIT: readonly Range[] = [[48, 57]];
const WORD: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: readonly Range[] = [
  [9, 10],
  [12, 13],
  [32, 32],
];

const PERL: Readonly<Record<string, readonly Range[]>> = { d: DIGIT, w: WORD, s: SPACE };

const POSIX: Readonly<Record<string, readonly Range[]>> = {
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit: DIGIT,
  graph: [[33, 126]],
  lower: [[97, 122]],
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: [[65, 90]],
  word: WORD,
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
};

export function inRanges(ranges: readonly Range[]): Has {
  return (point) => ranges.some(([low, high]) => point >= low && point <= high);
}

export function not(has: Has): Has {
  return (point) => !has(point);
}

/** `\d`, `\W` … by their letter; undefined for another. */
export function perlClass(letter: string): Has | undefined {
  const ranges = Object.hasOwn(PERL, letter.toLowerCase()) && PERL[letter.toLowerCase()];
  if (!ranges) return undefined;
  return letter === letter.toLowerCase() ? inRanges(ranges) : not(inRanges(ranges));
}

/** `alpha` of `[:alpha:]`. */
export function posixClass(name: string): Has {
  const ranges = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  if (!ranges) throw new Unreadable(`no class [:${name}:]`);
  return inRanges(ranges);
}

/** `L`, `Lu`, `Greek` of `\p{…}`: general categories and scripts. */
export function unicodeClass(name: string): Has {
  if (!/^\w+$/.test(name)) throw new Unreadable(`no class \\p{${name}}`);
  const known = unicodePattern(name) ?? unicodePattern(`Script=${name}`);
  if (!known) throw new Unreadable(`no class \\p{${name}}`);
  return (point) => known.test(String.fromCodePoint(point));
}

function unicodePattern(name: string): RegExp | undefined {
  try {
    return new RegExp(`^\\p{${name}}$`, 'u');
  } catch {
    return undefined;
  }
}

/** The set without regard to case. */
export function anyCase(has: Has): Has {
  return (point) => {
    if (has(point)) return true;
    const letter = String.fromCodePoint(point);
    const lower = letter.toLowerCase().codePointAt(0);
    const upper = letter.toUpperCase().codePointAt(0);
    return (lower !== undefined && has(lower)) || (upper !== undefined && has(upper));
  };
}

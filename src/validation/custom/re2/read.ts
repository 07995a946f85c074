import { anyCase, not, perlClass, posixClass, unicodeClass } from './classes.ts';
import { type Edge, type Pattern, Unreadable } from './syntax.ts';

/** Deeper groups and larger counts than these RE2 refuses. */
const DEEPEST = 1000;
const MOST_REPEATS = 1000;

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
}

/** The pattern read; undefined for one that RE2 refuses (look-around, back references, an unclosed group). */
export function readPattern(source: string): Pattern | undefined {
  try {
    return new Reader(source).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const EDGES: Readonly<Record<string, Edge>> = {
  A: 'text-start',
  z: 'text-end',
  b: 'word-edge',
  B: 'no-word-edge',
};

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

class Reader {
  private readonly letters: readonly string[];
  private at = 0;
  private depth = 0;
  private flags: Flags = { i: false, m: false, s: false };

  constructor(source: string) {
    this.letters = [...source];
  }

  whole(): Pattern {
    const read = this.choice();
    if (this.at < this.letters.length) throw new Unreadable('unexpected )');
    return read;
  }

  private choice(): Pattern {
    if (++this.depth > DEEPEST) throw new Unreadable('nested too deeply');
    const parts = [this.row()];
    while (this.take('|')) parts.push(this.row());
    this.depth--;
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'choice', parts };
  }

  private row(): Pattern {
    const parts: Pattern[] = [];
    for (let next = this.peek(); next !== undefined && next !== '|' && next !== ')'; ) {
      parts.push(this.repeated(this.atom()));
      next = this.peek();
    }
    return { is: 'row', parts };
  }

  private atom(): Pattern {
    const letter = this.next();
    switch (letter) {
      case '(':
        return this.group();
      case '[':
        return this.bracket();
      case '\\':
        return this.escaped();
      case '.':
        return { is: 'set', has: this.flags.s ? () => true : (point) => point !== 10 };
      case '^':
        return { is: 'edge', at: this.flags.m ? 'line-start' : 'text-start' };
      case '$':
        return { is: 'edge', at: this.flags.m ? 'line-end' : 'text-end' };
      case '*':
      case '+':
      case '?':
        throw new Unreadable('nothing to repeat');
      default:
        return this.one(pointOf(letter));
    }
  }

  private one(point: number): Pattern {
    return this.set((other) => other === point);
  }

  private set(has: (point: number) => boolean): Pattern {
    return { is: 'set', has: this.flags.i ? anyCase(has) : has };
  }

  /** What follows `(`. Flags that are set inside a group end with it. */
  private group(): Pattern {
    const before = this.flags;
    if (this.take('?')) {
      const head = this.until(/[:>)]/);
      const end = this.next();
      const isNamed = /^P?<\w+$/.test(head) && end === '>';
      if (!isNamed) {
        if (!/^[imsU]*(-[imsU]+)?$/.test(head) || end === '>') throw new Unreadable(`(?${head}`);
        this.flags = withFlags(before, head);
        if (end === ')') return { is: 'row', parts: [] };
      }
    }
    const inside = this.choice();
    if (!this.take(')')) throw new Unreadable('missing )');
    this.flags = before;
    return inside;
  }

  private repeated(of: Pattern): Pattern {
    let read = of;
    for (let count = this.count(); count; count = this.count()) {
      read = { is: 'repeat', of: read, ...count };
      // Whether it takes few or many does not matter to whether it matches.
      if (this.take('?')) continue;
      if (/[*+]/.test(this.peek() ?? '')) throw new Unreadable('repeated twice');
    }
    return read;
  }

  private count(): { least: number; most: number | undefined } | undefined {
    if (this.take('*')) return { least: 0, most: undefined };
    if (this.take('+')) return { least: 1, most: undefined };
    if (this.take('?')) return { least: 0, most: 1 };
    const written = /^\{(\d{1,5})(,(\d{0,5}))?\}/.exec(
      this.letters.slice(this.at, this.at + 14).join(''),
    );
    if (!written) return undefined;
    const least = Number(written[1]);
    const most = written[2] === undefined ? least : written[3] ? Number(written[3]) : undefined;
    if (least > MOST_REPEATS || (most ?? 0) > MOST_REPEATS || least > (most ?? least)) {
      throw new Unreadable('too many repeats');
    }
    this.at += written[0].length;
    return { least, most };
  }

  private escaped(): Pattern {
    const letter = this.peek() ?? '';
    const edge = Object.hasOwn(EDGES, letter) ? EDGES[letter] : undefined;
    if (edge) {
      this.at++;
      return { is: 'edge', at: edge };
    }
    if (letter === 'Q') return this.quoted();
    const has = this.escapedClass();
    return has ? this.set(has) : this.one(this.escapedPoint());
  }

  private quoted(): Pattern {
    this.at++;
    const parts: Pattern[] = [];
    while (this.at < this.letters.length) {
      if (this.peek() === '\\' && this.letters[this.at + 1] === 'E') {
        this.at += 2;
        break;
      }
      parts.push(this.one(pointOf(this.next())));
    }
    return { is: 'row', parts };
  }

  /** `\d`, `\pL`, `\P{Greek}` behind the backslash; undefined, and nothing read, for anything else. */
  private escapedClass(): ((point: number) => boolean) | undefined {
    const letter = this.peek() ?? '';
    const perl = perlClass(letter);
    if (perl) this.at++;
    if (perl || !/[pP]/.test(letter)) return perl;
    this.at++;
    const isBraced = this.take('{');
    const name = isBraced ? this.until(/\}/) : this.next();
    if (isBraced) this.at++;
    const isNegated = name.startsWith('^') !== (letter === 'P');
    const has = unicodeClass(name.replace(/^\^/, ''));
    return isNegated ? not(has) : has;
  }

  /** The one letter an escape stands for. */
  private escapedPoint(): number {
    const letter = this.next();
    if (letter === 'x') {
      const isBraced = this.take('{');
      const digits = isBraced ? this.until(/\}/) : this.next() + this.next();
      if (isBraced) this.at++;
      if (!/^[0-9a-fA-F]{1,6}$/.test(digits)) throw new Unreadable('bad \\x');
      return Number.parseInt(digits, 16);
    }
    if (letter === '0') {
      const digits = /^[0-7]{0,2}/.exec(this.letters.slice(this.at, this.at + 2).join(''))?.[0];
      this.at += digits?.length ?? 0;
      return Number.parseInt(`0${digits}`, 8);
    }
    const control = Object.hasOwn(CONTROLS, letter) ? CONTROLS[letter] : undefined;
    if (control !== undefined) return control;
    if (/[a-zA-Z0-9]/.test(letter)) throw new Unreadable(`\\${letter}`);
    return pointOf(letter);
  }

  /** What follows `[`. */
  private bracket(): Pattern {
    const isNegated = this.take('^');
    const sets: ((point: number) => boolean)[] = [];
    for (let first = true; first || this.peek() !== ']'; first = false) sets.push(this.member());
    this.at++;
    const has = (point: number) => sets.some((set) => set(point));
    const cased = this.flags.i ? anyCase(has) : has;
    return { is: 'set', has: isNegated ? not(cased) : cased };
  }

  private member(): (point: number) => boolean {
    if (this.peek() === '[' && this.letters[this.at + 1] === ':') {
      this.at += 2;
      const name = this.until(/:/);
      this.at += 2;
      const has = posixClass(name.replace(/^\^/, ''));
      return name.startsWith('^') ? not(has) : has;
    }
    const low = this.memberPoint();
    if (typeof low === 'function') return low;
    const isRange = this.peek() === '-' && this.letters[this.at + 1] !== ']';
    if (!isRange) return (point) => point === low;
    this.at++;
    const high = this.memberPoint();
    if (typeof high === 'function' || high < low) throw new Unreadable('bad range');
    return (point) => point >= low && point <= high;
  }

  private memberPoint(): number | ((point: number) => boolean) {
    const letter = this.next();
    if (letter !== '\\') return pointOf(letter);
    return this.escapedClass() ?? this.escapedPoint();
  }

  private peek(): string | undefined {
    return this.letters[this.at];
  }

  private next(): string {
    const letter = this.letters[this.at++];
    if (letter === undefined) throw new Unreadable('ends too early');
    return letter;
  }

  private take(letter: string): boolean {
    if (this.peek() !== letter) return false;
    this.at++;
    return true;
  }

  private until(end: RegExp): string {
    let read = '';
    for (let letter = this.peek(); letter !== undefined && !end.test(letter); ) {
      read += letter;
      this.at++;
      letter = this.peek();
    }
    if (this.peek() === undefined) throw new Unreadable('ends too early');
    return read;
  }
}

function pointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

function withFlags(flags: Flags, written: string): Flags {
  const [on = '', off = ''] = written.split('-');
  const flag = (name: 'i' | 'm' | 's') => (flags[name] || on.includes(name)) && !off.includes(name);
  return { i: flag('i'), m: flag('m'), s: flag('s') };
}

/** What Go says of a text that is no JSON. Source: encoding/json/scanner.go. */

class SyntaxFailure extends Error {}

const MOST_NESTED = 10_000;

/** The complaint about `text`, which JSON.parse does not read. */
export function jsonSyntaxError(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  const scanner = new Scanner(bytes.join(''));
  try {
    scanner.document();
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return failure.message;
    throw failure;
  }
  return '';
}

/** Goes over a text byte by byte. */
class Scanner {
  private at = 0;
  /** What closes the objects and lists that are open. */
  private readonly ends: string[] = [];

  constructor(private readonly bytes: string) {}

  document(): void {
    do this.value();
    while (this.goesOn());
    this.space();
    if (this.at < this.bytes.length) this.fail('after top-level value');
  }

  /** Up to the end of the first value that holds no other. */
  private value(): void {
    while (this.opens('{', '}') || this.opens('[', ']')) {
      const end = this.ends.at(-1) ?? '';
      if (this.isNext(end)) {
        this.ends.pop();
        return;
      }
      if (end === '}') this.key();
    }
    if (this.bytes[this.at] === '"') this.string();
    else if (this.sees(/[-0-9]/y)) this.number();
    else this.literal();
  }

  private opens(start: string, end: string): boolean {
    this.space();
    if (this.bytes[this.at] !== start) return false;
    if (this.ends.length === MOST_NESTED) this.fail('exceeded max depth');
    this.ends.push(end);
    this.at++;
    return true;
  }

  /** After a value: whether another one follows. */
  private goesOn(): boolean {
    for (let end = this.ends.at(-1); end !== undefined; end = this.ends.at(-1)) {
      if (this.isNext(',')) {
        if (end === '}') this.key();
        return true;
      }
      if (!this.isNext(end)) {
        this.fail(end === '}' ? 'after object key:value pair' : 'after array element');
      }
      this.ends.pop();
    }
    return false;
  }

  private key(): void {
    this.space();
    if (this.bytes[this.at] !== '"') this.fail('looking for beginning of object key string');
    this.string();
    if (!this.isNext(':')) this.fail('after object key');
  }

  private isNext(byte: string): boolean {
    this.space();
    if (this.bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  private string(): void {
    this.at++;
    while (this.bytes[this.at] !== '"') {
      if (this.skips(/\\u/y)) this.hexadecimals();
      else if (this.skips(/\\/y)) this.expect(/["\\/bfnrt]/y, 'in string escape code');
      else this.expect(/[ -ÿ]/y, 'in string literal');
    }
    this.at++;
  }

  private hexadecimals(): void {
    for (let i = 0; i < 4; i++) {
      this.expect(/[0-9a-fA-F]/y, String.raw`in \u hexadecimal character escape`);
    }
  }

  private number(): void {
    if (this.bytes[this.at] === '-') this.at++;
    if (!this.skips(/0/y)) this.expect(/[1-9][0-9]*/y, 'in numeric literal');
    if (this.skips(/\./y)) this.expect(/[0-9]+/y, 'after decimal point in numeric literal');
    if (this.skips(/[eE][+-]?/y)) this.expect(/[0-9]+/y, 'in exponent of numeric literal');
  }

  private literal(): void {
    const word = ['true', 'false', 'null'].find(([first]) => first === this.bytes[this.at]);
    if (word === undefined) this.fail('looking for beginning of value');
    for (const letter of word) {
      if (this.bytes[this.at] !== letter) {
        this.fail(`in literal ${word} (expecting '${letter}')`);
      }
      this.at++;
    }
  }

  private space(): void {
    this.skips(/[ \t\r\n]+/y);
  }

  private expect(pattern: RegExp, place: string): void {
    if (!this.skips(pattern)) this.fail(place);
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.bytes);
  }

  private skips(pattern: RegExp): boolean {
    if (!this.sees(pattern)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  /** At the end of the text Go tries a blank: in the midst of a word that is the character it complains about. */
  private fail(place: string): never {
    const blank = /^in (?!string literal)|^after decimal/.test(place) ? ' ' : undefined;
    const found = this.bytes[this.at] ?? blank;
    if (found === undefined) throw new SyntaxFailure('unexpected end of JSON input');
    throw new SyntaxFailure(`invalid character ${quoted(found)} ${place}`);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "'": String.raw`\'`,
  '\\': String.raw`\\`,
  '\u0007': String.raw`\a`,
  '\b': String.raw`\b`,
  '\f': String.raw`\f`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\v': String.raw`\v`,
};

/** A byte, shown as the character of that number. Source: strconv.Quote. */
function quoted(byte: string): string {
  return `'${ESCAPES[byte] ?? (/[ -~¡-¬®-ÿ]/.test(byte) ? byte : escaped(byte))}'`;
}

function escaped(byte: string): string {
  const code = byte.charCodeAt(0).toString(16);
  return byte < '\u0080' ? String.raw`\x${code.padStart(2, '0')}` : String.raw`\u00${code}`;
}

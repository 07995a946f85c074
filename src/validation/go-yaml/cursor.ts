/** A place in a YAML text, as the server's YAML reader counts it: from zero. */
export interface Mark {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** What the reader stops at. Thrown inside this folder only; `yamlError` turns it into a value. */
export class YamlFailure extends Error {
  constructor(
    readonly problem: string,
    readonly mark: Mark,
    /** The scanner counts the line of a problem from one, the parser from zero. */
    readonly by: 'scanner' | 'parser',
  ) {
    super(problem);
  }
}

const END = '';

const BLANKS = /[ \t]+/y;
const LINE = /[^\n\r\u0085\u2028\u2029]+/y;

/** Reads a text character by character. Source: go.yaml.in/yaml/v2, yamlprivateh.go and scannerc.go (skip, skip_line). */
export class Cursor {
  offset = 0;
  line = 0;
  column = 0;

  constructor(readonly text: string) {}

  get mark(): Mark {
    return { offset: this.offset, line: this.line, column: this.column };
  }

  /** The character `ahead` of here; '' at the end. */
  peek(ahead = 0): string {
    return this.text[this.offset + ahead] ?? END;
  }

  isEnd(ahead = 0): boolean {
    return this.offset + ahead >= this.text.length;
  }

  isBreak(ahead = 0): boolean {
    const char = this.peek(ahead);
    return (
      char === '\n' || char === '\r' || char === '\u0085' || char === '\u2028' || char === '\u2029'
    );
  }

  isBreakOrEnd(ahead = 0): boolean {
    return this.isEnd(ahead) || this.isBreak(ahead);
  }

  isBlank(ahead = 0): boolean {
    const char = this.peek(ahead);
    return char === ' ' || char === '\t';
  }

  /** A blank, a line break or the end. */
  isGap(ahead = 0): boolean {
    return this.isBlank(ahead) || this.isBreakOrEnd(ahead);
  }

  skip(count = 1): void {
    this.offset += count;
    this.column += count;
  }

  skipBreak(): void {
    this.offset += this.peek() === '\r' && this.peek(1) === '\n' ? 2 : 1;
    this.line++;
    this.column = 0;
  }

  /** Over what a sticky pattern without line breaks matches here: many characters in one go. */
  skipRun(run: RegExp): void {
    run.lastIndex = this.offset;
    if (run.test(this.text)) this.skip(run.lastIndex - this.offset);
  }

  skipBlanks(): void {
    this.skipRun(BLANKS);
  }

  skipLine(): void {
    this.skipRun(LINE);
  }

  skipComment(): void {
    if (this.peek() === '#') this.skipLine();
  }

  /** `---` or `...` at the beginning of a line. */
  isDocumentMarker(marker?: '---' | '...'): boolean {
    if (this.column !== 0 || !this.isGap(3)) return false;
    const found = this.text.slice(this.offset, this.offset + 3);
    return marker === undefined ? found === '---' || found === '...' : found === marker;
  }

  fail(problem: string): never {
    throw new YamlFailure(problem, this.mark, 'scanner');
  }
}

/**
 * Cuts a YAML text into tokens as the server's reader does, complaining in its words. What scalars say is not kept: only
 * what can be wrong matters here. Source: go.yaml.in/yaml/v2, scannerc.go.
 */
import { Cursor, type Mark } from './cursor.ts';
import { scanBlockScalar, scanPlainScalar, scanQuotedScalar } from './scalars.ts';

export type TokenType =
  | 'stream-end'
  | 'directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | '-'
  | '?'
  | ':'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

export interface Token {
  readonly type: TokenType;
  readonly start: Mark;
  /** Name of an anchor or alias, text of a tag or directive. */
  readonly name: string;
}

/** A token that becomes a key if a colon follows it on the same line. */
interface SimpleKey {
  readonly isRequired: boolean;
  /** The token's number in the whole text. */
  readonly token: number;
  readonly mark: Mark;
}

const LONGEST_KEY = 1024;
const NO_COLON = "could not find expected ':'";

export class Scanner {
  private readonly cursor: Cursor;
  private readonly queue: Token[] = [];
  private taken = 0;
  private indent = -1;
  private readonly indents: number[] = [];
  /** The possible key of each open flow collection, and of the block around them. */
  private readonly keys: (SimpleKey | undefined)[] = [undefined];
  private mayBeginKey = true;
  private isOver = false;

  constructor(text: string) {
    this.cursor = new Cursor(text);
    if (this.cursor.peek() === '\uFEFF') this.cursor.offset++;
  }

  /** The next token, without taking it. */
  peek(): Token {
    while (this.needsMore()) this.fetch();
    const [token] = this.queue;
    return token ?? { type: 'stream-end', start: this.cursor.mark, name: '' };
  }

  take(): Token {
    const token = this.peek();
    if (this.queue.length > 0) {
      this.queue.shift();
      this.taken++;
    }
    return token;
  }

  private get inFlow(): boolean {
    return this.keys.length > 1;
  }

  /** The first token may turn out to be a key: then a token must go before it. */
  private needsMore(): boolean {
    if (this.queue.length === 0) return !this.isOver;
    const head = this.keys.findIndex((key) => key?.token === this.taken);
    return head !== -1 && this.isStillKey(head);
  }

  /** A key must be followed by its colon on the same line; complains of one that must be a key and is not. */
  private isStillKey(place: number): boolean {
    const key = this.keys[place];
    if (!key) return false;
    const isStale =
      key.mark.line < this.cursor.line || key.mark.offset + LONGEST_KEY < this.cursor.offset;
    if (!isStale) return true;
    if (key.isRequired) this.cursor.fail(NO_COLON);
    this.keys[place] = undefined;
    return false;
  }

  private dropKey(): void {
    if (this.keys.at(-1)?.isRequired) this.cursor.fail(NO_COLON);
    this.keys[this.keys.length - 1] = undefined;
  }

  private saveKey(): void {
    if (!this.mayBeginKey) return;
    const isRequired = !this.inFlow && this.indent === this.cursor.column;
    this.dropKey();
    this.keys[this.keys.length - 1] = {
      isRequired,
      token: this.taken + this.queue.length,
      mark: this.cursor.mark,
    };
  }

  private push(type: TokenType, start: Mark, name = ''): void {
    this.queue.push({ type, start, name });
  }

  private fetch(): void {
    const { cursor } = this;
    this.skipToToken();
    this.unroll(cursor.column);
    if (cursor.isEnd()) this.fetchStreamEnd();
    else if (cursor.column === 0 && cursor.peek() === '%') this.fetchDirective();
    else if (cursor.isDocumentMarker()) this.fetchDocumentMarker();
    else this.fetchContent(cursor.peek());
  }

  private skipToToken(): void {
    const { cursor } = this;
    for (;;) {
      while (
        cursor.peek() === ' ' ||
        ((this.inFlow || !this.mayBeginKey) && cursor.peek() === '\t')
      ) {
        cursor.skip();
      }
      cursor.skipComment();
      if (!cursor.isBreak()) return;
      cursor.skipBreak();
      if (!this.inFlow) this.mayBeginKey = true;
    }
  }

  private unroll(column: number): void {
    if (this.inFlow) return;
    while (this.indent > column) {
      this.push('block-end', this.cursor.mark);
      this.indent = this.indents.pop() ?? -1;
    }
  }

  private roll(column: number, type: TokenType, mark: Mark, place = this.queue.length): void {
    if (this.inFlow || this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    this.queue.splice(place, 0, { type, start: mark, name: '' });
  }

  private fetchStreamEnd(): void {
    const { cursor } = this;
    if (cursor.column !== 0) {
      cursor.column = 0;
      cursor.line++;
    }
    this.unroll(-1);
    this.dropKey();
    this.mayBeginKey = false;
    this.push('stream-end', cursor.mark);
    this.isOver = true;
  }

  private fetchDirective(): void {
    this.unroll(-1);
    this.dropKey();
    this.mayBeginKey = false;
    const { cursor } = this;
    const start = cursor.mark;
    cursor.skip();
    const from = cursor.offset;
    while (/[0-9A-Za-z_-]/.test(cursor.peek())) cursor.skip();
    const name = cursor.text.slice(from, cursor.offset);
    if (name === '') cursor.fail('could not find expected directive name');
    if (!cursor.isGap()) cursor.fail('found unexpected non-alphabetical character');
    if (name !== 'YAML' && name !== 'TAG') cursor.fail('found unknown directive name');
    while (!cursor.isBreakOrEnd() && !(cursor.peek() === '#' && cursor.isBlank(-1))) cursor.skip();
    this.push('directive', start, cursor.text.slice(from, cursor.offset).trim());
    cursor.skipComment();
  }

  private fetchDocumentMarker(): void {
    this.unroll(-1);
    this.dropKey();
    this.mayBeginKey = false;
    this.push(this.cursor.peek() === '-' ? 'document-start' : 'document-end', this.cursor.mark);
    this.cursor.skip(3);
  }

  private fetchContent(char: string): void {
    const { cursor } = this;
    if (char === '[' || char === '{') this.fetchFlowStart(char);
    else if (char === ']' || char === '}') this.fetchFlowEnd(char);
    else if (char === ',') this.fetchFlowEntry();
    else if (char === '-' && cursor.isGap(1)) this.fetchBlockEntry();
    else if (char === '?' && (this.inFlow || cursor.isGap(1))) this.fetchKey();
    else if (char === ':' && (this.inFlow || cursor.isGap(1))) this.fetchValue();
    else if (char === '*' || char === '&') this.fetchAnchor(char === '*' ? 'alias' : 'anchor');
    else if (char === '!') this.fetchTag();
    else if ((char === '|' || char === '>') && !this.inFlow) this.fetchBlockScalar();
    else if (char === "'" || char === '"') this.fetchScalar(() => scanQuotedScalar(cursor));
    else if (this.beginsPlainScalar(char)) this.fetchPlainScalar();
    else cursor.fail('found character that cannot start any token');
  }

  private beginsPlainScalar(char: string): boolean {
    if (char === '-') return !this.cursor.isBlank(1);
    if (char === '?' || char === ':') return !this.inFlow;
    return !'\t#|>%@`'.includes(char);
  }

  private fetchIndicator(type: TokenType): void {
    this.push(type, this.cursor.mark);
    this.cursor.skip();
  }

  private fetchFlowStart(char: '[' | '{'): void {
    this.saveKey();
    this.keys.push(undefined);
    this.mayBeginKey = true;
    this.fetchIndicator(char);
  }

  private fetchFlowEnd(char: ']' | '}'): void {
    this.dropKey();
    if (this.inFlow) this.keys.pop();
    this.mayBeginKey = false;
    this.fetchIndicator(char);
  }

  private fetchFlowEntry(): void {
    this.dropKey();
    this.mayBeginKey = true;
    this.fetchIndicator(',');
  }

  private fetchBlockEntry(): void {
    const { cursor } = this;
    if (!this.inFlow) {
      if (!this.mayBeginKey) {
        cursor.fail('block sequence entries are not allowed in this context');
      }
      this.roll(cursor.column, 'block-sequence-start', cursor.mark);
    }
    this.dropKey();
    this.mayBeginKey = true;
    this.fetchIndicator('-');
  }

  private fetchKey(): void {
    const { cursor } = this;
    if (!this.inFlow) {
      if (!this.mayBeginKey) cursor.fail('mapping keys are not allowed in this context');
      this.roll(cursor.column, 'block-mapping-start', cursor.mark);
    }
    this.dropKey();
    this.mayBeginKey = !this.inFlow;
    this.fetchIndicator('?');
  }

  private fetchValue(): void {
    const { cursor } = this;
    const place = this.keys.length - 1;
    const key = this.keys[place];
    if (key && this.isStillKey(place)) {
      const at = key.token - this.taken;
      this.queue.splice(at, 0, { type: '?', start: key.mark, name: '' });
      this.roll(key.mark.column, 'block-mapping-start', key.mark, at);
      this.keys[place] = undefined;
      this.mayBeginKey = false;
    } else {
      if (!this.inFlow) {
        if (!this.mayBeginKey) cursor.fail('mapping values are not allowed in this context');
        this.roll(cursor.column, 'block-mapping-start', cursor.mark);
      }
      this.mayBeginKey = !this.inFlow;
    }
    this.fetchIndicator(':');
  }

  private fetchAnchor(type: 'anchor' | 'alias'): void {
    const { cursor } = this;
    this.saveKey();
    this.mayBeginKey = false;
    const start = cursor.mark;
    cursor.skip();
    const from = cursor.offset;
    while (/[0-9A-Za-z_-]/.test(cursor.peek())) cursor.skip();
    const name = cursor.text.slice(from, cursor.offset);
    if (name === '' || !(cursor.isGap() || '?:,]}%@`'.includes(cursor.peek()))) {
      cursor.fail('did not find expected alphabetic or numeric character');
    }
    this.push(type, start, name);
  }

  private fetchTag(): void {
    const { cursor } = this;
    this.saveKey();
    this.mayBeginKey = false;
    const start = cursor.mark;
    const from = cursor.offset;
    while (/[0-9A-Za-z_\-;/?:@&=+$,.%!~*'()[\]<]/.test(cursor.peek())) cursor.skip();
    const isVerbatim = cursor.text.startsWith('!<', from);
    if (isVerbatim) {
      if (cursor.peek() !== '>') cursor.fail("did not find the expected '>'");
      cursor.skip();
    }
    if (!cursor.isGap()) cursor.fail('did not find expected whitespace or line break');
    this.push('tag', start, isVerbatim ? '!' : cursor.text.slice(from, cursor.offset));
  }

  private fetchScalar(scan: () => void): void {
    this.saveKey();
    this.mayBeginKey = false;
    const start = this.cursor.mark;
    scan();
    this.push('scalar', start);
  }

  private fetchPlainScalar(): void {
    let mayBeginKey = false;
    this.fetchScalar(() => {
      mayBeginKey = scanPlainScalar(this.cursor, this.indent, this.inFlow);
    });
    this.mayBeginKey = mayBeginKey;
  }

  private fetchBlockScalar(): void {
    this.dropKey();
    this.mayBeginKey = true;
    const start = this.cursor.mark;
    scanBlockScalar(this.cursor, this.indent);
    this.push('scalar', start);
  }
}

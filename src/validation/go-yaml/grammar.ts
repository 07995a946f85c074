/**
 * Reads the tokens of one document, complaining as the server's parser does. Source: go.yaml.in/yaml/v2, parserc.go, and
 * decode.go for aliases.
 */
import { YamlFailure } from './cursor.ts';
import type { Scanner, Token, TokenType } from './scanner.ts';

/** Deeper nesting than this is no manifest, and would exhaust the stack. */
const DEEPEST = 1_000;

/** An alias without its anchor: the server gives no place for it. */
export class UnknownAnchor extends Error {
  constructor(readonly anchor: string) {
    super(anchor);
  }
}

export class Grammar {
  private readonly anchors = new Set<string>();
  private readonly handles = new Set(['!', '!!']);
  private depth = 0;

  constructor(private readonly scanner: Scanner) {}

  /** Reads the first document; what follows it is not looked at. */
  document(): void {
    if (this.next('stream-end')) return;
    if (this.next('directive', 'document-start')) {
      this.directives();
      if (!this.next('document-start')) this.fail('did not find expected <document start>');
      this.scanner.take();
      if (this.next('directive', 'document-start', 'document-end', 'stream-end')) return;
    }
    this.node(true, false);
    this.scanner.peek();
  }

  private next(...types: readonly TokenType[]): boolean {
    return types.includes(this.scanner.peek().type);
  }

  private fail(problem: string, token: Token = this.scanner.peek()): never {
    throw new YamlFailure(problem, token.start, 'parser');
  }

  private directives(): void {
    let hasVersion = false;
    while (this.next('directive')) {
      const token = this.scanner.take();
      const [kind, value = ''] = token.name.split(/\s+/);
      if (kind === 'TAG') this.handles.add(value);
      else if (hasVersion) this.fail('found duplicate %YAML directive', token);
      else if (value !== '1.1') this.fail('found incompatible YAML document', token);
      else hasVersion = true;
    }
  }

  /** `indentless`: a sequence may stand at the indentation of the mapping it is in. */
  private node(block: boolean, indentless: boolean): void {
    if (++this.depth > DEEPEST) this.fail(`exceeded max depth of ${DEEPEST}`);
    if (this.next('alias')) this.alias();
    else this.content(block, indentless, this.properties());
    this.depth--;
  }

  private alias(): void {
    const { name } = this.scanner.take();
    if (!this.anchors.has(name)) throw new UnknownAnchor(name);
  }

  /** Anchor and tag before a node. */
  private properties(): boolean {
    let has = false;
    for (const type of this.next('tag')
      ? (['tag', 'anchor'] as const)
      : (['anchor', 'tag'] as const)) {
      if (!this.next(type)) continue;
      const token = this.scanner.take();
      has = true;
      if (type === 'anchor') this.anchors.add(token.name);
      else this.checkHandle(token);
    }
    return has;
  }

  private checkHandle(tag: Token): void {
    const handle = /^![0-9A-Za-z_-]*!/.exec(tag.name)?.[0] ?? '!';
    if (!this.handles.has(handle)) this.fail('found undefined tag handle', tag);
  }

  private content(block: boolean, indentless: boolean, hasProperties: boolean): void {
    const { type } = this.scanner.peek();
    if (indentless && type === '-') this.indentlessSequence();
    else if (type === 'scalar') this.scanner.take();
    else if (type === '[') this.flowSequence();
    else if (type === '{') this.flowMapping();
    else if (block && type === 'block-sequence-start') this.blockSequence();
    else if (block && type === 'block-mapping-start') this.blockMapping();
    else if (!hasProperties) this.fail('did not find expected node content');
  }

  private blockSequence(): void {
    this.scanner.take();
    while (this.next('-')) {
      this.scanner.take();
      if (!this.next('-', 'block-end')) this.node(true, false);
    }
    if (!this.next('block-end')) this.fail("did not find expected '-' indicator");
    this.scanner.take();
  }

  private indentlessSequence(): void {
    while (this.next('-')) {
      this.scanner.take();
      if (!this.next('-', '?', ':', 'block-end')) this.node(true, false);
    }
  }

  private blockMapping(): void {
    this.scanner.take();
    while (this.next('?')) {
      this.scanner.take();
      if (!this.next('?', ':', 'block-end')) this.node(true, true);
      if (!this.next(':')) continue;
      this.scanner.take();
      if (!this.next('?', ':', 'block-end')) this.node(true, true);
    }
    if (!this.next('block-end')) this.fail('did not find expected key');
    this.scanner.take();
  }

  private flowSequence(): void {
    this.scanner.take();
    for (let isFirst = true; !this.next(']'); isFirst = false) {
      if (!isFirst) this.flowEntry("did not find expected ',' or ']'");
      if (this.next('?')) this.flowPair();
      else if (!this.next(']')) this.node(false, false);
    }
    this.scanner.take();
  }

  private flowEntry(problem: string): void {
    if (!this.next(',')) this.fail(problem);
    this.scanner.take();
  }

  /** A mapping of one pair inside a flow sequence: `[a: b]`. */
  private flowPair(): void {
    this.scanner.take();
    if (!this.next(':', ',', ']')) this.node(false, false);
    if (!this.next(':')) return;
    this.scanner.take();
    if (!this.next(',', ']')) this.node(false, false);
  }

  private flowMapping(): void {
    this.scanner.take();
    for (let isFirst = true; !this.next('}'); isFirst = false) {
      if (!isFirst) this.flowEntry("did not find expected ',' or '}'");
      if (this.next('?')) {
        this.scanner.take();
        if (!this.next(':', ',', '}')) this.node(false, false);
        this.flowValue();
      } else if (!this.next('}')) this.node(false, false);
    }
    this.scanner.take();
  }

  private flowValue(): void {
    if (!this.next(':')) return;
    this.scanner.take();
    if (!this.next(',', '}')) this.node(false, false);
  }
}

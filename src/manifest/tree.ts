import type { CST, Document, Pair as YamlPair } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { AliasNode, Anchor, Item, Node, Pair, ScalarNode } from './node.ts';
import { resolveScalar } from './scalar.ts';

/** What stands before a value: the tokens in which its anchor and tag are found, and where it would be if empty. */
interface Lead {
  readonly tokens: readonly CST.SourceToken[];
  readonly at: number;
}

/** The tree, and what only the walk can tell. */
export interface Tree {
  readonly root: Node;
  /** Aliases without an anchor before them. */
  readonly lost: readonly AliasNode[];
  /** Keys that are lists or mappings. */
  readonly oddKeys: readonly ScalarNode[];
}

/** Our own tree of a parsed document; `text` is what was parsed. */
export function treeOf(
  document: Document.Parsed,
  start: readonly CST.SourceToken[],
  text: string,
): Tree {
  const builder = new TreeBuilder(text);
  const root = builder.node(document.contents, { tokens: start, at: endOf(start) ?? 0 });
  return { root, lost: builder.lost, oddKeys: builder.oddKeys };
}

class TreeBuilder {
  readonly lost: AliasNode[] = [];
  readonly oddKeys: ScalarNode[] = [];
  private readonly anchors = new Map<string, Node>();

  constructor(private readonly text: string) {}

  node(source: unknown, lead: Lead): Node {
    const props = propsOf(lead.tokens);
    if (props.anchor) this.anchors.delete(props.anchor.name);
    const node = this.bare(source, lead.at, props);
    if (node.anchor && node.type !== 'alias') this.anchors.set(node.anchor.name, node);
    return node;
  }

  private bare(source: unknown, at: number, props: Props): Node {
    if (isMap(source)) {
      const flow = source.flow === true;
      const pairs = source.items.filter(isPair).map((pair) => this.pair(pair));
      const start = flow ? source.range?.[0] : pairs[0]?.start;
      const end = flow ? source.range?.[1] : pairs.at(-1)?.value.end;
      return { type: 'map', flow, pairs, start: start ?? at, end: end ?? at, ...props };
    }
    if (isSeq(source)) {
      const flow = source.flow === true;
      const items = this.items(source.items, source.srcToken);
      const start = flow ? source.range?.[0] : items[0]?.start;
      const end = flow ? source.range?.[1] : endOfItem(items.at(-1));
      return { type: 'seq', flow, items, start: start ?? at, end: end ?? at, ...props };
    }
    if (isAlias(source)) return this.alias(source.source, source.range?.[0] ?? at);
    if (isScalar(source)) return this.scalar(source, at, props);
    return {
      type: 'scalar',
      style: 'plain',
      value: null,
      source: '',
      start: at,
      end: at,
      ...props,
    };
  }

  private alias(name: string, start: number): AliasNode {
    const end = start + name.length + 1;
    const node: AliasNode = { type: 'alias', name, target: this.anchors.get(name), start, end };
    if (!node.target) this.lost.push(node);
    return node;
  }

  private scalar(
    scalar: {
      source?: string;
      type?: string;
      range?: readonly number[] | null;
      srcToken?: CST.Token;
    },
    at: number,
    props: Props,
  ): ScalarNode {
    const source = scalar.source ?? '';
    const style = styleOf(scalar.type);
    const [from = at, to = at] = scalar.range ?? [];
    const empty = from === to;
    const block = style === 'literal' || style === 'folded';
    return {
      type: 'scalar',
      style,
      source,
      value: resolveScalar(source, style === 'plain', props.tag),
      start: empty ? at : from,
      end: empty ? at : block ? blockEnd(this.text, from, to) : to,
      ...props,
    };
  }

  private pair(pair: YamlPair): Pair {
    const token = pair.srcToken;
    const start = token?.start ?? [];
    const sep = token?.sep ?? [];
    const key = this.key(pair.key, { tokens: start, at: endOf(start) ?? sep[0]?.offset ?? 0 });
    const colon = sep.find((part) => part.type === 'map-value-ind');
    const afterColon = colon ? colon.offset + 1 : undefined;
    const lead = { tokens: sep, at: Math.max(afterColon ?? key.end, propsEnd(sep)) };
    const value = this.node(pair.value, lead);
    return { key, start: pairStart(start, key), afterColon, value };
  }

  private key(source: unknown, lead: Lead): ScalarNode {
    const node = this.node(source, lead);
    if (node.type === 'scalar') return node;
    const span = { start: node.start, end: node.end };
    if (node.type === 'alias' && node.target?.type === 'scalar') {
      return {
        type: 'scalar',
        style: 'plain',
        value: node.target.value,
        source: node.target.source,
        ...span,
      };
    }
    const text = this.text.slice(node.start, node.end);
    const key: ScalarNode = { type: 'scalar', style: 'plain', value: text, source: text, ...span };
    this.oddKeys.push(key);
    return key;
  }

  private items(values: readonly unknown[], token: CST.Token | undefined): Item[] {
    const leads = leadsOf(token);
    return values.map((value, i) => {
      const { tokens, dash, first } = leads[i] ?? { tokens: [], dash: undefined, first: 0 };
      const at = Math.max(dash === undefined ? first : dash + 1, propsEnd(tokens));
      const node = isPair(value) ? this.lonePair(value) : this.node(value, { tokens, at });
      return {
        start: dash ?? Math.min(node.start, node.anchor?.start ?? node.start, first),
        value: node,
      };
    });
  }

  /** `[a: b]`: a mapping of one pair without braces. */
  private lonePair(pair: YamlPair): Node {
    const only = this.pair(pair);
    return { type: 'map', flow: true, pairs: [only], start: only.start, end: only.value.end };
  }
}

interface Props {
  anchor?: Anchor;
  tag?: string;
}

function propsOf(tokens: readonly CST.SourceToken[]): Props {
  const props: Props = {};
  for (const { type, source, offset } of tokens) {
    if (type === 'anchor')
      props.anchor = { name: source.slice(1), start: offset, end: offset + source.length };
    if (type === 'tag') props.tag = source;
  }
  return props;
}

/** Just after the last anchor or tag among the tokens; 0 without any. */
function propsEnd(tokens: readonly CST.SourceToken[]): number {
  return endOf(tokens.filter(isProp)) ?? 0;
}

function isProp(token: CST.SourceToken): boolean {
  return token.type === 'anchor' || token.type === 'tag';
}

function endOf(tokens: readonly CST.SourceToken[]): number | undefined {
  const last = tokens.at(-1);
  return last && last.offset + last.source.length;
}

function pairStart(tokens: readonly CST.SourceToken[], key: ScalarNode): number {
  const first = tokens.find((token) => token.type === 'explicit-key-ind' || isProp(token));
  return first?.offset ?? key.start;
}

function endOfItem(item: Item | undefined): number | undefined {
  return item && Math.max(item.start + 1, item.value.end);
}

/** For each item of a list: its tokens, its dash, and where it begins. Entries with only a comment are no items. */
function leadsOf(
  token: CST.Token | undefined,
): { tokens: CST.SourceToken[]; dash: number | undefined; first: number }[] {
  if (token?.type !== 'block-seq' && token?.type !== 'flow-collection') return [];
  const found = [];
  for (const item of token.items) {
    const dash = item.start.find((part) => part.type === 'seq-item-ind')?.offset;
    const value = item.key ?? item.value;
    if (
      token.type === 'block-seq'
        ? dash === undefined
        : !value && !item.sep && !item.start.some(isProp)
    )
      continue;
    const first =
      item.start.find(isProp)?.offset ??
      offsetOf(value) ??
      item.sep?.[0]?.offset ??
      endOf(item.start) ??
      0;
    found.push({ tokens: item.start, dash, first });
  }
  return found;
}

function offsetOf(token: CST.Token | null | undefined): number | undefined {
  return token?.offset;
}

function styleOf(type: string | undefined): ScalarNode['style'] {
  switch (type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'BLOCK_FOLDED':
      return 'folded';
    default:
      return 'plain';
  }
}

/** The end of a block scalar's last line: blank lines after it count only where the header keeps them (`+`). */
function blockEnd(text: string, start: number, end: number): number {
  const header = /^[|>][-+0-9]*/.exec(text.slice(start, start + 8))?.[0] ?? '';
  const content = text.slice(start, end);
  if (header.includes('+')) return start + content.replace(/\r?\n$/, '').length;
  return start + content.trimEnd().length;
}

/**
 * Keys that stand twice in a mapping, as strict decoding of YAML reports them: in the order of decoding, merge keys and
 * aliases followed. Source: go.yaml.in/yaml/v2, decode.go (mapping, merge, setMapIndex).
 */
import type { MapNode, Node, Pair } from '../../manifest/index.ts';

/** More steps than these no honest document needs; aliases can ask for any number. */
const MOST_STEPS = 200_000;

/** The server's one message for all of them, or undefined when there are none. */
export function duplicateKeys(root: Node, text: string): string | undefined {
  const search = new Search(text);
  search.visit(root);
  return search.found.length === 0
    ? undefined
    : `yaml: unmarshal errors:\n  ${search.found.join('\n  ')}`;
}

class Search {
  readonly found: string[] = [];
  private steps = 0;
  private readonly lines: LineNumbers;

  constructor(text: string) {
    this.lines = new LineNumbers(text);
  }

  visit(node: Node): void {
    if (++this.steps > MOST_STEPS) return;
    if (node.type === 'alias') {
      if (node.target) this.visit(node.target);
    } else if (node.type === 'seq') for (const { value } of node.items) this.visit(value);
    else if (node.type === 'map') this.fill(node, new Set());
  }

  private fill(node: MapNode, keys: Set<string>): void {
    for (const pair of node.pairs) {
      if (isMerge(pair)) this.merge(pair.value, keys);
      else {
        this.visit(pair.value);
        this.enter(pair, keys);
      }
    }
  }

  private enter(pair: Pair, keys: Set<string>): void {
    const shown =
      typeof pair.key.value === 'string' ? JSON.stringify(pair.key.value) : String(pair.key.value);
    if (!keys.has(shown)) {
      keys.add(shown);
      return;
    }
    const line = this.lines.of(placeOf(pair));
    this.found.push(`line ${line}: key ${shown} already set in map`);
  }

  private merge(node: Node, keys: Set<string>): void {
    if (++this.steps > MOST_STEPS) return;
    if (node.type === 'alias') {
      if (node.target) this.merge(node.target, keys);
    } else if (node.type === 'map') this.fill(node, keys);
    else if (node.type === 'seq') {
      for (const { value } of [...node.items].reverse()) this.merge(value, keys);
    }
  }
}

function isMerge({ key }: Pair): boolean {
  return key.source === '<<' && key.style === 'plain';
}

/** Where the value begins, its anchor included; an empty value stands at its colon. */
function placeOf({ value, afterColon, key }: Pair): number {
  if (value.anchor) return value.anchor.start;
  return value.start === value.end ? (afterColon ?? key.end) : value.start;
}

class LineNumbers {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    this.starts = starts;
  }

  /** One-based. */
  of(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

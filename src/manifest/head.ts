import type { Context, Head } from './context.ts';
import type { Item, MapNode, Pair, SeqNode } from './node.ts';

/** Where the value of a key is written. */
export function pairHead({ layout, style }: Context, map: MapNode, pair: Pair): Head {
  const before = pair.afterColon ?? pair.key.end;
  return {
    kind: 'pair',
    before,
    at: layout.afterProps(before),
    column: layout.column(pair.start),
    flow: map.flow || style.json,
  };
}

/** Where an item of a list is written. */
export function itemHead({ layout, style }: Context, seq: SeqNode, item: Item): Head {
  const before = seq.flow ? item.start : item.start + 1;
  return {
    kind: 'item',
    before,
    at: seq.flow ? before : layout.afterProps(before),
    column: layout.column(item.start),
    flow: seq.flow || style.json,
  };
}

import { LANES_TOP, LINK_GAP, ROW_GAP } from './measure.ts';
import type { Card, Plan, PlannedColumn } from './plan.ts';
import type { StraightLink } from './ways.ts';

/**
 * Gives every card its height on the page. Init containers and sidecars share one sequence, a row for each step; the
 * gaps of Containers grow with the link tracks that cross there. Returns the lanes' bottom.
 */
export function placeRows(plan: Plan, straight: readonly StraightLink[]): number {
  const joined = new Set(straight.map(({ client, server }) => pair(client, server)));
  let bottom = placeSequence(plan, joined);
  for (const column of plan.columns) {
    if (column.kind === 'containers') bottom = Math.max(bottom, placeColumn(column, joined));
  }
  return bottom;
}

function pair(a: Card, b: Card): string {
  return [a.node.key, b.node.key].sort().join(' ');
}

function placeSequence(plan: Plan, joined: ReadonlySet<string>): number {
  const sequence = plan.cards
    .filter(({ node }) => node.step !== undefined)
    .sort((a, b) => (a.node.step ?? 0) - (b.node.step ?? 0));
  let y = LANES_TOP;
  let before: Card | undefined;
  for (const card of sequence) {
    if (before) y += joined.has(pair(before, card)) ? LINK_GAP : ROW_GAP;
    card.y = y;
    y += card.h;
    before = card;
  }
  return y;
}

function placeColumn({ cards, gaps }: PlannedColumn, joined: ReadonlySet<string>): number {
  const above = gaps[0] ?? 0;
  let y = LANES_TOP + (above > 0 ? 4 + 12 * above : 0);
  let before: Card | undefined;
  for (const card of cards) {
    if (before) y += joined.has(pair(before, card)) ? LINK_GAP : gapHeight(gaps[card.index] ?? 0);
    card.y = y;
    y += card.h;
    before = card;
  }
  const below = cards.length === 0 ? 0 : (gaps[cards.length] ?? 0);
  return y + (below > 0 ? 6 + 12 * below : 0);
}

function gapHeight(tracks: number): number {
  return Math.max(ROW_GAP, 16 + 12 * (tracks - 1));
}

/** Height of link track `place` (from 0) in a gap of a column. */
export function gapTrackY({ cards, gaps }: PlannedColumn, gap: number, place: number): number {
  const above = cards[gap - 1];
  const below = cards[gap];
  if (above === undefined) {
    if (below === undefined) return LANES_TOP + 8 + 12 * place;
    return below.y - 12 * ((gaps[0] ?? 0) - place);
  }
  const top = above.y + above.h;
  if (below === undefined) return top + 10 + 12 * place;
  const spread = 12 * ((gaps[gap] ?? 1) - 1);
  return top + (below.y - top - spread) / 2 + 12 * place;
}

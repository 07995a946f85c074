import { LANES_TOP, LINK_GAP, ROW_GAP } from './measure.ts';
import type { Card, Plan, Stack } from './plan.ts';
import type { StraightLink } from './ways.ts';

/**
 * Gives every card its height on the page, stack by stack; the gaps between rows grow with the link tracks that cross
 * there. Returns the lanes' bottom.
 */
export function placeRows(plan: Plan, straight: readonly StraightLink[]): number {
  const joined = new Set(
    straight.map(({ client, server }) => (client.index > server.index ? client : server)),
  );
  return Math.max(LANES_TOP, ...plan.stacks.map((stack) => placeStack(stack, joined)));
}

/** `joined` are the cards a link leads straight up from, or down to. */
function placeStack({ cards, gaps }: Stack, joined: ReadonlySet<Card>): number {
  const above = gaps[0] ?? 0;
  let y = LANES_TOP + (above > 0 ? 4 + 12 * above : 0);
  cards.forEach((card, row) => {
    if (row > 0) y += joined.has(card) ? LINK_GAP : gapHeight(gaps[row] ?? 0);
    card.y = y;
    y += card.h;
  });
  const below = cards.length === 0 ? 0 : (gaps[cards.length] ?? 0);
  return y + (below > 0 ? 6 + 12 * below : 0);
}

function gapHeight(tracks: number): number {
  return Math.max(ROW_GAP, 16 + 12 * (tracks - 1));
}

/** Height of link track `place` (from 0) in a gap of a stack. */
export function gapTrackY({ cards, gaps }: Stack, gap: number, place: number): number {
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

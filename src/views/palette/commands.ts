import { Plus } from 'lucide-react';
import { addCard } from '../canvas/use-add-card.ts';
import type { Command } from '../commands.ts';
import { addPart, CONTAINERS, type PlainPart, partName, VOLUMES } from './parts.ts';

/** Each part of the palette, added at its usual place. */
export const commands: readonly Command[] = [...CONTAINERS, ...VOLUMES].map((part) => ({
  id: `add ${partName(part)}`,
  label: labelOf(part),
  group: 'Add',
  icon: Plus,
  words: [part.says, part.label],
  run: (session) => addCard(session, addPart(part)),
}));

function labelOf(part: PlainPart): string {
  return part.kind === 'container'
    ? `Add ${part.label.toLowerCase()}`
    : `Add ${partName(part).replace('Volume: ', 'volume ')}`;
}

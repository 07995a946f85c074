import { type KeyboardEvent, type MouseEvent, useCallback, useEffect } from 'react';
import type { Box, ContainerNode } from '../../graph/index.ts';
import type { Role } from '../../pod/index.ts';
import { enterFields, showFields } from '../inspector/inspect-state.ts';
import { useSession } from '../session-context.tsx';
import { useCanvas } from './canvas-state.ts';
import { cardElement, focusCard } from './focus-card.ts';
import { type CardCommands, useCardCommands } from './use-card-commands.ts';
import { useSelect } from './use-select.ts';

const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Lanes from left to right, as Alt with an arrow converts a card through them. */
const LANES: readonly Role[] = ['init', 'sidecar', 'classic'];

/** Where a card stands; `node` is there for containers. */
export interface CardPlace extends Box {
  readonly key: string;
  readonly node?: ContainerNode;
}

/** The keyboard on the cards, and what choosing a card means while a link is drawn. */
export function useCardKeys(cards: readonly CardPlace[]) {
  const commands = useCardCommands();
  const select = useSelect();
  const session = useSession();
  const { announce } = session.actions;
  useSelectionKeys(commands);
  /** The selection the card is one of, else the card alone. */
  const withOthers = (key: string) => {
    const { selected } = session.getState();
    return selected.includes(key) ? selected : [key];
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      const key = focusedCard(event.target);
      if (key === undefined) return;
      const act = actFor(event, key);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    onChoose: useCallback(
      (key: string, event: MouseEvent) => {
        const { linkingFrom, connect } = useCanvas.getState();
        if (linkingFrom !== undefined && linkingFrom !== key) {
          connect({ from: linkingFrom, to: key });
          return;
        }
        if (!(event.shiftKey || event.ctrlKey || event.metaKey)) select([key]);
        showFields();
      },
      [select],
    ),
  };

  function actFor(event: KeyboardEvent, key: string): (() => void) | undefined {
    const canvas = useCanvas.getState();
    const node = cards.find((card) => card.key === key)?.node;
    const arrow = ARROWS[event.key];
    if (arrow && event.altKey) return node && altArrow(commands, node, arrow);
    if (arrow) return () => goTo(neighbour(cards, key, arrow));
    if (event.ctrlKey || event.metaKey) {
      return event.key.toLowerCase() === 'd'
        ? () => commands.duplicate(withOthers(key))
        : undefined;
    }
    switch (event.key) {
      case 'Enter':
      case ' ': {
        const from = canvas.linkingFrom;
        if (from !== undefined)
          return from === key ? undefined : () => canvas.connect({ from, to: key });
        return () => {
          if (!session.getState().selected.includes(key)) select([key]);
          enterFields();
        };
      }
      case 'F2':
        return () => canvas.edit(key, 'name');
      case 'l':
      case 'L':
        return () => {
          canvas.linkFrom(key);
          announce('Choose the other card with the arrow keys, then press Enter. Escape ends it.');
        };
      case 'Escape':
        return () => {
          if (canvas.linkingFrom !== undefined) canvas.linkFrom(undefined);
          else select([]);
        };
      case 'Delete':
      case 'Backspace':
        return () => {
          const gone = withOthers(key);
          commands.remove(gone);
          const next = cards.find((card) => !gone.includes(card.key));
          if (next) focusCard(next.key);
        };
      case 'ContextMenu':
        return () => openMenuAt(key, event.target);
      case 'F10':
        return event.shiftKey ? () => openMenuAt(key, event.target) : undefined;
      default:
        return undefined;
    }
  }

  function goTo(key: string | undefined) {
    if (key === undefined) return;
    if (useCanvas.getState().linkingFrom === undefined) select([key]);
    // At once: the next key may be down before the next frame.
    cardElement(key)?.focus({ preventScroll: true });
  }
}

/** The keys of what a frame around cards selected: no card has the focus then. */
function useSelectionKeys(commands: CardCommands): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const { selected } = session.getState();
      if (event.target !== document.body || selected.length === 0) return;
      if (event.key === 'Delete' || event.key === 'Backspace') commands.remove(selected);
      else if (event.key === 'Escape') session.actions.select([]);
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd')
        commands.duplicate(selected);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, commands]);
}

/** The card the key was pressed on itself, not a field inside it. */
function focusedCard(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement) || !target.matches('[role=group][data-id]'))
    return undefined;
  return target.dataset.id;
}

function openMenuAt(key: string, target: EventTarget) {
  if (!(target instanceof HTMLElement)) return;
  const { left, bottom } = target.getBoundingClientRect();
  useCanvas.getState().showMenu({ key, x: left + 12, y: bottom - 12 });
}

function altArrow(
  commands: CardCommands,
  node: ContainerNode,
  { x, y }: { x: number; y: number },
): (() => void) | undefined {
  if (y !== 0) return () => commands.shift(node, y > 0 ? 1 : -1);
  const lane = LANES.indexOf(node.role === 'main' ? 'classic' : node.role);
  const role = LANES[lane + x];
  return role ? () => commands.convert(node, role) : undefined;
}

/** The nearest card in a direction: distance along it counts once, sideways twice. */
function neighbour(
  boxes: readonly CardPlace[],
  key: string,
  way: { x: number; y: number },
): string | undefined {
  const here = boxes.find((box) => box.key === key);
  if (!here) return undefined;
  const cost = (box: CardPlace) => {
    const dx = box.x + box.w / 2 - (here.x + here.w / 2);
    const dy = box.y + box.h / 2 - (here.y + here.h / 2);
    const along = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    return along > 4 ? along + 2 * aside : Number.POSITIVE_INFINITY;
  };
  const nearest = boxes.reduce((best, box) => (cost(box) < cost(best) ? box : best), here);
  return nearest === here ? undefined : nearest.key;
}

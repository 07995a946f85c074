import { ArrowDown, ArrowUp } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Field, Target } from '../../inspector/index.ts';
import { entriesOf, moveEntryGesture } from '../../session/index.ts';
import { RowButton } from './RowButton.tsx';
import { useWriter } from './use-write.ts';

/** Moves an item of a list up or down; the keyboard stays on the button, now in the row where the item went. */
export function MoveButtons({ field, target, index }: MoveProps) {
  const { write } = useWriter();
  const last = entriesOf(field, target).length - 1;
  const nameOf = (at: number, way: Way) => `Move ${field.label}[${at}] ${way}`;
  const move = (way: Way) => (event: MouseEvent<HTMLElement>) => {
    const to = way === 'up' ? index - 1 : index + 1;
    const rows = event.currentTarget.closest('[role="group"]')?.parentElement;
    if (write(moveEntryGesture(field, target, index, to)) !== undefined) return;
    requestAnimationFrame(() => {
      const names = [nameOf(to, way), nameOf(to, way === 'up' ? 'down' : 'up')];
      const [button] = names.flatMap((name) => [
        ...(rows?.querySelectorAll<HTMLElement>(`[aria-label="${CSS.escape(name)}"]`) ?? []),
      ]);
      button?.focus();
    });
  };
  return (
    <>
      {index > 0 ? <RowButton icon={ArrowUp} name={nameOf(index, 'up')} act={move('up')} /> : null}
      {index < last ? (
        <RowButton icon={ArrowDown} name={nameOf(index, 'down')} act={move('down')} />
      ) : null}
    </>
  );
}

type Way = 'up' | 'down';

interface MoveProps {
  readonly field: Field;
  readonly target: Target;
  readonly index: number;
}

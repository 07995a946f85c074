import { type KeyboardEvent, useId } from 'react';
import controls from '../shell/controls.module.css';
import { Faults } from './FieldRow.tsx';
import { SuggestedInput } from './SuggestedInput.tsx';
import { useDraft } from './use-draft.ts';

/** A field without a label of its own beside it: an entry of a list, a cell of a row. */
export function LineInput({ name, value, says, faults = [], onKept, onMove, ...rest }: LineProps) {
  const id = useId();
  const draft = useDraft({
    value,
    keep(typed) {
      const reason = rest.keep(typed);
      if (reason === undefined) onKept?.();
      return reason;
    },
    show: rest.show,
  });
  const wrong =
    draft.refusal === undefined ? (draft.draft === undefined ? faults : []) : [draft.refusal];
  const moves = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || way === undefined || !onMove) return false;
    onMove(way);
    return true;
  };
  const meaning = says?.(draft.text);
  return (
    <div style={{ minWidth: 0 }}>
      <SuggestedInput
        draft={draft}
        offers={rest.offers}
        offersName={`Likely for ${name}`}
        onKey={moves}
        onText={rest.onText}
        className={controls.code}
        aria-label={name}
        aria-invalid={wrong.length > 0 || undefined}
        aria-describedby={`${id}-says ${id}-faults`}
        placeholder={rest.placeholder}
        title={meaning ?? (draft.text || undefined)}
      />
      <span id={`${id}-says`} className="visually-hidden">
        {meaning}
        {rest.help}
      </span>
      <Faults id={`${id}-faults`} of={wrong} />
    </div>
  );
}

export interface LineProps {
  readonly name: string;
  readonly value: string;
  /** What is wrong with the value. */
  readonly faults?: readonly string[];
  readonly placeholder?: string | undefined;
  /** What the field is, for who can't see the foot. */
  readonly help?: string;
  /** What a typed text means. */
  says?: (typed: string) => string | undefined;
  keep(typed: string): string | undefined;
  show?: ((typed: string | undefined) => void) | undefined;
  offers?: ((typed: string) => readonly string[]) | undefined;
  onText?: (text: string) => void;
  onKept?: (() => void) | undefined;
  /** Alt with an arrow key: -1 up, 1 down. */
  onMove?: ((by: -1 | 1) => void) | undefined;
}

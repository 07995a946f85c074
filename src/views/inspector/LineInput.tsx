import { type KeyboardEvent, useId } from 'react';
import controls from '../shell/controls.module.css';
import { Faults } from './FieldRow.tsx';
import { useDraft } from './use-draft.ts';

/** A field without a label of its own beside it: an entry of a list, a cell of a row. */
export function LineInput({ name, value, fault, onKept, onMove, placeholder, ...rest }: LineProps) {
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
  const faults = [draft.refusal ?? (draft.draft === undefined ? fault : undefined)].filter(
    (one) => one !== undefined,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.altKey && way !== undefined && onMove) {
      event.preventDefault();
      onMove(way);
    } else draft.onKeyDown(event);
  };
  return (
    <div style={{ minWidth: 0 }}>
      <input
        className={controls.code}
        aria-label={name}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={id}
        value={draft.text}
        placeholder={placeholder}
        title={draft.text || undefined}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={draft.onBlur}
      />
      <Faults id={id} of={faults} />
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly value: string;
  /** What is wrong with the value. */
  readonly fault?: string | undefined;
  readonly placeholder?: string | undefined;
  keep(typed: string): string | undefined;
  show?: ((typed: string | undefined) => void) | undefined;
  onKept?: (() => void) | undefined;
  /** Alt with an arrow key: -1 up, 1 down. */
  onMove?: ((by: -1 | 1) => void) | undefined;
}

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useCanvas } from './canvas-state.ts';
import { focusCard } from './focus-card.ts';
import styles from './InlineField.module.css';

/**
 * A one-line field on a card: Enter keeps, Escape leaves it as it was, leaving the field keeps. `keep` returns why it
 * could not, and the field then stays open with the reason.
 */
export function InlineField({
  itemKey,
  label,
  value,
  placeholder,
  code,
  keep,
  suggestions,
  onType,
}: InlineProps) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const endEdit = useCanvas((canvas) => canvas.endEdit);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const close = (refocus: boolean) => {
    done.current = true;
    endEdit();
    if (refocus) focusCard(itemKey);
  };
  const submit = (refocus: boolean) => {
    if (done.current) return;
    const next = text.trim();
    if (next === value) return close(refocus);
    const refused = keep(next);
    if (refused === undefined) close(refocus);
    else setProblem(refused);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') submit(true);
    if (event.key === 'Escape') close(true);
  };
  return (
    <span className={`${styles.wrap} nodrag nopan`}>
      <input
        ref={field}
        className={styles.field}
        data-code={code || undefined}
        aria-label={label}
        aria-invalid={problem !== undefined}
        placeholder={placeholder}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
          onType?.(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (
            event.relatedTarget instanceof Element &&
            event.relatedTarget.closest('[data-suggestions]')
          )
            return;
          submit(false);
        }}
      />
      {problem ? (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      ) : null}
      {suggestions?.((choice) => {
        setText(choice);
        const refused = keep(choice);
        if (refused === undefined) close(true);
        else setProblem(refused);
      })}
    </span>
  );
}

interface InlineProps {
  readonly itemKey: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly code?: boolean;
  keep(text: string): string | undefined;
  /** What to offer below the field; `take` keeps a choice at once. */
  suggestions?(take: (choice: string) => void): ReactNode;
  onType?(text: string): void;
}

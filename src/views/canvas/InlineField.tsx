import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Actions } from '../../session/index.ts';
import { useCanvas } from './canvas-state.ts';
import { focusCard } from './focus-card.ts';
import styles from './InlineField.module.css';

/**
 * A one-line field on a card: Enter keeps, Escape leaves it as it was, leaving the field keeps. What `keep` refuses leaves
 * the field open with the reason. The arrow keys walk through what is offered below it.
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
  const close = (refocus: boolean, key = itemKey) => {
    done.current = true;
    endEdit();
    if (refocus) focusCard(key);
  };
  const settle = (outcome: Kept, refocus: boolean) => {
    if (outcome.made) close(refocus, outcome.selected);
    else setProblem(outcome.reason);
  };
  const submit = (refocus: boolean) => {
    if (done.current) return;
    const next = text.trim();
    if (next === value) return close(refocus);
    settle(keep(next), refocus);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter' && event.target === field.current) submit(true);
    if (event.key === 'Escape') close(true);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = stops[stops.indexOf(event.target as HTMLElement) + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and of what is offered below it
    <span
      className={`${styles.wrap} nodrag nopan`}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) submit(false);
      }}
    >
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
      />
      {problem ? (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      ) : null}
      {suggestions?.((choice) => {
        setText(choice);
        settle(keep(choice), true);
      })}
    </span>
  );
}

type Kept = ReturnType<Actions['perform']>;

interface InlineProps {
  readonly itemKey: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly code?: boolean;
  keep(text: string): Kept;
  /** What to offer below the field; `take` keeps a choice at once. */
  suggestions?(take: (choice: string) => void): ReactNode;
  onType?(text: string): void;
}

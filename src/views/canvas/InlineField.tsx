import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Actions } from '../../session/index.ts';
import { useSuggestions } from '../shell/use-suggestions.tsx';
import { useCanvas } from './canvas-state.ts';
import { focusCard } from './focus-card.ts';
import styles from './InlineField.module.css';

/**
 * A one-line field on a card: Enter keeps, Escape leaves it as it was, leaving the field keeps. What `keep` refuses leaves
 * the field open with the reason, said here alone.
 */
export function InlineField({
  itemKey,
  label,
  value,
  placeholder,
  code,
  keep,
  offers,
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
  const suggestions = useSuggestions({
    name: offers?.name ?? '',
    offers: offers?.of(text) ?? [],
    shown: text !== value || value === '',
    take(offer) {
      setText(offer);
      settle(keep(offer), true);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (suggestions.onKeyDown(event)) return;
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
        {...(offers ? suggestions.field : {})}
        aria-label={label}
        aria-invalid={problem !== undefined}
        placeholder={placeholder}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={() => submit(false)}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
          suggestions.typed();
        }}
      />
      {problem ? (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      ) : null}
      {suggestions.list}
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
  /** What is offered below the field for a text, and what that is called. */
  readonly offers?: { readonly name: string; of(text: string): readonly string[] };
}

import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** Milliseconds the typing rests before its lines are shown. */
const REST = 140;

interface DraftOptions {
  /** What the text says. */
  readonly value: string;
  /** Writes what was typed; returns why it could not. */
  keep(typed: string): string | undefined;
  /** Shows what keeping would write; undefined ends that. */
  show?: ((typed: string | undefined) => void) | undefined;
}

/**
 * Typing that becomes a value: Enter or leaving the field keeps it, Escape goes back to what the text says. What is
 * refused stays as typed, with the reason.
 */
export function useDraft({ value, keep, show }: DraftOptions) {
  const [draft, setDraft] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drop = () => {
    clearTimeout(timer.current);
    setDraft(undefined);
    setRefusal(undefined);
    show?.(undefined);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (typed: string) => {
    setDraft(typed);
    setRefusal(undefined);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show?.(typed === value ? undefined : typed), REST);
  };
  const settle = (typed: string | undefined = draft) => {
    if (typed === undefined) return;
    clearTimeout(timer.current);
    if (typed === value) return drop();
    const reason = keep(typed);
    if (reason === undefined) return drop();
    setDraft(typed);
    setRefusal(reason);
    show?.(undefined);
  };
  return {
    text: draft ?? value,
    draft,
    refusal,
    type,
    settle,
    drop,
    onKeyDown(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        settle();
      }
      if (event.key === 'Escape' && draft !== undefined) {
        event.stopPropagation();
        drop();
      }
    },
    onBlur: (_: FocusEvent) => settle(),
  };
}

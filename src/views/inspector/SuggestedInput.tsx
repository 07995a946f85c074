import type { InputHTMLAttributes, KeyboardEvent } from 'react';
import { useSuggestions } from '../shell/use-suggestions.tsx';
import styles from './SuggestedInput.module.css';
import type { useDraft } from './use-draft.ts';

const NONE: readonly string[] = [];

/** A one-line input over a draft, with likely texts offered below it while it is typed in. */
export function SuggestedInput({ draft, offers, offersName, onKey, onText, ...input }: Props) {
  const suggestions = useSuggestions({
    name: offersName,
    offers: offers?.(draft.text) ?? NONE,
    shown: Boolean(draft.draft) && draft.refusal === undefined,
    take: (offer) => draft.settle(offer),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (offers && suggestions.onKeyDown(event)) return;
    if (onKey?.(event)) event.preventDefault();
    else draft.onKeyDown(event);
  };
  return (
    <span className={styles.wrap}>
      <input
        {...input}
        {...(offers ? suggestions.field : {})}
        value={draft.text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => {
          draft.type(event.target.value);
          suggestions.typed();
          onText?.(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={draft.onBlur}
        onFocus={() => onText?.(draft.text)}
      />
      {suggestions.list}
    </span>
  );
}

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly draft: ReturnType<typeof useDraft>;
  /** Likely texts for what is typed; absent for a field that knows none. */
  readonly offers: ((typed: string) => readonly string[]) | undefined;
  readonly offersName: string;
  /** Hears what stands in the field when the keyboard comes, and as it is typed. */
  onText?: ((text: string) => void) | undefined;
  /** True for a key that was meant for more than the typing. */
  onKey?: ((event: KeyboardEvent) => boolean) | undefined;
}

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './Suggestions.module.css';

/**
 * What a text field offers below itself, as a combobox: the down arrow goes to the first offer, Enter takes the marked
 * one, Escape puts the list away. The keyboard never leaves the field.
 */
export function useSuggestions({ name, offers, shown, take }: SuggestionsOptions) {
  const id = useId();
  const [away, setAway] = useState(false);
  const [marked, setMarked] = useState(-1);
  const open = shown && !away && offers.length > 0;
  const active = open && marked < offers.length ? marked : -1;
  const choose = (offer: string) => {
    setAway(true);
    setMarked(-1);
    take(offer);
  };
  return {
    open,
    /** What the field itself says of its list. */
    field: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      'aria-activedescendant': active < 0 ? undefined : `${id}-${active}`,
    } as const,
    list: open ? (
      <Offers id={id} name={name} offers={offers} active={active} take={choose} />
    ) : null,
    /** New typing opens the list again. */
    typed() {
      setAway(false);
      setMarked(-1);
    },
    /** True when the key was for the list. */
    onKeyDown(event: KeyboardEvent): boolean {
      const step = event.altKey ? undefined : STEPS[event.key];
      if (open && step !== undefined) setMarked(step(active, offers.length));
      else if (open && event.key === 'Enter' && active >= 0) choose(offers[active] ?? '');
      else if (open && event.key === 'Escape') setAway(true);
      else if (!open && away && event.key === 'ArrowDown') setAway(false);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

const STEPS: Readonly<Record<string, (active: number, count: number) => number>> = {
  ArrowDown: (active, count) => (active + 1) % count,
  ArrowUp: (active, count) => (active <= 0 ? count : active) - 1,
};

interface SuggestionsOptions {
  /** What is offered: `Images`. */
  readonly name: string;
  readonly offers: readonly string[];
  /** The field is in such a state that offers help. */
  readonly shown: boolean;
  take(offer: string): void;
}

function Offers({ id, name, offers, active, take }: OffersProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={list} id={id} role="listbox" aria-label={name} className={styles.list}>
      {offers.map((offer, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the keyboard
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose
        <div
          key={offer}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          {offer}
        </div>
      ))}
    </div>
  );
}

interface OffersProps {
  readonly id: string;
  readonly name: string;
  readonly offers: readonly string[];
  readonly active: number;
  take(offer: string): void;
}

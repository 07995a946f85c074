import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './Segments.module.css';

/**
 * One of a few, side by side. Arrow keys go from one to the next; Space and Enter choose: a choice changes the text, so
 * it is never made in passing.
 */
export function Segments<Value extends string>({
  name,
  value,
  options,
  size,
  choose,
}: Props<Value>) {
  const track = useRef<HTMLDivElement>(null);
  const tabbable = options.some((option) => option.value === value) ? value : options[0]?.value;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(track.current?.querySelectorAll('button') ?? [])];
    const here = all.findIndex((button) => button.matches(':focus'));
    all[(here + step + all.length) % all.length]?.focus();
  };
  return (
    <div
      ref={track}
      role="radiogroup"
      aria-label={name}
      className={styles.track}
      data-size={size}
      onKeyDown={onKeyDown}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio chooses as the arrow passes it
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          aria-label={option.name}
          title={option.name}
          tabIndex={option.value === tabbable ? 0 : -1}
          onClick={() => {
            if (option.value !== value) choose(option.value);
          }}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

interface Props<Value extends string> {
  readonly name: string;
  readonly value: Value | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    /** What it is called where its label says too little. */
    readonly name?: string | undefined;
  }[];
  readonly size?: 'small';
  choose(value: Value): void;
}

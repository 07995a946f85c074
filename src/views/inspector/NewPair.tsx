import { type KeyboardEvent, useRef, useState } from 'react';
import type { Gesture } from '../../gestures/index.ts';
import controls from '../shell/controls.module.css';
import { Faults } from './FieldRow.tsx';
import styles from './ListInput.module.css';
import { useWriter } from './use-write.ts';

/** An empty row for a key and its value: kept with Enter, or when it is left with a key in it. */
export function NewPair({ keyName, valueName, taken, add }: NewPairProps) {
  const { write, show } = useWriter();
  const [pair, setPair] = useState({ key: '', value: '' });
  const [refusal, setRefusal] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  const change = (part: Partial<typeof pair>) => {
    const next = { ...pair, ...part };
    setPair(next);
    setRefusal(undefined);
    show(next.key === '' ? undefined : add(next.key, next.value));
  };
  const keep = (again: boolean) => {
    if (pair.key === '') return;
    const reason = taken(pair.key)
      ? `${pair.key} is there already.`
      : write(add(pair.key, pair.value));
    show(undefined);
    setRefusal(reason);
    if (reason !== undefined) return;
    setPair({ key: '', value: '' });
    if (again) first.current?.focus();
  };
  const common = {
    className: controls.code,
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Enter') keep(true);
      if (event.key !== 'Escape' || (pair.key === '' && pair.value === '')) return;
      event.stopPropagation();
      change({ key: '', value: '' });
    },
    spellCheck: false,
    autoCapitalize: 'off',
    autoComplete: 'off',
  } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps what its fields hold when they are left
    <div
      className={styles.pair}
      data-entry
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) keep(false);
      }}
    >
      <input
        {...common}
        ref={first}
        aria-label={keyName}
        placeholder="new name"
        value={pair.key}
        onChange={(event) => change({ key: event.target.value })}
      />
      <input
        {...common}
        aria-label={valueName}
        placeholder="value"
        value={pair.value}
        onChange={(event) => change({ value: event.target.value })}
      />
      <span />
      <Faults of={refusal === undefined ? [] : [refusal]} />
    </div>
  );
}

interface NewPairProps {
  readonly keyName: string;
  readonly valueName: string;
  taken(key: string): boolean;
  add(key: string, value: string): Gesture;
}

import { Search } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { lazily } from '../shell/lazily.ts';
import { RoleTile } from '../shell/RoleTile.tsx';
import { useNarrow } from '../shell/use-media.ts';
import { useSettled } from '../shell/use-settled.ts';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import styles from './Palette.module.css';
import { PartRow } from './PartRow.tsx';
import { CONTAINERS, type Part, type PlainPart, partName, VOLUMES } from './parts.ts';
import { matches, type PartProps, usePart } from './use-part.ts';
import { VolumeParts } from './VolumeParts.tsx';

const PatternParts = lazily(() => import('./PatternParts.tsx').then((it) => it.PatternParts));

/** The parts a pod is made of: drag one, click it, or press Enter on it. */
export function Palette({ onAdd }: { onAdd(part: Part): void }) {
  const [query, setQuery] = useState('');
  const isFound = (part: Part) => matches(part, query);
  const settled = useSettled();
  const narrow = useNarrow();
  const containers = CONTAINERS.filter(isFound);
  const volumes = VOLUMES.filter(isFound);
  return (
    <section className={styles.palette} aria-label="Palette">
      <SearchField
        query={query}
        onQuery={setQuery}
        onTake={() => {
          const first = [...containers, ...volumes][0];
          if (query !== '' && first) onAdd(first);
        }}
      />
      {containers.length > 0 ? (
        <>
          <h2 className={styles.heading}>
            Containers <em>{narrow ? 'tap to add' : 'drag, or press Enter'}</em>
          </h2>
          {containers.map((part) => (
            <PartRow key={part.label} part={part} onAdd={onAdd} />
          ))}
        </>
      ) : null}
      {volumes.length > 0 ? (
        <>
          <h2 className={styles.heading}>Volumes</h2>
          <VolumeParts parts={volumes} brief={narrow && query === ''} onAdd={onAdd} />
        </>
      ) : null}
      <Suspense>
        {settled ? (
          <PatternParts
            query={query}
            alone={containers.length + volumes.length === 0}
            onAdd={onAdd}
          />
        ) : null}
      </Suspense>
    </section>
  );
}

/** The same parts as one low block, for when the column shows something else: adding never needs a change of tab. */
export function PaletteFoot({ onAdd }: { onAdd(part: Part): void }) {
  return (
    <section className={styles.foot} aria-label="Palette">
      {[...CONTAINERS, ...VOLUMES].map((part) => (
        <FootPart key={part.label} part={part} onAdd={onAdd} />
      ))}
    </section>
  );
}

function FootPart({ part, onAdd }: PartProps<PlainPart>) {
  const handlers = usePart({ part, onAdd });
  return (
    <button
      type="button"
      className={styles.footPart}
      data-kind={part.kind}
      aria-label={partName(part)}
      aria-description={part.says}
      title={`${partName(part)}: ${part.says}`}
      {...handlers}
    >
      {part.kind === 'container' ? (
        <RoleTile of={part.role} size={24} />
      ) : (
        <Icon of={VOLUME_ICONS[part.type]} />
      )}
    </button>
  );
}

interface SearchProps {
  readonly query: string;
  onQuery(query: string): void;
  /** Enter: the first part found is meant. */
  onTake(): void;
}

function SearchField({ query, onQuery, onTake }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <label className={styles.search}>
      <Icon of={Search} />
      <input
        ref={field}
        type="search"
        aria-label="Search parts"
        placeholder="Search parts and patterns"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onTake();
        }}
      />
      <kbd className={controls.kbd}>/</kbd>
    </label>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

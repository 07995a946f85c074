import { useId } from 'react';
import { RoleTile } from '../shell/RoleTile.tsx';
import styles from './Palette.module.css';
import { PatternTile } from './PatternTile.tsx';
import { type ContainerPart, type PatternPart, partName } from './parts.ts';
import { type PartProps, usePart } from './use-part.ts';

/** A part that brings a container: its picture, its name, and what it is for; of a pattern in its tooltip. */
export function PartRow({ part, onAdd }: PartProps<ContainerPart | PatternPart>) {
  const says = useId();
  const handlers = usePart({ part, onAdd });
  const isPattern = part.kind === 'pattern';
  return (
    <button
      type="button"
      className={isPattern ? styles.pattern : styles.part}
      aria-label={partName(part)}
      aria-describedby={says}
      title={isPattern ? part.says : undefined}
      {...handlers}
    >
      {isPattern ? <PatternTile part={part} /> : <RoleTile of={part.role} size={28} />}
      <span>
        <b>{part.label}</b>
        {isPattern ? <small>{part.category}</small> : null}
        <small id={says} className={isPattern ? 'visually-hidden' : undefined}>
          {part.says}
        </small>
      </span>
    </button>
  );
}

import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { Icon } from '../shell/Icon.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import styles from './Palette.module.css';
import { type Part, partName, type VolumePart } from './parts.ts';
import { type PartProps, usePart } from './use-part.ts';

/** Those people need most come first; the others wait behind one button. */
const BRIEF = 5;

interface VolumePartsProps {
  readonly parts: readonly VolumePart[];
  /** Where room is short: the first few, and how many more there are. */
  readonly brief: boolean;
  onAdd(part: Part): void;
}

export function VolumeParts({ parts, brief, onAdd }: VolumePartsProps) {
  const [asked, setAsked] = useState(false);
  const shown = brief && !asked ? parts.slice(0, BRIEF) : parts;
  const hidden = parts.length - shown.length;
  return (
    <div className={styles.volumes}>
      {shown.map((part) => (
        <VolumeButton key={part.label} part={part} onAdd={onAdd} />
      ))}
      {hidden > 0 ? (
        <button
          type="button"
          className={styles.moreVolumes}
          aria-label={`${hidden} more volumes`}
          onClick={() => setAsked(true)}
        >
          <Icon of={Plus} />
          {hidden} more
        </button>
      ) : null}
    </div>
  );
}

function VolumeButton({ part, onAdd }: PartProps<VolumePart>) {
  const says = useId();
  const handlers = usePart({ part, onAdd });
  const inPod = part.type === 'emptyDir' || part.type === 'emptyDir-memory';
  return (
    <button
      type="button"
      className={styles.volume}
      data-dashed={inPod || undefined}
      aria-label={partName(part)}
      aria-describedby={says}
      title={part.says}
      {...handlers}
    >
      <Icon of={VOLUME_ICONS[part.type]} />
      <span>{part.label}</span>
      <small id={says} className="visually-hidden">
        {part.says}
      </small>
    </button>
  );
}

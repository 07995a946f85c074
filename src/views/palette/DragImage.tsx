import { useDrag } from '../drag-state.ts';
import { Icon } from '../shell/Icon.tsx';
import { RoleTile } from '../shell/RoleTile.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import styles from './DragImage.module.css';
import type { Part } from './parts.ts';

/** The part under the pointer while it is dragged. */
export function DragImage() {
  const drag = useDrag((state) => state.drag);
  if (!drag) return null;
  return (
    <div
      className={styles.image}
      data-kind={drag.part.kind}
      style={{ transform: `translate(${drag.x - 40}px, ${drag.y - 22}px) rotate(-2.5deg)` }}
      aria-hidden="true"
    >
      <Picture part={drag.part} />
    </div>
  );
}

function Picture({ part }: { readonly part: Part }) {
  if (part.kind === 'volume') {
    return (
      <>
        <Icon of={VOLUME_ICONS[part.type]} size={18} />
        <b>{part.label}</b>
      </>
    );
  }
  return (
    <>
      <RoleTile of={part.role} size={26} />
      <b>{part.label.toLowerCase()}</b>
      <code>{part.kind === 'pattern' ? 'pattern' : 'choose an image'}</code>
    </>
  );
}

import { Icon } from '../shell/Icon.tsx';
import { RoleGlyph } from '../shell/RoleTile.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import type { EntryObject } from './entry-object.ts';
import styles from './ObjectChip.module.css';

/** The name of what an entry is about: a volume in the colours of volumes, the others plain. */
export function ObjectChip({ of }: { readonly of: EntryObject }) {
  return (
    <span className={styles.chip} data-kind={of.kind} title={of.name}>
      {of.kind === 'volume' ? <Icon of={VOLUME_ICONS[of.type]} size={12} /> : null}
      {of.kind === 'container' ? <RoleGlyph of={of.role} size={12} /> : null}
      <span>{of.name}</span>
    </span>
  );
}

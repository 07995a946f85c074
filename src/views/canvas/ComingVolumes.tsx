import type { VolumeBox } from '../../graph/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import styles from './VolumeCard.module.css';
import { Cylinder } from './VolumeCard.tsx';

/** Volumes a proposed link would bring, at the place they will have. Only to be seen: the form tells what they are. */
export function ComingVolumes({ boxes }: { readonly boxes: readonly VolumeBox[] }) {
  return boxes.map(({ key, node, x, y, w, h }) => (
    <div
      key={key}
      className={styles.coming}
      style={{ left: x, top: y, width: w, height: h }}
      aria-hidden="true"
    >
      <div className={styles.volume}>
        <Cylinder w={w} h={h} ephemeral={node.ephemeral} />
        <div className={styles.text}>
          <Icon of={VOLUME_ICONS[node.type]} size={18} />
          <div>
            <b>{node.name}</b>
            <span>{node.detail}</span>
          </div>
        </div>
      </div>
    </div>
  ));
}

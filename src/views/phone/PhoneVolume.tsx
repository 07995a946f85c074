import type { NarrowVolume } from '../../graph/index.ts';
import { useCanvas } from '../canvas/canvas-state.ts';
import { NameField } from '../canvas/NameField.tsx';
import { SourceField } from '../canvas/SourceField.tsx';
import { Cylinder } from '../canvas/VolumeCard.tsx';
import styles from './PhoneVolume.module.css';

/** A volume in the narrow picture. */
export function PhoneVolume({ volume: { node, w, h } }: { readonly volume: NarrowVolume }) {
  const editing = useCanvas((canvas) =>
    canvas.editing?.key === node.key ? canvas.editing.field : undefined,
  );
  return (
    <div className={styles.volume}>
      <Cylinder w={w} h={h} ephemeral={node.ephemeral} />
      <div className={styles.text}>
        {editing === 'name' ? (
          <NameField itemKey={node.key} name={node.name} kind="volume" />
        ) : (
          <b>{node.name || 'unnamed'}</b>
        )}
        {editing === 'source' ? (
          <SourceField node={node} />
        ) : (
          <span title={node.detail}>{shortDetail(node.detail)}</span>
        )}
      </div>
    </div>
  );
}

/** Letters that fit below a name. */
const ROOM = 18;

/** What would be cut is left to the details: `emptyDir · no size limit` is an emptyDir. */
function shortDetail(detail: string): string {
  return detail.length <= ROOM ? detail : (detail.split(' · ')[0] ?? detail);
}

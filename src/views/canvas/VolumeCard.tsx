import type { NodeProps } from '@xyflow/react';
import { ExternalLink, FileCheck2 } from 'lucide-react';
import { memo } from 'react';
import type { VolumeNode } from '../../graph/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import { Handles } from './ContainerCard.tsx';
import { useCanvas } from './canvas-state.ts';
import { FindingBadge } from './FindingBadge.tsx';
import type { VolumeFlowNode } from './flow-nodes.ts';
import { NameField } from './NameField.tsx';
import { SourceField } from './SourceField.tsx';
import styles from './VolumeCard.module.css';

/** A lower card has room for its name alone; px. */
const TWO_LINES = 50;

/** A volume on the canvas: a cylinder, dashed when it is gone with the pod. */
export function VolumeCard({ data, width = 0, height = 0 }: NodeProps<VolumeFlowNode>) {
  return <Card data={data} w={width} h={height} />;
}

const Card = memo(function Card({ data, w, h }: CardProps) {
  const { node, dropTarget, badge } = data;
  return (
    <div
      className={styles.volume}
      data-drop={dropTarget || undefined}
      data-fault={badge?.severity === 'error' || undefined}
      data-low={h < TWO_LINES || undefined}
      title={whoUses(node)}
    >
      <Cylinder w={w} h={h} ephemeral={node.ephemeral} />
      <div className={styles.text}>
        <Icon of={VOLUME_ICONS[node.type]} size={18} />
        <div>
          <Lines node={node} />
        </div>
      </div>
      {badge ? <FindingBadge badge={badge} /> : null}
      <Handles />
    </div>
  );
});

interface CardProps extends Pick<NodeProps<VolumeFlowNode>, 'data'> {
  /** px */
  readonly w: number;
  readonly h: number;
}

/** The shape of a volume, `w` by `h` px; dashed when its data is gone with the pod. */
export function Cylinder({ w, h, ephemeral }: CylinderProps) {
  const side = h - 5.5;
  return (
    <svg
      className={styles.cylinder}
      data-ephemeral={ephemeral || undefined}
      width={w}
      height={h}
      viewBox={`0 0 ${w} ${h}`}
      aria-hidden="true"
    >
      <path
        className={styles.body}
        d={`M.5 5.5V${side}C.5 ${side + 3} ${w * 0.22} ${h - 0.5} ${w / 2} ${h - 0.5}S${w - 0.5} ${side + 3} ${w - 0.5} ${side}V5.5`}
      />
      <ellipse className={styles.lid} cx={w / 2} cy="5.5" rx={w / 2 - 0.5} ry="5" />
    </svg>
  );
}

interface CylinderProps {
  readonly w: number;
  readonly h: number;
  readonly ephemeral: boolean;
}

function Lines({ node }: { readonly node: VolumeNode }) {
  const editing = useCanvas((canvas) =>
    canvas.editing?.key === node.key ? canvas.editing.field : undefined,
  );
  return (
    <>
      {editing === 'name' ? (
        <NameField itemKey={node.key} name={node.name} kind="volume" />
      ) : (
        <b data-field="name" title={node.name}>
          {node.name || 'unnamed'}
        </b>
      )}
      {editing === 'source' ? (
        <SourceField node={node} />
      ) : (
        <p>
          <span data-field="source" title={node.detail}>
            {node.detail}
          </span>
          <Source node={node} />
        </p>
      )}
    </>
  );
}

const KINDS: Partial<Record<VolumeNode['type'], string>> = {
  configMap: 'ConfigMap',
  secret: 'Secret',
  persistentVolumeClaim: 'claim',
};

/** Says whether the object behind the volume is in the same file. */
function Source({ node }: { readonly node: VolumeNode }) {
  const kind = KINDS[node.type];
  if (!kind) return null;
  const inFile = node.volume.answeredBy !== undefined;
  const says = inFile ? `Its ${kind} is in this file` : `Its ${kind} is outside this file`;
  return (
    <span className={styles.source} role="img" aria-label={says} title={says}>
      <Icon of={inFile ? FileCheck2 : ExternalLink} size={12} />
    </span>
  );
}

/** Who writes and who reads, in one sentence. */
export function whoUses(node: VolumeNode): string {
  const { writers, readers } = node.volume;
  if (writers.length + readers.length === 0) return 'Nobody mounts it.';
  const wrote = writers.length > 0 ? `Written by ${writers.join(', ')}.` : 'Nobody writes to it.';
  return readers.length > 0 ? `${wrote} Read by ${readers.join(', ')}.` : wrote;
}

import { Handle, type NodeProps, Position } from '@xyflow/react';
import {
  CircleCheckBig,
  EthernetPort,
  FileSliders,
  Gauge,
  HeartPulse,
  KeyRound,
  type LucideIcon,
  Power,
} from 'lucide-react';
import { memo } from 'react';
import type { CardRow, ContainerNode, PlacedRow } from '../../graph/index.ts';
import type { ProbeKind } from '../../pod/index.ts';
import { type CardLook, fitImage, isBadRow, rowNote } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { RoleTile } from '../shell/RoleTile.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import { RestartPill, StateLine } from '../timeline/StateLine.tsx';
import { useStateOfCard } from '../timeline/use-run.ts';
import styles from './ContainerCard.module.css';
import { useCanvas } from './canvas-state.ts';
import { rowKey } from './coming.ts';
import { type Badge, FindingBadge, isAtFault } from './FindingBadge.tsx';
import type { CardFlowNode, CardReference } from './flow-nodes.ts';
import { ImageField } from './ImageField.tsx';
import { NameField } from './NameField.tsx';

/** A container on the canvas. */
export function ContainerCard({ data }: NodeProps<CardFlowNode>) {
  return <Card data={data} />;
}

/** The flow tells a card where it stands: only what is to be seen in it makes it draw again. */
const Card = memo(function Card({ data }: Pick<NodeProps<CardFlowNode>, 'data'>) {
  const { node, rows, dropTarget, compact, references, badge } = data;
  const look = useStateOfCard(node.key);
  return (
    <div
      className={styles.card}
      data-role={node.role}
      data-compact={compact || undefined}
      data-drop={dropTarget || undefined}
      data-fault={badge?.severity === 'error' || undefined}
      data-state={look?.state}
    >
      <Head node={node} compact={compact} look={look} />
      {compact ? null : <Rows node={node} places={rows} coming={data.coming} badge={badge} />}
      {compact ? null : <Foot node={node} references={references} />}
      {look ? <RestartPill look={look} /> : null}
      {badge ? <FindingBadge badge={badge} /> : null}
      <Handles />
    </div>
  );
});

function Head({ node, compact, look }: HeadProps) {
  const main = node.role === 'main';
  const editing = useCanvas((canvas) =>
    canvas.editing?.key === node.key ? canvas.editing.field : undefined,
  );
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <RoleTile of={node.role} size={main ? 34 : 26} />
        {editing === 'name' ? (
          <NameField itemKey={node.key} name={node.name} kind="container" />
        ) : (
          <b data-field="name" title={node.name}>
            {node.name || 'unnamed'}
          </b>
        )}
        {main && !compact ? <span className={styles.tag}>MAIN</span> : null}
      </div>
      {editing === 'source' ? (
        <ImageField node={node} />
      ) : look ? (
        <div className={styles.state}>
          <StateLine look={look} />
        </div>
      ) : (
        <div className={styles.image} data-field="source" title={node.container.image}>
          <ImageText node={node} compact={compact} />
        </div>
      )}
    </div>
  );
}

interface HeadProps {
  readonly node: ContainerNode;
  readonly compact: boolean;
  /** How it is at the playhead, in place of its image. */
  readonly look: CardLook | undefined;
}

/** Characters of the image line that fit beside each other, by the card's width. */
const IMAGE_ROOM = { init: 20, sidecar: 24, main: 30, classic: 31 } as const;

/** As wide as a low card's tile, which stands beside the line. */
const TILE = 7;

function ImageText({ node, compact }: Pick<HeadProps, 'node' | 'compact'>) {
  const whole = node.role === 'main' ? node.image : { ...node.image, registry: '' };
  const { registry, name, tag } = fitImage(whole, IMAGE_ROOM[node.role] - (compact ? TILE : 0));
  if (!node.container.image) return <em>choose an image</em>;
  return (
    <>
      {registry ? <i>{registry}</i> : null}
      <span>{name}</span>
      <i>{tag}</i>
    </>
  );
}

function Rows({ node, places, coming, badge }: RowsProps) {
  if (node.rows.length === 0) return null;
  return (
    <div className={styles.rows}>
      {node.rows.map((row, i) => (
        <div
          key={rowKey(row)}
          className={styles.row}
          data-kind={row.kind}
          data-coming={coming.includes(rowKey(row)) || undefined}
          aria-hidden={coming.includes(rowKey(row)) || undefined}
          data-fault={isFault(row, badge) || undefined}
          style={{ height: places[i]?.h }}
        >
          <RowText row={row} />
        </div>
      ))}
    </div>
  );
}

interface RowsProps {
  readonly node: ContainerNode;
  readonly places: readonly PlacedRow[];
  /** Keys of the rows that are only proposed. */
  readonly coming: readonly string[];
  readonly badge: Badge | undefined;
}

function isFault(row: CardRow, badge: Badge | undefined): boolean {
  return row.kind !== 'more' && (isBadRow(row) || isAtFault(badge, row.path));
}

function RowText({ row }: { readonly row: CardRow }) {
  switch (row.kind) {
    case 'port':
    case 'bad-port':
      return (
        <>
          <Icon of={EthernetPort} size={13} />
          <code>{row.kind === 'port' ? row.port : row.written}</code>
          <em>{rowNote(row)}</em>
        </>
      );
    case 'mount':
      return (
        <>
          <Icon of={VOLUME_ICONS[row.type]} size={13} />
          <span>{row.volumeName}</span>
          <em>{rowNote(row)}</em>
        </>
      );
    case 'more':
      return <span>{row.text}</span>;
  }
}

const PROBES: Record<ProbeKind, { icon: LucideIcon; label: string }> = {
  startup: { icon: Power, label: 'startup probe' },
  liveness: { icon: HeartPulse, label: 'liveness probe' },
  readiness: { icon: CircleCheckBig, label: 'readiness probe' },
};

function Foot({ node, references }: FootProps) {
  return (
    <div className={styles.foot}>
      <span>
        <Icon of={Gauge} size={12} />
        {node.hasRequests ? <code>{node.foot}</code> : node.foot}
      </span>
      <span>
        {references.map((reference) => (
          <ReferenceBadge key={`${reference.kind} ${reference.name}`} reference={reference} />
        ))}
        {node.probes.map((probe) => (
          <span key={probe} className={styles.probe} role="img" aria-label={PROBES[probe].label}>
            <Icon of={PROBES[probe].icon} size={12} />
          </span>
        ))}
      </span>
    </div>
  );
}

interface FootProps {
  readonly node: ContainerNode;
  readonly references: readonly CardReference[];
}

/** A config map or secret the environment is read from, and whether it is in the file. */
function ReferenceBadge({
  reference: { kind, name, inFile },
}: {
  readonly reference: CardReference;
}) {
  const says = `Environment from ${kind} ${name}, ${inFile ? 'in this file' : 'outside this file'}`;
  return (
    <span
      className={styles.probe}
      role="img"
      aria-label={says}
      title={says}
      data-outside={!inFile || undefined}
    >
      <Icon of={kind === 'Secret' ? KeyRound : FileSliders} size={12} />
    </span>
  );
}

const HANDLES = { left: Position.Left, right: Position.Right, bottom: Position.Bottom };

/** The dots links are drawn from; the keyboard's way is the key L and the card's menu. */
export function Handles() {
  return Object.entries(HANDLES).map(([id, position]) => (
    <Handle
      key={id}
      id={id}
      type="source"
      position={position}
      className={styles.handle}
      aria-hidden
    />
  ));
}

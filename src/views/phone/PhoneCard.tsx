import type { Edge, NarrowCard } from '../../graph/index.ts';
import { fitImage } from '../../session/index.ts';
import { useCanvas } from '../canvas/canvas-state.ts';
import { edgeName } from '../canvas/edge-name.ts';
import { ImageField } from '../canvas/ImageField.tsx';
import { NameField } from '../canvas/NameField.tsx';
import { Icon } from '../shell/Icon.tsx';
import { RoleTile } from '../shell/RoleTile.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import { RestartPill, StateLine } from '../timeline/StateLine.tsx';
import { useStateOfCard } from '../timeline/use-run.ts';
import styles from './PhoneCard.module.css';

interface PhoneCardProps {
  readonly card: NarrowCard;
  readonly edges: readonly Edge[];
}

/** A letter of the image and of a port, px. */
const CODE = 6.65;

/** A container in the narrow picture: its mounts are chips. */
export function PhoneCard({ card, edges }: PhoneCardProps) {
  const { node } = card;
  const main = node.role === 'main';
  const look = useStateOfCard(node.key);
  const port = node.container.ports[0]?.number;
  const editing = useCanvas((canvas) =>
    canvas.editing?.key === node.key ? canvas.editing.field : undefined,
  );
  const taken = (main ? 66 : 60) + (port === undefined ? 0 : 23 + CODE * String(port).length);
  const room = Math.floor((card.w - taken) / CODE);
  const image = fitImage({ ...node.image, registry: '' }, Math.max(room, 8));
  return (
    <div className={styles.card} data-role={node.role} data-state={look?.state}>
      <div className={styles.head}>
        <RoleTile of={node.role} size={main ? 32 : 30} />
        <div>
          {editing === 'name' ? (
            <NameField itemKey={node.key} name={node.name} kind="container" />
          ) : (
            <b>{node.name || 'unnamed'}</b>
          )}
          {editing === 'source' ? (
            <ImageField node={node} />
          ) : look ? (
            <StateLine look={look} />
          ) : (
            <code>{node.container.image ? `${image.name}${image.tag}` : 'choose an image'}</code>
          )}
        </div>
        {port === undefined ? null : <span className={styles.port}>{port}</span>}
      </div>
      {look ? <RestartPill look={look} /> : null}
      {card.chips.map((chip) => (
        <MountChip key={`${chip.x} ${chip.y}`} chip={chip} card={card} edges={edges} />
      ))}
    </div>
  );
}

/** A mount: one tap opens its details. The last chip may only count what did not fit. */
function MountChip({ chip, card, edges }: ChipProps) {
  const showEdge = useCanvas((canvas) => canvas.showEdge);
  const style = { left: chip.x - card.x, top: chip.y - card.y, width: chip.w, height: chip.h };
  const edge = edges.find(({ key }) => key === chip.edge);
  const text = (
    <>
      {chip.volume ? <Icon of={VOLUME_ICONS[chip.volume.type]} size={12} /> : null}
      {chip.text}
    </>
  );
  if (!edge) {
    return (
      <span className={styles.chip} style={style}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.chip}
      style={style}
      data-id={edge.key}
      aria-label={edgeName({ edge })}
      onClick={() => showEdge(edge.key)}
    >
      {text}
    </button>
  );
}

interface ChipProps {
  readonly chip: NarrowCard['chips'][number];
  readonly card: NarrowCard;
  readonly edges: readonly Edge[];
}

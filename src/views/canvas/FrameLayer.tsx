import { Box, ChevronsRight, Container, IdCard, Network, Waypoints } from 'lucide-react';
import { memo } from 'react';
import type { Bead, Heading, LaneName, Layout } from '../../graph/index.ts';
import type { Reference, ServiceAtEdge } from '../../pod/index.ts';
import { addressTag } from '../../session/index.ts';
import { inspectPod } from '../inspector/inspect-state.ts';
import { useSession } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { RoleGlyph } from '../shell/RoleTile.tsx';
import { usePodAddress } from '../timeline/use-pod-address.ts';
import { useStateOfCard } from '../timeline/use-run.ts';
import styles from './FrameLayer.module.css';

/** The pod itself, under the cards: sheets for replicas, frame, tags, lane headings, the start sequence. */
export const FrameLayer = memo(function FrameLayer({
  layout,
  services,
  account,
  litPorts,
  behind,
  dropping,
}: FrameProps) {
  const { frame } = layout;
  const box = { left: frame.x, top: frame.y, width: frame.w, height: frame.h };
  return (
    <div
      className={styles.layer}
      data-behind={behind > 0 || undefined}
      data-dropping={dropping || undefined}
    >
      {layout.sheets > 1 ? <div className={styles.sheet} data-sheet="2" style={box} /> : null}
      {layout.sheets > 0 ? <div className={styles.sheet} data-sheet="1" style={box} /> : null}
      <div className={styles.frame} style={box} />
      <NameTag layout={layout} behind={behind} />
      <IpTag layout={layout} behind={behind} lit={litPorts} />
      <LowerEdge layout={layout} services={services} account={account} />
      {layout.headings.map((heading) => (
        <LaneHeading key={heading.key} heading={heading} />
      ))}
      {layout.volumesHeading ? (
        <h2
          className={styles.volumes}
          style={{ left: layout.volumesHeading.x, top: layout.volumesHeading.y }}
        >
          Volumes
        </h2>
      ) : null}
      <Sequence layout={layout} />
    </div>
  );
});

interface FrameProps {
  readonly layout: Layout;
  readonly services: readonly ServiceAtEdge[];
  /** The service account the pod names. */
  readonly account: Reference | undefined;
  /** Ports of the selected card. */
  readonly litPorts: ReadonlySet<number>;
  /** How many edits the picture is behind the text. */
  readonly behind: number;
  /** A volume is on its way: the whole frame takes it. */
  readonly dropping: boolean;
}

/** How far the tags reach into the frame, and the frame's own line; px. */
const TAG_DEPTH = 12;
const FRAME_LINE = 1.5;

/** Over a picture that is behind its text: still to be seen, but no longer true. */
export function Veil({ frame }: Pick<Layout, 'frame'>) {
  const box = {
    left: frame.x + FRAME_LINE,
    top: frame.y + TAG_DEPTH,
    width: frame.w - 2 * FRAME_LINE,
    height: frame.h - TAG_DEPTH - FRAME_LINE,
  };
  return <div className={styles.veil} style={box} aria-hidden="true" />;
}

/** The pod's name: a press shows the pod's own fields. */
function NameTag({ layout, behind }: { readonly layout: Layout; readonly behind: number }) {
  const session = useSession();
  const { name } = layout.tags;
  const note = noteOf(layout, behind);
  return (
    <button
      type="button"
      className={`${styles.tag} nodrag nopan`}
      style={{ left: name.x, top: name.y, height: name.h }}
      title="Inspect the pod"
      onClick={() => inspectPod(session)}
    >
      <Icon of={Container} size={13} />
      <b>{name.text || 'pod'}</b>
      {note ? <span>{note}</span> : null}
    </button>
  );
}

/** What is said beside the name. */
function noteOf({ tags }: Layout, behind: number): string {
  if (behind > 0) return `${behind} ${behind === 1 ? 'edit' : 'edits'} behind`;
  return tags.name.replicas;
}

function IpTag({ layout, behind, lit }: IpTagProps) {
  const { ip, name } = layout.tags;
  const address = usePodAddress(name.text);
  const { says, ports, hidden } = addressTag(layout.tags, address, noteOf(layout, behind));
  return (
    <div className={styles.ip} style={{ left: ip.x + ip.w, top: ip.y, height: ip.h }}>
      <Icon of={Network} size={12} />
      <span>{says}</span>
      {ports.map((tag) => (
        <code
          key={`${tag.port} ${tag.protocol}`}
          data-lit={lit.has(tag.port) || undefined}
          data-twice={tag.twice || undefined}
          title={tag.twice ? 'Two containers declare this port' : undefined}
        >
          {tag.port}
        </code>
      ))}
      {hidden > 0 ? <code>+{hidden}</code> : null}
    </div>
  );
}

interface IpTagProps extends Pick<FrameProps, 'layout' | 'behind'> {
  readonly lit: ReadonlySet<number>;
}

/** The frame's lower edge: the Services of the file that lead into this pod (`shop 80 → 8080`), and who the pod acts as. */
function LowerEdge({
  layout,
  services,
  account,
}: Pick<FrameProps, 'layout' | 'services' | 'account'>) {
  if (services.length === 0 && !account) return null;
  const { frame } = layout;
  return (
    <div
      className={styles.services}
      style={{ left: frame.x + 24, top: frame.y + frame.h - 12, width: frame.w - 48 }}
    >
      {services.map(({ name, document, ports }) => (
        <div
          key={document}
          className={styles.service}
          title={`Service ${name} sends traffic to this pod.`}
        >
          <Icon of={Waypoints} size={12} />
          <b>{name}</b>
          {ports.map(({ port, targetPort }) => (
            <code key={port}>{`${port} → ${targetPort}`}</code>
          ))}
        </div>
      ))}
      {account ? (
        <div className={styles.service} title={`The pod runs as service account ${account.name}.`}>
          <Icon of={IdCard} size={12} />
          <b>{account.name}</b>
          <span>{account.document === undefined ? 'outside' : 'in this file'}</span>
        </div>
      ) : null}
    </div>
  );
}

const LANE_GLYPHS: Record<LaneName, React.ReactNode> = {
  init: <Icon of={ChevronsRight} />,
  sidecar: <RoleGlyph of="sidecar" size={14} />,
  containers: <Icon of={Box} />,
};

function LaneHeading({ heading }: { readonly heading: Heading }) {
  return (
    <div
      className={styles.lane}
      data-lane={heading.lane}
      style={{ left: heading.x, top: heading.y }}
    >
      {LANE_GLYPHS[heading.lane]}
      <div>
        <h2>{heading.title}</h2>
        <p>
          {heading.note}
          {heading.after === undefined ? null : <i>{heading.after}</i>}
        </p>
      </div>
    </div>
  );
}

/** A turn of the start sequence: filled once its container has passed it in the run that is shown. */
function BeadOfSequence({ bead }: { readonly bead: Bead }) {
  const passed = useStateOfCard(bead.key)?.passed;
  return (
    <span
      className={styles.bead}
      data-lane={bead.lane}
      data-passed={passed || undefined}
      style={{ left: bead.x, top: bead.y }}
    >
      {bead.step}
    </span>
  );
}

function Sequence({ layout }: { readonly layout: Layout }) {
  const { spine } = layout;
  if (!spine) return null;
  return (
    <>
      <svg className={styles.spine} aria-hidden="true">
        {spine.lines.map(({ x, top, bottom }) => (
          <path key={x} d={`M${x} ${top}V${bottom}`} />
        ))}
        {spine.beads.map((bead) => (
          <path key={bead.key} d={`M${bead.x} ${bead.y}H${bead.stubX}`} />
        ))}
      </svg>
      {spine.beads.map((bead) => (
        <BeadOfSequence key={bead.key} bead={bead} />
      ))}
    </>
  );
}

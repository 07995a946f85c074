import { Network } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NarrowBead, NarrowLayout } from '../../graph/index.ts';
import type { Pod, Role } from '../../pod/index.ts';
import { graphFor, narrowPictureOf } from '../../session/index.ts';
import { useCanvas } from '../canvas/canvas-state.ts';
import { EdgeLayer } from '../canvas/EdgeLayer.tsx';
import { type Badge, FindingBadge } from '../canvas/FindingBadge.tsx';
import { useBadges } from '../canvas/use-badges.ts';
import { useCardCommands } from '../canvas/use-card-commands.ts';
import { useCardKeys } from '../canvas/use-card-keys.ts';
import { usePartDropOnText } from '../canvas/use-part-drop-on-text.ts';
import { useSelect } from '../canvas/use-select.ts';
import { useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { usePodAddress } from '../timeline/use-pod-address.ts';
import { useStateOfCard } from '../timeline/use-run.ts';
import { PhoneCard } from './PhoneCard.tsx';
import styles from './PhonePod.module.css';
import { PhoneVolume } from './PhoneVolume.tsx';

/** The pod in one column: what runs one after another, what then runs together, links in the right margin. */
export function PhonePod({ pod, behind }: { readonly pod: Pod; readonly behind: number }) {
  const page = useRef<HTMLDivElement>(null);
  const width = useWidth(page);
  const layout = useMemo(() => narrowPictureOf(pod, Math.max(width - 16, 300)), [pod, width]);
  const selected = useSessionState((state) => state.selected);
  const select = useSelect();
  const commands = useCardCommands();
  const badges = useBadges();
  const places = useMemo(
    () => [...layout.cards, ...layout.volumes.map(({ key, x, y, w, h }) => ({ key, x, y, w, h }))],
    [layout],
  );
  const keys = useCardKeys(places);
  usePartDropOnText();
  const edges = useMemo(
    () => ({ edges: layout.links, bundles: layout.bundles, pills: layout.pills, quiet: false }),
    [layout],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside are handled in one place
    <div ref={page} className={styles.page} onKeyDown={keys.onKeyDown}>
      <div
        className={styles.pod}
        data-behind={behind > 0 || undefined}
        style={{ width: layout.width, height: layout.height }}
      >
        <IpTag layout={layout} name={pod.name} />
        <Sequence layout={layout} />
        {layout.headings.map(({ x, y, text }) => (
          <h2 key={text} className={styles.heading} style={{ left: x, top: y }}>
            {text}
          </h2>
        ))}
        {layout.cards.map((card) => (
          <Place
            key={card.key}
            box={card}
            name={`Container ${card.node.name}`}
            badge={badges.get(card.key)}
            selected={selected}
            onChoose={keys.onChoose}
          >
            <PhoneCard card={card} edges={graphFor(pod).edges} />
          </Place>
        ))}
        {layout.volumes.map((volume) => (
          <Place
            key={volume.key}
            box={volume}
            name={`Volume ${volume.node.name}`}
            badge={badges.get(volume.key)}
            selected={selected}
            onChoose={keys.onChoose}
          >
            <PhoneVolume volume={volume} />
          </Place>
        ))}
        <EdgeLayer
          layout={edges}
          selected={selected}
          lit={undefined}
          onSelect={select}
          onRemove={commands.remove}
        />
      </div>
    </div>
  );
}

/** The width of an element, px, kept current. */
function useWidth(of: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(390);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || 390));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}

/** A card's place: one tap selects it and opens what it can do; while a link is drawn it ends there. */
function Place({ box, name, badge, selected, onChoose, children }: PlaceProps) {
  const showMenu = useCanvas((canvas) => canvas.showMenu);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled once, on the page
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no card
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard goes from card to card
      tabIndex={0}
      aria-label={name}
      data-id={box.key}
      data-selected={selected.includes(box.key) || undefined}
      className={styles.place}
      style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
      onClick={(event) => {
        if (
          event.target instanceof Element &&
          event.target.closest('input, button, [role="listbox"]')
        )
          return;
        const linking = useCanvas.getState().linkingFrom !== undefined;
        onChoose(box.key, event);
        if (!linking) showMenu({ key: box.key, x: event.clientX, y: event.clientY });
      }}
    >
      {children}
      {badge ? <FindingBadge badge={badge} /> : null}
    </div>
  );
}

interface PlaceProps {
  readonly box: {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
  readonly name: string;
  readonly badge: Badge | undefined;
  readonly selected: readonly string[];
  onChoose(key: string, event: React.MouseEvent): void;
  readonly children: ReactNode;
}

function IpTag({ layout: { ip }, name }: IpTagProps) {
  const address = usePodAddress(name);
  return (
    <div className={styles.ip} style={{ left: ip.x + ip.w, top: ip.y, height: ip.h }}>
      <Icon of={Network} size={12} />
      <span>{address ?? 'Pod IP'}</span>
      {ip.ports.map(({ port, protocol, twice }) => (
        <code key={`${port} ${protocol}`} data-twice={twice || undefined}>
          {port}
        </code>
      ))}
      {ip.hidden > 0 ? <code>+{ip.hidden}</code> : null}
    </div>
  );
}

interface IpTagProps {
  readonly layout: NarrowLayout;
  readonly name: string;
}

function Sequence({ layout: { spine, bracket, cards } }: { readonly layout: NarrowLayout }) {
  const roleOf = (key: string) => cards.find((card) => card.key === key)?.node.role;
  return (
    <>
      <svg className={styles.lines} aria-hidden="true">
        {spine ? <path d={`M${spine.x} ${spine.top}V${spine.bottom}`} /> : null}
        {spine?.beads.map((bead) => (
          <path key={bead.key} d={`M${spine.x} ${bead.y}H${spine.stubX}`} />
        ))}
        {bracket ? <path d={`M${bracket.x} ${bracket.top}V${bracket.bottom}`} /> : null}
        {bracket?.ys.map((y) => (
          <path key={y} d={`M${bracket.x} ${y}H${bracket.stubX}`} />
        ))}
      </svg>
      {spine?.beads.map((bead) => (
        <Turn key={bead.key} bead={bead} role={roleOf(bead.key)} />
      ))}
    </>
  );
}

/** A turn of the start sequence: filled once its container has passed it in the run that is shown. */
function Turn({ bead, role }: { readonly bead: NarrowBead; readonly role: Role | undefined }) {
  const passed = useStateOfCard(bead.key)?.passed;
  return (
    <span
      className={styles.bead}
      data-role={role}
      data-passed={passed || undefined}
      style={{ left: bead.x, top: bead.y }}
    >
      {bead.step}
    </span>
  );
}

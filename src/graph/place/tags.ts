import type { Graph } from '../graph.ts';
import { cutEnd } from '../image-text.ts';
import type { PortTag, Tags } from '../layout.ts';
import { codeWidth, textWidth } from '../text-width.ts';

const TAG_HEIGHT = 24;
const TAG_INSET = 24;
const BETWEEN_TAGS = 16;
/** What stays free beside the name when the tags say more than at rest. */
const LEAST_BETWEEN = 6;
const LONGEST_NAME = 28;
/** Ports shown even when the frame must grow for them. */
const LEAST_PORTS = 4;
const AT_REST = 'Pod IP';

/** The tags on the frame's top edge. The frame is at least as wide as `width` of what is returned. */
export function tagsOf(graph: Graph, width: number): { tags: Tags; width: number } {
  const { ports } = graph;
  const text = cutEnd(graph.name === '' ? 'unnamed' : graph.name, LONGEST_NAME);
  const replicas =
    graph.replicas === undefined || graph.replicas === 1 ? '' : `${graph.replicas} replicas`;
  const name = nameWidth(text, replicas);
  const least = addressWidth(AT_REST, ports, Math.min(ports.length, LEAST_PORTS));
  const whole = Math.max(width, 2 * TAG_INSET + name + BETWEEN_TAGS + least);
  const room = whole - 2 * TAG_INSET - name - BETWEEN_TAGS;
  let shown = ports.length;
  while (shown > 0 && addressWidth(AT_REST, ports, shown) > room) shown--;
  const ipWidth = addressWidth(AT_REST, ports, shown);
  return {
    width: whole,
    tags: {
      name: { x: TAG_INSET, y: -12, w: name, h: TAG_HEIGHT, text, replicas },
      ip: {
        x: whole - TAG_INSET - ipWidth,
        y: -12,
        w: ipWidth,
        h: TAG_HEIGHT,
        ports: ports.slice(0, shown),
        hidden: ports.length - shown,
      },
    },
  };
}

/** What the tag of the pod's address says. */
interface AddressTag {
  readonly says: string;
  readonly ports: readonly PortTag[];
  /** Ports told as `+3`. */
  readonly hidden: number;
}

/**
 * The tag of the address in a run, beside the name with its note (`3 replicas`, `1 edit behind`): with as many ports as
 * there is room for, and without the address where not even that fits. It never covers the name.
 */
export function addressTag(
  { name, ip }: Tags,
  address: string | undefined,
  note: string,
): AddressTag {
  const room = ip.x + ip.w - name.x - nameWidth(name.text, note) - LEAST_BETWEEN;
  const total = ip.ports.length + ip.hidden;
  for (const says of address === undefined ? [AT_REST] : [address, AT_REST]) {
    for (let shown = ip.ports.length; shown >= 0; shown--) {
      if (addressWidth(says, ip.ports, shown, total) > room) continue;
      return { says, ports: ip.ports.slice(0, shown), hidden: total - shown };
    }
  }
  return { says: AT_REST, ports: [], hidden: total };
}

function nameWidth(name: string, note: string): number {
  const beside = note === '' ? 0 : 15 + textWidth(note, 11.5);
  return Math.ceil(37 + textWidth(name, 11.5) + beside);
}

function addressWidth(
  says: string,
  ports: readonly PortTag[],
  shown: number,
  total = ports.length,
): number {
  const chips = ports.slice(0, shown).map(({ port }) => chipWidth(String(port)));
  const more = total > shown ? chipWidth(`+${total - shown}`) : 0;
  const label = 9 + 18 + textWidth(says, 11.5) + 6 + 6;
  return Math.ceil(label + chips.reduce((sum, chip) => sum + chip, 0) + more);
}

function chipWidth(says: string): number {
  return codeWidth(says, 10.5) + 15;
}

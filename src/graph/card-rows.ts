import { isValueMap } from '../kubernetes/index.ts';
import type { Container, Port, Volume } from '../pod/index.ts';
import type { BadPortRow, CardRow, MountEdge, MountRow, PlainRow, PortRow } from './graph.ts';

/** A card shows five rows; a sixth makes the fifth `+2 mounts`. */
const MOST_ROWS = 5;

/**
 * The rows of a card: ports a link ends on, other ports, those that can't be, mounts in YAML order. `edges` holds one entry for each mount,
 * `served` the ports that links of the pod end on.
 */
export function cardRows(
  container: Container,
  edges: readonly (MountEdge | undefined)[],
  volumes: readonly Volume[],
  served: readonly number[],
): CardRow[] {
  const ports = container.ports.map((port) => declaredRow(port, served.includes(port.number)));
  const declared = new Set(container.ports.map(({ number }) => number));
  const silent = [...new Set(served)].filter((port) => !declared.has(port)).map(undeclaredRow);
  const linked = [...ports.filter((row) => row.linked), ...silent];
  const mounts = container.mounts.map((mount, i): MountRow => {
    const edge = edges[i];
    return {
      kind: 'mount',
      volumeName: mount.volume,
      volume: edge?.volume,
      type: volumes.find(({ name }) => name === mount.volume)?.type ?? 'other',
      verb: edge?.mode === 'rw' ? 'writes' : 'reads',
      edge: edge?.key,
      path: mount.path,
    };
  });
  const others = ports.filter((row) => !row.linked);
  return withMore([...onePerPort(linked), ...others, ...badPorts(container), ...mounts]);
}

function declaredRow(port: Port, linked: boolean): PortRow {
  const protocol = port.protocol === 'TCP' ? '' : port.protocol;
  return {
    kind: 'port',
    port: port.number,
    label: [port.name ?? '', protocol].filter((part) => part !== '').join(' '),
    linked,
    declared: true,
    path: port.path,
  };
}

/** The entries of `ports` that hold something else than a port's number. */
function badPorts({ value, path, ports }: Container): BadPortRow[] {
  const entries = Array.isArray(value.ports) ? value.ports : [];
  return entries.flatMap((entry, index) => {
    const written = isValueMap(entry) ? entry.containerPort : undefined;
    const isRead = ports.some(({ path: at }) => at.at(-1) === index);
    if (isRead || written === undefined || written === null || typeof written === 'object')
      return [];
    return [{ kind: 'bad-port', written: String(written), path: [...path, 'ports', index] }];
  });
}

function undeclaredRow(port: number): PortRow {
  return { kind: 'port', port, label: '', linked: true, declared: false, path: undefined };
}

/** A number declared for TCP and UDP has two rows, and links end on the first. */
function onePerPort(rows: readonly PortRow[]): PortRow[] {
  const seen = new Set<number>();
  return rows.map((row) => {
    const again = seen.has(row.port);
    seen.add(row.port);
    return again ? { ...row, linked: false } : row;
  });
}

function withMore(rows: readonly PlainRow[]): CardRow[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  const hidden = rows.slice(MOST_ROWS - 1);
  return [...rows.slice(0, MOST_ROWS - 1), { kind: 'more', text: moreText(hidden), hidden }];
}

function moreText(hidden: readonly PlainRow[]): string {
  const mounts = hidden.filter(({ kind }) => kind === 'mount').length;
  if (mounts === hidden.length) return `+${mounts} mounts`;
  if (mounts === 0) return `+${hidden.length} ports`;
  return `+${hidden.length} more`;
}

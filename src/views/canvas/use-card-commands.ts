import { useMemo } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import type { ContainerNode, Edge, Graph } from '../../graph/index.ts';
import type { Role } from '../../pod/index.ts';
import { graphFor, type Session } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { cardElement, focusCard } from './focus-card.ts';

/** What keys and menus do to cards and edges. */
export interface CardCommands {
  remove(keys: readonly string[]): void;
  duplicate(keys: readonly string[]): void;
  /** Into another lane, at its end. */
  convert(node: ContainerNode, role: Role): void;
  /** By one turn in the start sequence, or one place among the containers: -1 up, 1 down. */
  shift(node: ContainerNode, by: -1 | 1): void;
}

export function useCardCommands(): CardCommands {
  const session = useSession();
  return useMemo(() => commandsOf(session), [session]);
}

/** The same without a view: for commands. */
export function commandsOf(session: Session): CardCommands {
  const { actions } = session;
  const drawn = () => {
    const { shown, pod } = session.getState();
    const current = shown.pods[pod];
    return current && graphFor(current);
  };
  return {
    remove(keys) {
      const graph = drawn();
      if (!graph) return;
      const gestures = keys.flatMap((key) => removal(graph, key));
      const lonely = volumeLeftAlone(graph, keys);
      const [first, ...others] = gestures;
      if (!first) return;
      const outcome = actions.perform(
        others.length === 0
          ? first
          : { do: 'all', gestures, label: `${gestures.length} things removed` },
      );
      if (!outcome.made) return;
      actions.select([]);
      // At once, while the label that had the keyboard still stands: a question that comes gives it back to the card.
      cardElement(cardLeft(graph, keys) ?? '')?.focus({ preventScroll: true });
      if (lonely) actions.answer({ about: 'unused-volume', volume: lonely });
    },
    duplicate(keys) {
      const graph = drawn();
      const names =
        graph?.containers.filter(({ key }) => keys.includes(key)).map(({ name }) => name) ?? [];
      const gestures = names.map(
        (container): GestureBody => ({ do: 'duplicateContainer', container }),
      );
      const [first, ...others] = gestures;
      if (!first) return;
      actions.perform(
        others.length === 0
          ? first
          : { do: 'all', gestures, label: `${gestures.length} containers duplicated` },
      );
    },
    convert(node, role) {
      const lane = lanePeers(drawn(), role).length;
      actions.perform({ do: 'moveContainer', container: node.name, role, index: lane });
      focusCard(node.key);
    },
    shift(node, by) {
      const peers = turnPeers(drawn(), node);
      const index = peers.findIndex(({ key }) => key === node.key) + by;
      if (index < 0 || index >= peers.length) return;
      const turn = node.lane === 'containers' ? {} : { sequence: index };
      actions.perform({
        do: 'moveContainer',
        container: node.name,
        role: node.role,
        index,
        ...turn,
      });
      focusCard(node.key);
    },
  };
}

/** The containers a role is ordered among, in the order of the YAML. */
function lanePeers(graph: Graph | undefined, role: Role): readonly ContainerNode[] {
  const main = role === 'main' || role === 'classic';
  const peers = graph?.containers.filter((node) =>
    main ? node.lane === 'containers' : node.role === role,
  );
  return [...(peers ?? [])].sort((a, b) => a.container.order - b.container.order);
}

/** The containers a card takes turns with: init containers and sidecars start in one order. */
function turnPeers(graph: Graph | undefined, node: ContainerNode): readonly ContainerNode[] {
  if (node.lane === 'containers') return lanePeers(graph, node.role);
  const peers = graph?.containers.filter(({ lane }) => lane !== 'containers') ?? [];
  return peers.toSorted((a, b) => a.container.order - b.container.order);
}

function removal(graph: Graph, key: string): GestureBody[] {
  const container = graph.containers.find((node) => node.key === key);
  if (container) return [{ do: 'removeContainer', container: container.name }];
  const volume = graph.volumes.find((node) => node.key === key);
  if (volume) return [{ do: 'removeVolume', volume: volume.name }];
  const edge = graph.edges.find((one) => one.key === key);
  return edge ? [edgeRemoval(graph, edge)] : [];
}

function edgeRemoval(graph: Graph, edge: Edge): GestureBody {
  const nameOf = (key: string | undefined) =>
    graph.containers.find((node) => node.key === key)?.name ?? '';
  if (edge.kind === 'mount') {
    return { do: 'removeMount', container: nameOf(edge.container), path: edge.mountPath };
  }
  return {
    do: 'unlinkLocalhost',
    client: nameOf(edge.client),
    port: edge.port,
    ...(edge.server ? { server: nameOf(edge.server) } : {}),
  };
}

/** The card that a removed edge belonged to, where the keyboard goes on. */
function cardLeft(graph: Graph, keys: readonly string[]): string | undefined {
  const edge = graph.edges.find(({ key }) => keys.includes(key));
  return edge?.kind === 'mount' ? edge.container : edge?.client;
}

/** The volume whose last mounts are among the removed edges. */
function volumeLeftAlone(graph: Graph, keys: readonly string[]): string | undefined {
  const mounts = graph.edges.filter((edge) => edge.kind === 'mount');
  return graph.volumes.find(({ key }) => {
    const own = mounts.filter((edge) => edge.volume === key);
    return own.length > 0 && own.every((edge) => keys.includes(edge.key));
  })?.name;
}

import { isValueMap, type Value } from '../kubernetes/index.ts';
import type { Container } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { indexOf } from './lane.ts';
import { baseOf, freeName } from './name.ts';
import { type Answer, findContainer, isObjection, type PodInText } from './proposal.ts';

/** A copy just after the container, with its comments, under a free name and without what only one can have: its host ports. */
export function duplicateContainer(
  text: PodInText,
  gesture: GestureOf<'duplicateContainer'>,
): Answer {
  const container = findContainer(text.pod, gesture.container);
  if (isObjection(container)) return container;
  const taken = new Set(text.pod.containers.map(({ name }) => name));
  const name = freeName(baseOf(container.name) || 'app', taken);
  const index = indexOf(container.path) + 1;
  return {
    ok: true,
    changes: [
      {
        change: 'copy',
        from: container.path,
        index,
        patch: { name, ...withoutHostPorts(container) },
      },
    ],
    label: `${container.name || 'container'} duplicated`,
    selects: [...container.path.slice(0, -1), index],
  };
}

/** A host port can be taken once on a node. */
function withoutHostPorts({ value }: Container): { ports?: Value } {
  const { ports } = value;
  if (!Array.isArray(ports)) return {};
  if (!ports.some((port) => isValueMap(port) && 'hostPort' in port)) return {};
  return {
    ports: ports.map((port) => {
      if (!isValueMap(port)) return port;
      const { hostPort: _, ...rest } = port;
      return rest;
    }),
  };
}

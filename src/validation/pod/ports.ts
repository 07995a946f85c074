/** Ports of containers. Source: pkg/apis/core/validation/validation.go (validateContainerPorts, checkHostPortConflicts). */
import {
  flagOf,
  isPortName,
  isPortNumber,
  mapsOf,
  numberOf,
  textOf,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
} from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';

const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];

export function validateContainerPorts(container: ValueMap, path: Path): FieldErrors {
  const names = new Set<string>();
  return each(mapsOf(container, 'ports'), (port, i) => {
    const at = index(path, i);
    const hostPort = numberOf(port, 'hostPort') ?? 0;
    const protocol = protocolOf(port);
    return all(
      validatePortName(textOf(port, 'name'), names, child(at, 'name')),
      validateContainerPort(numberOf(port, 'containerPort') ?? 0, child(at, 'containerPort')),
      hostPort === 0 ? NO_ERRORS : invalidFor(child(at, 'hostPort'), isPortNumber(hostPort)),
      PROTOCOLS.includes(protocol) ? NO_ERRORS : notSupported(child(at, 'protocol'), PROTOCOLS),
    );
  });
}

export function protocolOf(port: ValueMap): string {
  return textOf(port, 'protocol') || 'TCP';
}

function validatePortName(name: string, names: Set<string>, path: Path): FieldErrors {
  if (name === '') return NO_ERRORS;
  const complaints = isPortName(name);
  if (complaints.length > 0) return invalidFor(path, complaints);
  if (names.has(name)) return duplicate(path);
  names.add(name);
  return NO_ERRORS;
}

function validateContainerPort(port: number, path: Path): FieldErrors {
  return port === 0 ? required(path) : invalidFor(path, isPortNumber(port));
}

/** `places`: the path of each container. */
export function checkHostPortConflicts(
  containers: readonly ValueMap[],
  places: (index: number) => Path,
): FieldErrors {
  const taken = new Set<string>();
  return each(containers, (container, i) =>
    each(mapsOf(container, 'ports'), (port, j) => {
      const hostPort = numberOf(port, 'hostPort') ?? 0;
      if (hostPort === 0) return NO_ERRORS;
      const address = `${protocolOf(port)}/${textOf(port, 'hostIP')}/${hostPort}`;
      if (taken.has(address)) {
        return duplicate(child(index(child(places(i), 'ports'), j), 'hostPort'));
      }
      taken.add(address);
      return NO_ERRORS;
    }),
  );
}

/** On the host's network a container port is the host's port. */
export function validateHostNetworkPorts(spec: ValueMap, isPod: boolean, path: Path): FieldErrors {
  if (flagOf(spec, 'hostNetwork') !== true) return NO_ERRORS;
  return each(mapsOf(spec, 'containers'), (container, i) =>
    each(mapsOf(container, 'ports'), (port, j) => {
      const hostPort = numberOf(port, 'hostPort') ?? 0;
      const isFree = hostPort === 0 && !isPod;
      if (isFree || hostPort === (numberOf(port, 'containerPort') ?? 0)) return NO_ERRORS;
      const at = index(child(index(child(path, 'containers'), i), 'ports'), j);
      return invalid(
        child(at, 'hostPort'),
        'must match `containerPort` when `hostNetwork` is true',
      );
    }),
  );
}

/** A number from 1 to 65535, or the name of a port; one that is not set counts as number 0. */
export function validatePortNumberOrName(port: Value | undefined, path: Path): FieldErrors {
  return typeof port === 'string'
    ? invalidFor(path, isPortName(port))
    : invalidFor(path, isPortNumber(typeof port === 'number' ? port : 0));
}

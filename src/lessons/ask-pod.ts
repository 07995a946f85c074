/** Questions to a learner's pod as it is written. */
import type { Found } from '../findings/index.ts';
import {
  isValueMap,
  mapOf,
  mapsOf,
  milliValue,
  parseQuantity,
  podRequests,
  textOf,
  textsOf,
  type ValueMap,
  valueAt,
  withPodDefaults,
} from '../kubernetes/index.ts';
import {
  type Container,
  type Link,
  type Mount,
  type ProbeKind,
  portsServedBy,
  type Role,
} from '../pod/index.ts';
import type { Look } from './look.ts';

export function container(look: Look, name: string): Container | undefined {
  return look.pod?.containers.find((one) => one.name === name);
}

export function roleOf(look: Look, name: string): Role | undefined {
  return container(look, name)?.role;
}

/** The mounts a container has of a volume. */
export function mountsOf(look: Look, name: string, volume: string): readonly Mount[] {
  return (container(look, name)?.mounts ?? []).filter((mount) => mount.volume === volume);
}

/** The calls of one container to another over localhost. */
export function linksOf(look: Look, client: string, server: string): readonly Link[] {
  return (look.pod?.links ?? []).filter((link) => link.client === client && link.server === server);
}

/** The value of an environment variable as written; '' when there is none. */
export function envOf(look: Look, name: string, variable: string): string {
  const variables = mapsOf(container(look, name)?.value, 'env');
  return textOf(
    variables.find((entry) => textOf(entry, 'name') === variable),
    'value',
  );
}

/** Command and args as one line. */
export function lineOf(look: Look, name: string): string {
  const value = container(look, name)?.value;
  return [...textsOf(value, 'command'), ...textsOf(value, 'args')].join(' ');
}

/** A mapping inside a container: `partOf(look, 'app', 'readinessProbe', 'httpGet')`. */
export function partOf(look: Look, name: string, ...keys: string[]): ValueMap | undefined {
  return keys.reduce<ValueMap | undefined>(
    (map, key) => mapOf(map, key),
    container(look, name)?.value,
  );
}

/** The places where one of these findings applies. */
export function found(look: Look, ...ids: readonly string[]): readonly Found[] {
  return look.findings().filter(({ id }) => ids.includes(id));
}

/** The file's objects of a kind. */
export function objectsOf(look: Look, kind: string): readonly ValueMap[] {
  return look.manifest.documents
    .map(({ parsed }) => parsed.value)
    .filter((value) => isValueMap(value))
    .filter((value) => textOf(value, 'kind') === kind);
}

/** The CPU a container asks for, in thousandths of a core; without a request its limit counts, as the server has it. */
export function cpuOf(look: Look, name: string): number {
  const asked = container(look, name);
  const quantity = parseQuantity(asked?.requests.cpu ?? asked?.limits.cpu ?? '0');
  return quantity ? Number(milliValue(quantity)) : 0;
}

/** The CPU the scheduler reserves for the pod, in thousandths of a core. */
export function podCpu(look: Look): number {
  const quantity = podRequests(withPodDefaults(look.spec)).get('cpu');
  return quantity ? Number(milliValue(quantity)) : 0;
}

/** What a container's probe asks: nothing there, a command, a port it listens on, or another port. */
export function probeOf(
  look: Look,
  name: string,
  kind: ProbeKind,
): 'none' | 'command' | 'own port' | 'other port' {
  const probed = container(look, name);
  const probe = partOf(look, name, `${kind}Probe`);
  if (!probed || !probe || Object.keys(probe).length === 0) return 'none';
  const call = ['httpGet', 'tcpSocket', 'grpc'].map((by) => mapOf(probe, by)).find(isValueMap);
  if (!call) return 'command';
  const number = probed.ports.find((port) => port.name === call.port)?.number ?? call.port;
  return listenedOn(probed).some((port) => port === number) ? 'own port' : 'other port';
}

/** The ports a container is known to listen on; that a probe asks for one is no proof. */
function listenedOn(asked: Container): readonly number[] {
  const { startupProbe: _, livenessProbe: __, readinessProbe: ___, ...value } = asked.value;
  return portsServedBy({ ...asked, value });
}

/** An annotation of the pod; '' when there is none. */
export function annotationOf({ pod, object }: Look, key: string): string {
  const value = pod && valueAt(object, [...pod.metadata, 'annotations', key]);
  return typeof value === 'string' ? value : '';
}

import {
  isDns1035Label,
  isDns1123Label,
  textOf,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { Port } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { freeName } from './name.ts';
import { metadataFor, objectsOf, type PodInFile, placeObject } from './new-object.ts';
import { type Answer, isObjection, refuse } from './proposal.ts';
import { labelsFromName, mapAt, selectorFrom } from './set-kind-labels.ts';

/**
 * A Service for the ports the pod's containers declare and no Service of the file serves yet. It selects the pod by its
 * labels; a pod without any gets one from its name.
 */
export function addService(text: PodInFile, gesture: GestureOf<'addService'>): Answer {
  const { pod } = text;
  const ports = servedPorts(text);
  if (ports.length === 0) return refuse(reasonAgainst(text));
  const name = serviceName(text, gesture.name);
  if (typeof name !== 'string') return name;
  const { labels, changes } = labelsOf(text);
  const spec: ValueMap = {
    ...(isHeadless(text, name) && { clusterIP: 'None' }),
    selector: selectorFrom(labels),
    ports: ports.map((port) => servicePort(port, ports)),
  };
  const placed = placeObject(text, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataFor(text, name),
    spec,
  });
  if (isObjection(placed)) return placed;
  return {
    ok: true,
    changes: [...changes, ...placed.changes],
    appends: placed.appends,
    label: `Service ${name} added${pod.name === '' ? '' : ` for ${pod.name}`}`,
  };
}

/** Declared ports of what runs while the pod serves, each number once, without those a Service leads to. */
function servedPorts({ pod }: PodInFile): readonly Port[] {
  const targets = new Set(
    pod.services.flatMap(({ ports }) => ports.map((port) => port.targetPort)),
  );
  const running = pod.containers.filter(({ role }) => role !== 'init');
  const ports = running.flatMap((container) => container.ports);
  return ports.filter(
    (port, i) =>
      !targets.has(String(port.number)) &&
      !(port.name !== undefined && targets.has(port.name)) &&
      ports.findIndex((other) => isSamePort(other, port)) === i,
  );
}

function isSamePort(a: Port, b: Port): boolean {
  return a.number === b.number && a.protocol === b.protocol;
}

function reasonAgainst({ pod }: PodInFile): string {
  const [service] = pod.services;
  const declares = pod.containers.some(({ ports, role }) => role !== 'init' && ports.length > 0);
  return service && declares
    ? `The Service ${service.name} serves the ports of this pod already.`
    : 'No container of this pod declares a port. Add one first, then a Service can lead to it.';
}

/** A port of several has a name; by its name it is found even when its number changes. */
function servicePort(port: Port, all: readonly Port[]): ValueMap {
  const { number, protocol, name } = port;
  const isClear = name !== undefined && all.filter((each) => each.name === name).length === 1;
  const own = isClear && isDns1123Label(name).length === 0 ? name : undefined;
  const made = all.length > 1 ? `${protocol.toLowerCase()}-${number}` : undefined;
  const shown = own ?? made;
  return {
    ...(shown !== undefined && { name: shown }),
    port: number,
    targetPort: own ?? number,
    ...(protocol !== 'TCP' && { protocol }),
  };
}

/** The name asked for, else the one a StatefulSet waits for, else the workload's, made one a Service can have. */
function serviceName(text: PodInFile, asked: string | undefined) {
  const taken = new Set(
    objectsOf(text).flatMap(({ kind, name }) => (kind === 'Service' ? [name] : [])),
  );
  if (asked !== undefined) {
    if (isDns1035Label(asked).length > 0) {
      return refuse(
        `${asked} is no name for a Service. Use small letters, digits and dashes, a letter first.`,
      );
    }
    return taken.has(asked) ? refuse(`A Service called ${asked} is in this file already.`) : asked;
  }
  const governing = governingService(text);
  if (governing !== '' && !taken.has(governing)) return governing;
  const wanted = text.pod.name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+/, '');
  return freeName(wanted.slice(0, 63).replace(/-+$/, '') || 'app', taken);
}

function governingService({ pod, value }: PodInFile): string {
  const body = mapAt(value, pod.spec.slice(0, -2));
  return pod.kind === 'StatefulSet' ? textOf(body, 'serviceName') : '';
}

/** The Service that names a StatefulSet's pods has no address of its own. */
function isHeadless(text: PodInFile, name: string): boolean {
  return governingService(text) === name;
}

/** The pod's labels, with what makes them where it has none: those its workload selects, else one from the name. */
function labelsOf({ pod, value }: PodInFile): { labels: ValueMap; changes: readonly Change[] } {
  const at = [...pod.metadata, 'labels'];
  const own = mapAt(value, at);
  if (Object.keys(own).length > 0) return { labels: own, changes: [] };
  const selected = valueAt(value, [...pod.spec.slice(0, -2), 'selector', 'matchLabels']);
  const isSelected = pod.kind !== 'Pod' && selected !== undefined && selected !== null;
  const labels = isSelected ? mapAt(selected, []) : labelsFromName(pod);
  return { labels, changes: [{ change: 'set', at, value: labels }] };
}

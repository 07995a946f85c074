import type { PodSource } from '../../kubelet/index.ts';
import { isValueMap, type Value, type ValueMap } from '../../kubernetes/index.ts';
import type { Pod } from '../../pod/index.ts';

/** The way the sidecars of a pod are not: a pod with native ones has a classic counterpart, one with only classic ones a native one. */
export function otherWayOf(pod: Pod): 'classic' | 'native' | undefined {
  if (pod.containers.some(({ role }) => role === 'sidecar')) return 'classic';
  return pod.containers.some(({ role }) => role === 'classic') ? 'native' : undefined;
}

/** The pod as the simulator takes it with every sidecar the other way. Works on the decoded pod, never on the text. */
export function counterpartOf(pod: Pod, source: PodSource, way: 'classic' | 'native'): PodSource {
  const spec = isValueMap(source.spec) ? source.spec : {};
  const inits = mapsIn(spec.initContainers);
  const mains = mapsIn(spec.containers);
  return {
    ...source,
    spec: {
      ...spec,
      ...(way === 'classic' ? asClassic(inits, mains) : asNative(pod, inits, mains)),
    },
  };
}

/** Native sidecars go behind the other containers. */
function asClassic(inits: readonly ValueMap[], mains: readonly ValueMap[]) {
  const moved = inits.filter(isNative).map(({ restartPolicy: _, ...rest }) => rest);
  return {
    initContainers: inits.filter((container) => !isNative(container)),
    containers: [...mains, ...moved],
  };
}

/** Classic sidecars start before the main container; before all init containers when one of those calls them. */
function asNative(pod: Pod, inits: readonly ValueMap[], mains: readonly ValueMap[]) {
  const named = (role: string) =>
    new Set(pod.containers.filter((one) => one.role === role).map(({ name }) => name));
  const classic = named('classic');
  const init = named('init');
  const nameOf = ({ name }: ValueMap) => (typeof name === 'string' ? name : '');
  const isCalled = (container: ValueMap) =>
    pod.links.some(({ client, server }) => server === nameOf(container) && init.has(client));
  const moved = mains
    .filter((container) => classic.has(nameOf(container)))
    .map((container): ValueMap => ({ ...container, restartPolicy: 'Always' }));
  return {
    initContainers: [
      ...moved.filter(isCalled),
      ...inits,
      ...moved.filter((container) => !isCalled(container)),
    ],
    containers: mains.filter((container) => !classic.has(nameOf(container))),
  };
}

function isNative({ restartPolicy }: ValueMap): boolean {
  return restartPolicy === 'Always';
}

function mapsIn(value: Value | undefined): ValueMap[] {
  return Array.isArray(value) ? value.filter(isValueMap) : [];
}

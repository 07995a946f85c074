/** Questions to a learner's pod as it is written. */
import type { Found } from '../findings/index.ts';
import { isValueMap, mapOf, mapsOf, textOf, textsOf, type ValueMap } from '../kubernetes/index.ts';
import type { Container, Link, Mount, Role } from '../pod/index.ts';
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

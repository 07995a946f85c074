import { mapOf, mapsOf, textOf, textsOf, type Value, type ValueMap } from '../kubernetes/index.ts';
import type { Manifest } from '../manifest/index.ts';
import { isLoopback, type Link, podsInValues } from '../pod/index.ts';
import { configData } from './config-maps.ts';

/**
 * The calls over localhost as the programs of a pod make them: with the variables that ConfigMaps of the file give, with
 * host and port from two variables, and with the names that stand for the pod itself.
 */
export function linksSeen(manifest: Manifest, spec: ValueMap): readonly Link[] {
  const names = localNames(spec);
  const seen = (key: string) =>
    mapsOf(spec, key).map((container) => asSeen(manifest, container, names));
  const [initContainers, containers] = [seen('initContainers'), seen('containers')];
  const pod: Value = {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { ...spec, initContainers, containers },
  };
  return podsInValues([pod])[0]?.links ?? [];
}

/** Names that mean this pod: aliases of its loopback address, and the host name it is given. */
export function localNames(spec: ValueMap): readonly string[] {
  const aliases = mapsOf(spec, 'hostAliases').filter((alias) => isLoopback(textOf(alias, 'ip')));
  const names = [textOf(spec, 'hostname'), ...aliases.flatMap((one) => textsOf(one, 'hostnames'))];
  return names.filter(Boolean);
}

function asSeen(manifest: Manifest, container: ValueMap, names: readonly string[]): ValueMap {
  const resolved = (text: string) => names.reduce(localInstead, text);
  const variables = variablesOf(manifest, container).map(
    ([name, value]): Variable => [name, resolved(value)],
  );
  const words = (key: string) => textsOf(container, key).map(resolved);
  const [command, args] = [words('command'), words('args')];
  return {
    ...container,
    command,
    args: [...args, ...spelledApart([...command, ...args])],
    env: [...variables, ...paired(variables)].map(([name, value]) => ({ name, value })),
  };
}

/** `http://cache:11211` with the name in it as 127.0.0.1; a longer name that contains it stays. */
function localInstead(text: string, name: string): string {
  const parts = text.split(/([\w.-]+)/);
  return parts.map((part) => (part === name ? '127.0.0.1' : part)).join('');
}

type Variable = readonly [name: string, value: string];

function variablesOf(manifest: Manifest, container: ValueMap): readonly Variable[] {
  const all = mapsOf(container, 'envFrom').flatMap((from) =>
    configData(manifest, textOf(mapOf(from, 'configMapRef'), 'name')).map(
      ([key, text]): Variable => [textOf(from, 'prefix') + key, text],
    ),
  );
  const single = mapsOf(container, 'env').map((entry): Variable => {
    const reference = mapOf(mapOf(entry, 'valueFrom'), 'configMapKeyRef');
    const data = new Map(configData(manifest, textOf(reference, 'name')));
    return [textOf(entry, 'name'), data.get(textOf(reference, 'key')) ?? textOf(entry, 'value')];
  });
  return [...all, ...single];
}

/** `PGHOST` and `PGPORT` together: one more variable with the address that the program makes of them. */
function paired(variables: readonly Variable[]): readonly Variable[] {
  const byName = new Map(variables);
  return variables.flatMap(([name, host]): readonly Variable[] => {
    const port = /host$/i.test(name) && isLoopback(host) && portBeside(byName, name);
    return port ? [[`${name}_and_port`, `${host}:${port}`]] : [];
  });
}

function portBeside(byName: ReadonlyMap<string, string>, name: string): string | undefined {
  return byName.get(name.replace(/host$/i, (word) => (word === 'host' ? 'port' : 'PORT')));
}

/** The same on a command line: `--db-host=127.0.0.1 --db-port=5432`, and `nc 127.0.0.1 5432`. */
function spelledApart(words: readonly string[]): readonly string[] {
  const line = words.join(' ');
  const flags = [...line.matchAll(/(?:^|\s)--?([\w-]+)[= ](\S+)/g)].map(
    ([, name = '', value = '']): Variable => [name, value],
  );
  const beside = [...line.matchAll(/(?:^|\s)(localhost|127(?:\.\d+){3})\s+(\d{2,5})\b/g)];
  return [
    ...paired(flags).map(([name, address]) => `--${name}=${address}`),
    ...beside.map(([, host, port]) => `${host}:${port}`),
  ];
}

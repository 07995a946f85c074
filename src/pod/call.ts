import type { FieldPath, Value, ValueMap } from '../kubernetes/index.ts';
import { keyOf, listOf, mapsOf, portOf, textOf } from './fields.ts';
import type { Container } from './pod.ts';

/** A string of a container that may hold addresses, and the field it was read from. */
export interface CallText {
  readonly via: FieldPath;
  /** The variable or flag it is the value of: `CACHE_ADDR`, `--upstream`; '' for other words. */
  readonly setting: string;
  /** As the process sees it: `$(PORT)` and, where a shell reads it, `$PORT` are filled in. */
  readonly text: string;
}

/** A call written as host and port, such as a probe's `tcpSocket`. */
export interface HostCall {
  readonly via: FieldPath;
  readonly host: string;
  readonly port: number;
  readonly text: string;
}

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'];
const HOOKS = ['postStart', 'preStop'];

/** The texts by which a container learns whom to call: env, command, args, and the commands of probes and hooks. */
export function callTexts(container: Container): readonly CallText[] {
  const { value, path } = container;
  const { texts, variables } = readEnv(value, path);
  const commands: { at: FieldPath; list: Value | undefined }[] = [
    { at: [...path, 'command'], list: value.command },
    { at: [...path, 'args'], list: value.args },
    ...handlersOf(container).map(({ at, handler }) => ({
      at: [...at, 'exec', 'command'],
      list: keyOf(keyOf(handler, 'exec'), 'command'),
    })),
  ];
  return [...texts, ...commands.flatMap(({ at, list }) => readWords(list, at, variables))];
}

/** The probes and hooks that dial a host by themselves. */
export function hostCalls(container: Container): readonly HostCall[] {
  return handlersOf(container).flatMap(({ at, handler }) =>
    ['httpGet', 'tcpSocket'].flatMap((key) => {
      const action = keyOf(handler, key);
      const host = textOf(keyOf(action, 'host'));
      const port = portNumber(container, keyOf(action, 'port'));
      if (host === '' || port === undefined) return [];
      const text = `${host}:${port}${textOf(keyOf(action, 'path'))}`;
      return [{ via: [...at, key, 'host'], host, port, text }];
    }),
  );
}

/** The ports of its own that a container's probes dial at the pod's address. */
export function probedPorts(container: Container): readonly number[] {
  return PROBES.flatMap((probe) =>
    ['httpGet', 'tcpSocket', 'grpc'].flatMap((key) => {
      const action = keyOf(container.value[probe], key);
      const port = portNumber(container, keyOf(action, 'port'));
      return port === undefined || textOf(keyOf(action, 'host')) !== '' ? [] : [port];
    }),
  );
}

/** A probe's port may be the name of one of the container's ports. */
function portNumber(container: Container, port: Value | undefined): number | undefined {
  return portOf(port) ?? container.ports.find(({ name }) => name === textOf(port))?.number;
}

function handlersOf({ value, path }: Container): { at: FieldPath; handler: Value | undefined }[] {
  return [
    ...PROBES.map((key) => ({ at: [...path, key], handler: value[key] })),
    ...HOOKS.map((key) => ({
      at: [...path, 'lifecycle', key],
      handler: keyOf(value.lifecycle, key),
    })),
  ];
}

/** A variable may use those defined before it, as the kubelet expands them. */
function readEnv(
  container: ValueMap,
  path: FieldPath,
): { texts: CallText[]; variables: Map<string, string> } {
  const variables = new Map<string, string>();
  const texts = mapsOf(container.env).flatMap(({ index, map }) => {
    const setting = textOf(map.name);
    const text = expand(textOf(map.value), variables, IN_ENV);
    if (text === '') return [];
    variables.set(setting, text);
    return [{ via: [...path, 'env', index, 'value'], setting, text }];
  });
  return { texts, variables };
}

const FLAG = /^-{1,2}[\w.-]+/;

/** The words of a command line; `--name=value` and the word after a bare `--name` are values of that flag. */
function readWords(
  list: Value | undefined,
  at: FieldPath,
  variables: ReadonlyMap<string, string>,
): CallText[] {
  const words = listOf(list).map((word) => expand(textOf(word), variables, IN_SHELL));
  return words.flatMap((text, index) => {
    const previous = words[index - 1] ?? '';
    const flag = FLAG.exec(text)?.[0] ?? (FLAG.exec(previous)?.[0] === previous ? previous : '');
    return text === '' ? [] : [{ via: [...at, index], setting: flag, text }];
  });
}

const IN_ENV = /\$\$|\$\((\w+)\)/g;
const IN_SHELL = /\$\$|\$\((\w+)\)|\$\{(\w+)\}|\$(\w+)/g;

/** Longer texts are taken as they are, and no variable makes a text longer than this. */
const MOST_EXPANDED = 20_000;

function expand(text: string, variables: ReadonlyMap<string, string>, pattern: RegExp): string {
  if (text.length > MOST_EXPANDED || !text.includes('$')) return text;
  const expanded = text.replace(
    pattern,
    (whole, ...names) =>
      variables.get(names.slice(0, 3).find((name) => typeof name === 'string') ?? '') ?? whole,
  );
  return expanded.length > MOST_EXPANDED ? text : expanded;
}

import {
  type FieldPath,
  flagOf,
  mapOf,
  mapsOf,
  numberOf,
  textOf,
  textsOf,
  type ValueMap,
} from '../kubernetes/index.ts';
import type { Container, ProbeKind } from '../pod/index.ts';
import { type ImageTraits, traitsOf } from './image-traits.ts';

/** A text of a container and where it stands. */
export interface Word {
  readonly from: 'env' | 'command' | 'args';
  /** The variable or the flag the text belongs to; '' for other words. */
  readonly setting: string;
  readonly text: string;
  readonly at: FieldPath;
}

/** A probe with its place. */
export interface Probe {
  readonly kind: ProbeKind;
  readonly key: string;
  readonly value: ValueMap;
  readonly at: FieldPath;
}

/** A container of the pod with what several findings ask about. */
export interface Member extends Container {
  readonly traits: ImageTraits;
  readonly words: readonly Word[];
  /** Command and args as one line. */
  readonly line: string;
  readonly context: ValueMap;
  /** The user it is told to run as, by itself or by the pod. */
  readonly user: number | undefined;
  readonly nonRoot: boolean;
  readonly checks: readonly Probe[];
}

/** More than anybody writes; keeps hostile text from costing. */
const LONGEST_TEXT = 10_000;
const MOST_WORDS = 500;

export function readMember(container: Container, spec: ValueMap): Member {
  const { value } = container;
  const words = [...envWords(container), ...lineWords(container)];
  const context = mapOf(value, 'securityContext') ?? {};
  const ofPod = mapOf(spec, 'securityContext');
  return {
    ...container,
    traits: traitsOf(container.image),
    words,
    line: [...textsOf(value, 'command'), ...textsOf(value, 'args')]
      .join(' ')
      .slice(0, LONGEST_TEXT),
    context,
    user: numberOf(context, 'runAsUser') ?? numberOf(ofPod, 'runAsUser'),
    nonRoot: flagOf(context, 'runAsNonRoot') ?? flagOf(ofPod, 'runAsNonRoot') ?? false,
    checks: probesOf(container),
  };
}

function envWords({ value, path }: Container): Word[] {
  return mapsOf(value, 'env')
    .slice(0, MOST_WORDS)
    .flatMap((variable, index) => {
      const text = textOf(variable, 'value').slice(0, LONGEST_TEXT);
      const at = [...path, 'env', index, 'value'];
      return text === ''
        ? []
        : [{ from: 'env' as const, setting: textOf(variable, 'name'), text, at }];
    });
}

const FLAG = /^-{1,2}[A-Za-z][\w.-]*/;

function lineWords({ value, path }: Container): Word[] {
  return (['command', 'args'] as const).flatMap((from) => {
    const texts = textsOf(value, from).slice(0, MOST_WORDS);
    return texts.map((whole, index) => {
      const text = whole.slice(0, LONGEST_TEXT);
      const previous = texts[index - 1] ?? '';
      const bare = FLAG.exec(previous)?.[0] === previous ? previous : '';
      return { from, setting: FLAG.exec(text)?.[0] ?? bare, text, at: [...path, from, index] };
    });
  });
}

const PROBES: readonly (readonly [ProbeKind, string])[] = [
  ['startup', 'startupProbe'],
  ['liveness', 'livenessProbe'],
  ['readiness', 'readinessProbe'],
];

function probesOf({ value, path }: Container): Probe[] {
  return PROBES.flatMap(([kind, key]) => {
    const probe = mapOf(value, key);
    return probe ? [{ kind, key, value: probe, at: [...path, key] }] : [];
  });
}

/** The network handler of a probe: which field it is, the port as written, its own host. */
export function dialOf(
  probe: Probe,
): { readonly by: string; readonly action: ValueMap; readonly port: number | string } | undefined {
  for (const by of ['httpGet', 'tcpSocket', 'grpc']) {
    const action = mapOf(probe.value, by);
    const port = action?.port;
    if (action && (typeof port === 'number' || typeof port === 'string'))
      return { by, action, port };
  }
  return undefined;
}

/** True when the path lies at or below the directory. */
export function isUnder(path: string, directory: string): boolean {
  const base = trimmed(directory);
  return path === base || path.startsWith(base === '/' ? '/' : `${base}/`);
}

/** A directory without the slash at its end. */
export function trimmed(directory: string): string {
  let end = directory.length;
  while (end > 1 && directory[end - 1] === '/') end--;
  return directory.slice(0, end);
}

/** True when a shell reads the command: only then do `&&`, `|` and `$(…)` mean something. */
export function usesShell({ value }: Container): boolean {
  return [...textsOf(value, 'command'), ...textsOf(value, 'args')].some((word) =>
    /(^|\/)(ba|da|a|z|k)?sh$/.test(word),
  );
}

/** So many names are told one by one. */
const MOST_NAMES = 3;

/** `app`, `app and logs`, `app, proxy and logs`, `app and 4 others`: by name, or by place when a name is missing. */
export function namesOf(containers: readonly Container[]): string {
  const names = containers.map(nameOf);
  if (names.length > MOST_NAMES) return `${names[0]} and ${names.length - 1} others`;
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

export function nameOf({ name, path }: Container): string {
  return name === '' ? `the container at ${String(path.at(-2))}[${String(path.at(-1))}]` : name;
}

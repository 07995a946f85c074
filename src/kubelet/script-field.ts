import { isValueMap, type Value } from '../kubernetes/index.ts';
import type { Behaviour, Need, SigtermReaction, Write } from './behaviour.ts';
import { countOf, exitCodeOf, mapsIn, own, secondsOf, textOf } from './reading.ts';

type Part = Partial<Behaviour>;

/** One key of a container's entry in a script: what it must hold, in words, and how one start's value is read. */
export interface ScriptField {
  readonly expects: string;
  /** The part of the behaviour this value stands for; undefined when it is not what the field expects. */
  readonly read: (value: Value) => Part | undefined;
  /** Set when a plain list is one start's value, so that only a list of lists gives one entry a start. */
  readonly holdsList?: boolean;
}

function seconds(part: (value: number) => Part): ScriptField {
  return {
    expects: 'a number of seconds, not below zero',
    read: (value) => mapDefined(secondsOf(value), part),
  };
}

function mapDefined<A, B>(value: A | undefined, change: (value: A) => B): B | undefined {
  return value === undefined ? undefined : change(value);
}

function readSigterm(value: Value): SigtermReaction | undefined {
  if (value === 'ignore') return { does: 'ignore' };
  if (!isValueMap(value)) return undefined;
  const after = secondsOf(own(value, 'exitAfter') ?? 0);
  const code = exitCodeOf(own(value, 'exitCode') ?? 0);
  return after === undefined || code === undefined ? undefined : { does: 'exit', after, code };
}

function readHookSeconds(value: Value): Part | undefined {
  if (!isValueMap(value)) {
    return mapDefined(secondsOf(value), (s) => ({ postStartSeconds: s, preStopSeconds: s }));
  }
  const postStartSeconds = secondsOf(own(value, 'postStart') ?? 0);
  const preStopSeconds = secondsOf(own(value, 'preStop') ?? 0);
  return postStartSeconds === undefined || preStopSeconds === undefined
    ? undefined
    : { postStartSeconds, preStopSeconds };
}

function readHookFails(value: Value): Part | undefined {
  if (typeof value === 'boolean') return { postStartFails: value, preStopFails: value };
  if (value === 'postStart') return { postStartFails: true };
  return value === 'preStop' ? { preStopFails: true } : undefined;
}

function readWrites(value: Value): Part | undefined {
  const writes: Write[] = [];
  for (const entry of mapsIn(Array.isArray(value) ? value : [value])) {
    const path = textOf(own(entry, 'path'));
    const at = secondsOf(own(entry, 'at') ?? 0);
    const content = textOf(own(entry, 'content'));
    if (path === undefined || at === undefined) return undefined;
    writes.push(content === undefined ? { path, at } : { path, at, content });
  }
  return value === null || writes.length > 0 || isEmptyList(value) ? { writes } : undefined;
}

function readNeeds(value: Value): Part | undefined {
  const needs: Need[] = [];
  for (const entry of mapsIn(Array.isArray(value) ? value : [value])) {
    const container = textOf(own(entry, 'container'));
    const file = textOf(own(entry, 'file'));
    const at = secondsOf(own(entry, 'at') ?? 0);
    const onMissing = own(entry, 'onMissing') ?? 'crash';
    if (at === undefined || (onMissing !== 'crash' && onMissing !== 'retry')) return undefined;
    if (container !== undefined) needs.push({ container, at, onMissing });
    else if (file !== undefined) needs.push({ file, at, onMissing });
    else return undefined;
  }
  return value === null || needs.length > 0 || isEmptyList(value) ? { needs } : undefined;
}

function isEmptyList(value: Value): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Every key a container's entry may have. */
export const scriptFields: Readonly<Record<string, ScriptField>> = {
  runFor: {
    expects: 'a number of seconds, or forever',
    read: (value) =>
      value === 'forever' || value === null
        ? { runFor: Number.POSITIVE_INFINITY }
        : mapDefined(secondsOf(value), (runFor) => ({ runFor })),
  },
  exitCode: {
    expects: 'a number from 0 to 255',
    read: (value) => mapDefined(exitCodeOf(value), (exitCode) => ({ exitCode })),
  },
  onSigterm: {
    expects: 'ignore, or exitAfter with seconds and exitCode with a number',
    read: (value) => mapDefined(readSigterm(value), (onSigterm) => ({ onSigterm })),
  },
  listenAfter: seconds((listenAfter) => ({ listenAfter })),
  listenPort: {
    expects: 'a port number',
    read: (value) => mapDefined(countOf(value, 1), (listenPort) => ({ listenPort })),
  },
  startupOkFrom: seconds((startupOkFrom) => ({ startupOkFrom })),
  readyOkFrom: seconds((readyOkFrom) => ({ readyOkFrom })),
  readyFailFrom: seconds((readyFailFrom) => ({ readyFailFrom })),
  livenessFailFrom: seconds((livenessFailFrom) => ({ livenessFailFrom })),
  hookSeconds: {
    expects: 'a number of seconds, or postStart and preStop with a number of seconds each',
    read: readHookSeconds,
  },
  hookFails: { expects: 'true, postStart or preStop', read: readHookFails },
  imageMissing: {
    expects: 'true or false',
    read: (value) => (typeof value === 'boolean' ? { imageMissing: value } : undefined),
  },
  pullSeconds: seconds((pullSeconds) => ({ pullSeconds })),
  startSeconds: seconds((startSeconds) => ({ startSeconds })),
  oomAt: seconds((oomAt) => ({ oomAt })),
  writes: {
    expects: 'a list of entries with path and at',
    read: readWrites,
    holdsList: true,
  },
  needs: {
    expects: 'an entry with container, at and onMissing (crash or retry)',
    read: readNeeds,
  },
};

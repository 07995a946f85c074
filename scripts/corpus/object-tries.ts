/** Objects and patterns that come to the pod: a Service, a stub for each name nobody answers, a pattern beside the app. */
import { STUB_KINDS } from '../../src/gestures/index.ts';
import { isValueMap, type Value } from '../../src/kubernetes/index.ts';
import { type Manifest, sameValue } from '../../src/manifest/index.ts';
import { loadPatterns } from '../../src/patterns/index.ts';
import { type Pod, readPods } from '../../src/pod/index.ts';
import type { Pick } from './sample.ts';
import type { Try } from './try.ts';

const PATTERNS = [...(await loadPatterns())];
const MOST_STUBS = 2;
const MOST_PATTERNS = 1;
/** A pattern brings a Service, a ConfigMap, rights and the like. */
const MOST_BROUGHT = 8;

export function objectTries(manifest: Manifest, pod: Pod, place: number, pick: Pick): Try[] {
  return [
    serviceTry(manifest, pod, place),
    ...stubTries(manifest, pod, place, pick),
    ...patternTries(manifest, pod, pick),
  ];
}

function samePod(next: Manifest, { document }: Pod, place: number): Pod | undefined {
  return readPods(next).filter((pod) => pod.document === document)[place];
}

function serviceTry(manifest: Manifest, pod: Pod, place: number): Try {
  return {
    gesture: { do: 'addService' },
    brings: 1,
    fault: (next) => {
      const now = samePod(next, pod, place);
      if (!now || now.services.length !== pod.services.length + 1)
        return 'no Service leads to the pod';
      const targets = now.services.flatMap(({ ports }) => ports);
      const stray = targets.find(({ container }) => container === undefined);
      const had = pod.services.some(({ ports }) =>
        ports.some(({ container }) => container === undefined),
      );
      if (stray && !had) return `port ${stray.port} of the Service leads nowhere`;
      return lostFault(manifest, next, pod);
    },
  };
}

function stubTries(manifest: Manifest, pod: Pod, place: number, pick: Pick): Try[] {
  const outside = pod.references.filter(({ document }) => document === undefined);
  const each = outside.filter(
    ({ kind, name }, i) =>
      outside.findIndex((other) => other.kind === kind && other.name === name) === i,
  );
  return pick(each, MOST_STUBS).flatMap(({ kind, name }) => {
    const known = STUB_KINDS.find((stub) => stub === kind);
    if (!known) return [];
    const isMeant = (other: { kind: string; name: string }) =>
      other.kind === kind && other.name === name;
    return [
      {
        gesture: { do: 'addStub', kind: known, name },
        brings: 1,
        fault: (next: Manifest) => {
          const open = samePod(next, pod, place)?.references.find(
            (other) => isMeant(other) && other.document === undefined,
          );
          return open ? `${kind} ${name} is still not answered` : lostFault(manifest, next, pod);
        },
      },
    ];
  });
}

function patternTries(manifest: Manifest, pod: Pod, pick: Pick): Try[] {
  return pick(PATTERNS, MOST_PATTERNS).map(([pattern, text]) => ({
    gesture: { do: 'addPattern', pattern, text },
    brings: MOST_BROUGHT,
    takesProposal: true,
    fault: (next) => lostFault(manifest, next, pod),
  }));
}

/** What the document said, it says still; more may stand beside it. */
function lostFault(manifest: Manifest, next: Manifest, { document }: Pod): string | undefined {
  const old = manifest.documents[document]?.parsed.value ?? null;
  const now = next.documents[document]?.parsed.value ?? null;
  return lostIn(old, now, '');
}

function lostIn(old: Value, now: Value | undefined, at: string): string | undefined {
  if (now === undefined) return `${at} is gone`;
  if (isNothing(old) || sameValue(old, now)) return undefined;
  if (isValueMap(old) && isValueMap(now)) {
    return firstOf(Object.entries(old), ([key, value]) =>
      lostIn(value, Object.hasOwn(now, key) ? now[key] : undefined, `${at}.${key}`),
    );
  }
  if (Array.isArray(old) && Array.isArray(now)) return lostItem(old, now, at);
  return `${at} changed`;
}

/** Each old item is found in the new list, after the one before it. */
function lostItem(old: readonly Value[], now: readonly Value[], at: string): string | undefined {
  let from = 0;
  for (const [i, item] of old.entries()) {
    const found = now.findIndex(
      (other, j) => j >= from && lostIn(item, other, '') === undefined && sameName(item, other),
    );
    if (found < 0) return `${at}[${i}] is not as it was`;
    from = found + 1;
  }
  return undefined;
}

function sameName(a: Value, b: Value): boolean {
  return !isValueMap(a) || !isValueMap(b) || sameValue(a.name ?? null, b.name ?? null);
}

function isNothing(value: Value): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function firstOf<T>(
  items: readonly T[],
  fault: (item: T) => string | undefined,
): string | undefined {
  for (const item of items) {
    const found = fault(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

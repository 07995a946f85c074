/** The pod under each other kind, and back. */
import { SWITCH_KINDS, type SwitchKind } from '../../src/gestures/index.ts';
import {
  type FieldPath,
  isValueMap,
  type Value,
  type ValueMap,
  valueAt,
} from '../../src/kubernetes/index.ts';
import { keySpanOf, type Manifest, sameValue, spanOf } from '../../src/manifest/index.ts';
import { type Pod, readPods } from '../../src/pod/index.ts';
import type { Span } from '../../src/text/index.ts';
import type { Pick } from './sample.ts';
import type { Moved, Try } from './try.ts';
import { copyOf, difference, meaningOf, removeAt, setAt } from './value.ts';

/** Each step parses the text: on a long one a single kind is tried. */
const MOST_KINDS = { short: 2, long: 1, longFrom: 8000 } as const;
const API_VERSIONS: Readonly<Record<SwitchKind, string>> = {
  Pod: 'v1',
  Deployment: 'apps/v1',
  ReplicaSet: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
};

export function kindTries(manifest: Manifest, pod: Pod, pick: Pick): Try[] {
  const kinds = SWITCH_KINDS.filter((kind) => kind !== pod.kind);
  const most = manifest.text.length < MOST_KINDS.longFrom ? MOST_KINDS.short : MOST_KINDS.long;
  return pick(kinds, most).map((kind) => kindTry(manifest, pod, kind, pod.kind));
}

function kindTry(manifest: Manifest, pod: Pod, kind: SwitchKind, back?: string): Try {
  const home = SWITCH_KINDS.find((each) => each === back);
  return {
    gesture: { do: 'setKind', kind, dropForbidden: true },
    fault: (next) => kindFault(manifest, next, pod, kind),
    moved: (next) => movedSpec(manifest, next, pod),
    followUp: (next) => {
      const now = podIn(next, pod);
      return home && now ? kindTry(next, now, home) : undefined;
    },
  };
}

/** The same pod after its kind changed: of the pods of its document the one in the same object. */
function podIn(next: Manifest, { document, object }: Pod): Pod | undefined {
  return readPods(next).find(
    (pod) => pod.document === document && JSON.stringify(pod.object) === JSON.stringify(object),
  );
}

function decodedIn(manifest: Manifest, pod: Pod): Value {
  return copyOf(manifest.documents[pod.document]?.parsed.value ?? null);
}

function kindFault(
  before: Manifest,
  next: Manifest,
  old: Pod,
  kind: SwitchKind,
): string | undefined {
  const now = podIn(next, old);
  if (!now) return 'the pod is not found again';
  const a = decodedIn(before, old);
  const b = decodedIn(next, now);
  const claims = old.kind === 'StatefulSet' ? claimNames(a, old) : new Set<string>();
  const head = {
    kind: now.kind,
    name: now.name,
    apiVersion: valueAt(b, [...now.object, 'apiVersion']),
  };
  const wanted = { kind, name: old.name, apiVersion: API_VERSIONS[kind] };
  return (
    differs('the head', wanted, JSON.parse(JSON.stringify(head))) ??
    differs('the pod spec', podSpec(a, old, kind, claims), podSpec(b, now, kind, claims)) ??
    differs('labels', mapAt(a, [...old.metadata, 'labels']), held(b, now, 'labels', a, old)) ??
    differs(
      'annotations',
      mapAt(a, [...old.metadata, 'annotations']),
      held(b, now, 'annotations', a, old),
    ) ??
    differs('the rest of the document', without(a, old.object), without(b, now.object)) ??
    bodyFault(bodyOf(a, old), bodyOf(b, now)) ??
    (selectorFault(a, old) === undefined ? selectorFault(b, now) : undefined)
  );
}

function differs(what: string, wanted: Value, got: Value): string | undefined {
  const [a, b] = [meaningOf(wanted), meaningOf(got)];
  return sameValue(a, b) ? undefined : `${what} differs: ${difference(a, b)}`;
}

/** The pod spec without what a kind may change in it; with the restart policy the kind asks for. */
function podSpec(value: Value, pod: Pod, kind: SwitchKind, claims: ReadonlySet<string>): Value {
  const spec = { ...mapAt(value, pod.spec) };
  const policy = typeof spec.restartPolicy === 'string' ? spec.restartPolicy : 'Always';
  if (kind !== 'Pod') delete spec.ephemeralContainers;
  if (!['Pod', 'Job', 'CronJob'].includes(kind)) {
    delete spec.activeDeadlineSeconds;
    spec.restartPolicy = 'Always';
  } else if (kind !== 'Pod') spec.restartPolicy = policy === 'Always' ? 'OnFailure' : policy;
  // Claims become volumes of the pod, or have one of their name there already.
  spec.volumes = listOf(spec.volumes).filter((volume) => !isEphemeral(volume, claims));
  return spec;
}

function claimNames(value: Value, pod: Pod): ReadonlySet<string> {
  return new Set(
    listOf(valueAt(value, [...pod.spec.slice(0, -2), 'volumeClaimTemplates'])).map((claim) =>
      String(valueAt(claim, ['metadata', 'name'])),
    ),
  );
}

function isEphemeral(volume: Value, claims: ReadonlySet<string>): boolean {
  return isValueMap(volume) && (claims.has(String(volume.name)) || 'ephemeral' in volume);
}

/** Of the labels or annotations of the pod now, those it had. */
function held(b: Value, now: Pod, key: string, a: Value, old: Pod): ValueMap {
  const had = mapAt(a, [...old.metadata, key]);
  const has = mapAt(b, [...now.metadata, key]);
  return Object.fromEntries(Object.entries(has).filter(([name]) => Object.hasOwn(had, name)));
}

function without(value: Value, object: FieldPath): Value {
  if (object.length === 0) return null;
  const rest = copyOf(value);
  setAt(rest, object, null);
  return rest;
}

/** What stands beside the pod template, with a CronJob's Job as the one it makes; undefined for a Pod. */
function bodyOf(value: Value, pod: Pod): ValueMap | undefined {
  return pod.kind === 'Pod' ? undefined : mapAt(value, pod.spec.slice(0, -2));
}

const MADE = new Set(['selector', 'serviceName', 'template', 'metadata']);

function bodyFault(old: ValueMap | undefined, now: ValueMap | undefined): string | undefined {
  if (!now) return undefined;
  for (const [key, value] of Object.entries(now)) {
    if (MADE.has(key)) continue;
    if (!old || !Object.hasOwn(old, key)) return `${key} came beside the template`;
    if (key !== 'updateStrategy' && !sameValue(old[key] ?? null, value)) return `${key} changed`;
  }
  return undefined;
}

function selectorFault(value: Value, pod: Pod): string | undefined {
  const labels = mapAt(value, [...pod.metadata, 'labels']);
  const wanted = mapAt(value, [...pod.spec.slice(0, -2), 'selector', 'matchLabels']);
  if (pod.kind === 'Pod') return undefined;
  const missing = Object.keys(wanted).find((key) => labels[key] !== wanted[key]);
  return missing === undefined
    ? undefined
    : `the selector asks for ${missing}, which the pod has not`;
}

function movedSpec(before: Manifest, next: Manifest, old: Pod): Moved | undefined {
  const now = podIn(next, old);
  const document = before.documents[old.document];
  const after = now && next.documents[now.document];
  const from = document && spanOf(document, [...old.object, 'spec']);
  const to = now && after && spanOf(after, [...now.object, 'spec']);
  if (!now || !document || !from || !to) return undefined;
  const wrapping: Span[] = [];
  for (let depth = old.object.length + 1; depth <= old.spec.length; depth++) {
    const span = keySpanOf(document, old.spec.slice(0, depth));
    if (span) wrapping.push(span);
  }
  return { value: inOldShape(before, next, old, now), from, to, wrapping };
}

/** The new value with the pod spec and what stands around it where the old one had them; what went elsewhere is gone. */
function inOldShape(before: Manifest, next: Manifest, old: Pod, now: Pod): Value {
  const value = decodedIn(before, old);
  const got = decodedIn(next, now);
  for (const key of Object.keys(mapAt(value, old.object))) {
    if (key !== 'spec') put(value, [...old.object, key], valueAt(got, [...now.object, key]));
  }
  const body = old.spec.slice(0, -2);
  const isWrapped = old.kind !== 'Pod';
  if (isWrapped) {
    const has = bodyOf(got, now) ?? {};
    for (const key of Object.keys(mapAt(value, body))) {
      if (key !== 'template') put(value, [...body, key], has[key]);
    }
    for (const key of Object.keys(mapAt(value, old.metadata)))
      put(
        value,
        [...old.metadata, key],
        now.kind === 'Pod' ? undefined : valueAt(got, [...now.metadata, key]),
      );
  }
  if (old.kind === 'CronJob') {
    for (const at of [
      [...old.object, 'spec'],
      [...old.object, 'spec', 'jobTemplate'],
    ]) {
      for (const key of Object.keys(mapAt(value, at)))
        if (key !== 'jobTemplate' && key !== 'spec') removeAt(value, [...at, key]);
    }
  }
  put(value, old.spec, valueAt(got, now.spec));
  return value;
}

function put(value: Value, at: FieldPath, part: Value | undefined): void {
  if (part === undefined) removeAt(value, at);
  else setAt(value, at, part);
}

function mapAt(value: Value, path: FieldPath): ValueMap {
  const found = valueAt(value, path);
  return isValueMap(found) ? found : {};
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

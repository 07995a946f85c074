import { type FieldPath, isSet, printFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import {
  type Change,
  type Manifest,
  type Plan,
  planEdits,
  planMoveKey,
  planUnwrap,
  planWrap,
  type SharedChoice,
} from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';
import { asVolume } from './as-volume.ts';
import type { GestureOf } from './gesture.ts';
import { append, isObjection, type Objection, openVolumes, refuse } from './proposal.ts';
import { bodyChanges } from './set-kind-body.ts';
import { mapAt } from './set-kind-labels.ts';
import { lostFields } from './set-kind-lost.ts';
import { apiVersionOf, type SwitchKind, sourceKind } from './set-kind-rules.ts';
import { inSteps, type Step } from './steps.ts';

/**
 * The pod under another kind: its pod spec is wrapped or unwrapped as it stands, comments and layout kept; labels,
 * selector, restart policy and what else the kind needs go with it. What the new kind cannot hold goes only with consent.
 */
export function setKind(
  manifest: Manifest,
  pod: Pod,
  gesture: GestureOf<'setKind'>,
  shared: SharedChoice | undefined,
): Plan | Objection {
  const value = manifest.documents[pod.document]?.parsed.value ?? null;
  const { kind, dropForbidden } = gesture;
  const source = sourceKind(pod);
  if (!source) return refuse(reasonAgainst(pod));
  if (pod.kind === kind) return { ok: true, edits: [], next: manifest };
  const lost = lostFields(value, pod, kind).map(({ name }) => name);
  if (lost.length > 0 && dropForbidden !== true) return askFor(pod, kind, lost);
  const switcher = new Switch(pod, gesture, shared);
  return inSteps(manifest, pod.document, switcher.steps());
}

function reasonAgainst({ kind, spec }: Pod): string {
  if (kind === '')
    return 'This is a part of a manifest without a kind. Put it into a whole object first.';
  return kind === 'PodTemplate' || printFieldPath(spec).includes('template')
    ? `${kind} is no kind that can be switched: its pod belongs to it.`
    : `The pod of this ${kind} does not stand where the API has it.`;
}

function askFor(pod: Pod, kind: SwitchKind, lost: readonly string[]): Objection {
  const it = lost.length === 1 ? 'it' : 'them';
  const claims = lost.includes('volumeClaimTemplates')
    ? ' Its claims become ephemeral volumes, which go with each pod.'
    : '';
  return {
    ok: false,
    reason: `A ${kind} has no ${lost.join(', ')}. Making ${pod.name || 'this'} one drops ${it}.${claims}`,
    needsConsent: lost,
  };
}

/** The steps from one kind to another, each on the text the one before left. */
class Switch {
  private readonly spec: FieldPath;
  private readonly object: FieldPath;

  constructor(
    private readonly pod: Pod,
    private readonly gesture: GestureOf<'setKind'>,
    private readonly shared: SharedChoice | undefined,
  ) {
    this.object = pod.object;
    this.spec = [...pod.object, 'spec'];
  }

  steps(): readonly Step[] {
    const { pod, spec } = this;
    const { kind } = this.gesture;
    const template = [...spec, 'template'];
    return [
      this.change((value) => this.dropped(value)),
      ...(pod.kind === 'CronJob' ? this.outOf('jobTemplate') : []),
      ...(pod.kind !== 'Pod' && kind === 'Pod' ? this.outOf('template') : []),
      ...(pod.kind === 'Pod' ? [this.into('template')] : []),
      ...(kind === 'Pod' ? [] : [this.change((value) => bodyChanges(value, pod, kind, template))]),
      ...(pod.kind === 'Pod' ? [this.moveAnnotations(template)] : []),
      ...(kind === 'CronJob' ? [this.into('jobTemplate')] : []),
      this.change(() => this.named()),
    ];
  }

  /** Everything the new kind cannot hold goes; claims become volumes. */
  private dropped(value: Value): readonly Change[] {
    const { pod } = this;
    const { kind } = this.gesture;
    return [
      ...claimVolumes(value, pod),
      ...lostFields(value, pod, kind)
        .filter(({ isReplaced }) => !isReplaced)
        .map(({ at }): Change => ({ change: 'remove', at })),
    ];
  }

  private into(key: string): Step {
    return (manifest) => planWrap(manifest, this.pod.document, this.spec, [key, 'spec']);
  }

  /** Takes the inner spec out of a template: its labels and annotations go to the object, the rest of the outer spec goes. */
  private outOf(key: string): Step[] {
    const template = [...this.spec, key];
    const { document } = this.pod;
    return [
      ...['labels', 'annotations'].map((each) => this.lift(template, each)),
      this.change((value) => [
        ...otherKeys(value, this.spec, key),
        ...otherKeys(value, template, 'spec'),
      ]),
      (manifest) => planUnwrap(manifest, document, this.spec, [key, 'spec']),
    ];
  }

  /** Labels or annotations of a template as the object's own. */
  private lift(template: FieldPath, key: string): Step {
    const from = [...template, 'metadata', key];
    const to = [...this.object, 'metadata', key];
    return (manifest, value) => {
      const comes = mapAt(value, from);
      if (Object.keys(comes).length === 0) return undefined;
      const own = mapAt(value, to);
      const isNew = Object.keys(own).length === 0 && !isSet(mapAt(value, to.slice(0, -1)), key);
      if (isNew) return planMoveKey(manifest, this.pod.document, from, to);
      const changes = Object.entries(comes)
        .filter(([each]) => valueAt(own, [each]) !== comes[each])
        .map(([each, text]): Change => ({ change: 'set', at: [...to, each], value: text }));
      return changes.length === 0 ? undefined : this.plan(manifest, changes);
    };
  }

  /** A pod's annotations speak of the pod: they go to the template. */
  private moveAnnotations(template: FieldPath): Step {
    const from = [...this.object, 'metadata', 'annotations'];
    const to = [...template, 'metadata', 'annotations'];
    return (manifest, value) =>
      Object.keys(mapAt(value, from)).length === 0
        ? undefined
        : planMoveKey(manifest, this.pod.document, from, to);
  }

  private named(): readonly Change[] {
    const { kind, schedule } = this.gesture;
    const changes: Change[] = [
      { change: 'set', at: [...this.object, 'apiVersion'], value: apiVersionOf(kind) },
      { change: 'set', at: [...this.object, 'kind'], value: kind },
    ];
    if (kind !== 'CronJob') return changes;
    const at = [...this.spec, 'schedule'];
    return [...changes, { change: 'set', at, value: schedule ?? '0 * * * *' }];
  }

  private change(changes: (value: Value) => readonly Change[]): Step {
    return (manifest, value) => {
      const wanted = changes(value);
      return wanted.length === 0 ? undefined : this.plan(manifest, wanted);
    };
  }

  private plan(manifest: Manifest, changes: readonly Change[]): Plan {
    return planEdits(manifest, this.pod.document, changes, this.shared);
  }
}

/** All keys of a mapping but one. */
function otherKeys(value: Value, at: FieldPath, but: string): readonly Change[] {
  return Object.keys(mapAt(value, at))
    .filter((key) => key !== but)
    .map((key) => ({ change: 'remove', at: [...at, key] }));
}

/** A StatefulSet's claims as ephemeral volumes of the same kind; a volume that a claim would have replaced stays. */
function claimVolumes(value: Value, pod: Pod): readonly Change[] {
  const declared = pod.volumes.filter(({ type }) => type !== 'claimTemplate');
  const claims = pod.volumes.filter(
    ({ type, name }) => type === 'claimTemplate' && declared.every((other) => other.name !== name),
  );
  const list = openVolumes({ pod, value });
  if (isObjection(list)) return [];
  return claims.map((claim) => append(list, asVolume(claim)));
}

import type { Gesture, GestureBody } from '../gestures/index.ts';
import {
  type FieldPath,
  flagOf,
  isValueMap,
  mapOf,
  type SecurityReport,
  textsOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Pod } from '../pod/index.ts';

/** Checks that no gesture can mend: whether the pod can do without what they forbid is for a person to say. */
export type ByHand = readonly string[];

/** What the restricted level needs, as far as it can be applied. */
export interface Restriction {
  /** Undefined when there is nothing to apply. */
  readonly gesture: Gesture | undefined;
  /** Checks that fail all the same. */
  readonly byHand: ByHand;
}

/** How one failed field is mended; undefined where a person must decide. `at` is counted from the pod. */
type Mend = (at: FieldPath, pod: ValueMap) => readonly GestureBody[] | undefined;

const confined: Mend = (at) => [{ do: 'setField', at, value: 'RuntimeDefault' }];

const MENDS: Readonly<Record<string, Mend>> = {
  allowPrivilegeEscalation: (at, pod) =>
    contradicts(at, pod) ? undefined : [{ do: 'setField', at, value: false }],
  capabilities_restricted: (at) =>
    at.at(-1) === 'drop' ? [{ do: 'setField', at, value: ['ALL'] }] : undefined,
  // The pod says it once for all; a container that says otherwise is told too.
  runAsNonRoot: (at, pod) => [
    { do: 'setField', at: ['spec', 'securityContext', 'runAsNonRoot'], value: true },
    ...(valueAt(pod, at) === false ? [{ do: 'setField', at, value: true } as const] : []),
  ],
  runAsUser: (at) => [{ do: 'clearField', at }],
  seccompProfile_restricted: (at, pod) =>
    valueAt(pod, at) === undefined
      ? confined(['spec', 'securityContext', 'seccompProfile', 'type'], pod)
      : confined(at, pod),
  appArmorProfile: (at, pod) => (at[0] === 'spec' ? confined(at, pod) : [{ do: 'clearField', at }]),
  procMount: (at) => [{ do: 'clearField', at }],
};

/** The server refuses a container that may not gain rights and is privileged, or may administer the system. */
function contradicts(at: FieldPath, pod: ValueMap): boolean {
  const context = valueAt(pod, at.slice(0, -1));
  if (!isValueMap(context)) return false;
  const added = textsOf(mapOf(context, 'capabilities'), 'add');
  return (
    flagOf(context, 'privileged') === true || added.some((name) => /^(CAP_)?SYS_ADMIN$/.test(name))
  );
}

/** One gesture, one undo step, for everything that the restricted level needs and that can be applied. */
export function restrict(pod: Pod, document: Value, report: SecurityReport): Restriction {
  const value = podValue(pod, document);
  const gestures: GestureBody[] = [];
  const byHand: string[] = [];
  for (const { id, fields } of report.checks.filter(isOfRestricted)) {
    const mends = fields.map((at) => MENDS[id]?.(at, value));
    if (mends.includes(undefined)) byHand.push(id);
    gestures.push(
      ...mends.flatMap((mend) => mend ?? []).map((gesture) => inDocument(gesture, pod)),
    );
  }
  const once = [...new Map(gestures.map((gesture) => [JSON.stringify(gesture), gesture])).values()];
  const label = 'what restricted needs applied';
  return {
    gesture:
      once.length === 0 ? undefined : { do: 'all', gestures: once, label, document: pod.document },
    byHand,
  };
}

/** A check of the baseline that the restricted level has its own of says nothing more. */
function isOfRestricted({ id }: SecurityReport['checks'][number]): boolean {
  return !['capabilities_baseline', 'seccompProfile_baseline', 'hostPathVolumes'].includes(id);
}

/** A pod, or what would be one: its metadata and spec. */
function podValue({ spec, metadata }: Pod, document: Value): ValueMap {
  return { metadata: valueAt(document, metadata) ?? {}, spec: valueAt(document, spec) ?? {} };
}

function inDocument(gesture: GestureBody, pod: Pod): GestureBody {
  if (
    (gesture.do !== 'setField' && gesture.do !== 'clearField') ||
    typeof gesture.at === 'string'
  ) {
    return gesture;
  }
  const [root, ...rest] = gesture.at;
  return { ...gesture, at: [...(root === 'spec' ? pod.spec : pod.metadata), ...rest] };
}

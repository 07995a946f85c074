import {
  type FieldPath,
  fieldOf,
  isDns1123Label,
  isSet,
  type Value,
  valueAt,
} from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';
import { labelsFromName, mapAt, selectorFrom, selectorOf } from './set-kind-labels.ts';
import { hasSelector, isEnding, isLasting, type SwitchKind } from './set-kind-rules.ts';

/**
 * What the new kind needs beside and in the pod template, which stands at `template` by now: labels and a selector that
 * finds them, a restart policy it takes, a StatefulSet's Service. `pod`: the pod as it was.
 */
export function bodyChanges(
  value: Value,
  pod: Pod,
  kind: SwitchKind,
  template: FieldPath,
): readonly Change[] {
  return [
    ...serviceChanges(value, pod, kind, template.slice(0, -1)),
    ...labelChanges(value, pod, kind, template),
    ...restartChanges(value, kind, [...template, 'spec']),
  ];
}

function labelChanges(
  value: Value,
  pod: Pod,
  kind: SwitchKind,
  template: FieldPath,
): readonly Change[] {
  const at = [...template, 'metadata', 'labels'];
  const own = mapAt(value, at);
  const objects = pod.kind === 'Pod' ? mapAt(value, [...pod.object, 'metadata', 'labels']) : {};
  const known = Object.keys(own).length > 0 ? own : objects;
  const isUnnamed = Object.keys(known).length === 0;
  const labels = isUnnamed && hasSelector(kind) ? labelsFromName(pod) : known;
  const changes: Change[] = labels === own ? [] : [{ change: 'set', at, value: labels }];
  const isNew = Object.keys(labels).length > 0 && Object.keys(own).length === 0;
  return [...(isNew ? changes : []), ...selectorChanges(value, pod, kind, template, labels)];
}

function selectorChanges(
  value: Value,
  pod: Pod,
  kind: SwitchKind,
  template: FieldPath,
  labels: ReturnType<typeof mapAt>,
): readonly Change[] {
  const body = template.slice(0, -1);
  const at = [...body, 'selector'];
  const selector = selectorOf(pod.kind, mapAt(value, body));
  const isJobs = isEnding(pod.kind) && isEnding(kind);
  if (isJobs) return [];
  if (!hasSelector(kind)) return valueAt(value, at) === undefined ? [] : [{ change: 'remove', at }];
  if (selector === undefined || selector === null) {
    return [{ change: 'set', at, value: { matchLabels: selectorFrom(labels) } }];
  }
  return pod.kind === 'ReplicationController' ? [{ change: 'set', at, value: selector }] : [];
}

/** Pods of a lasting kind are always started again; those of a Job never when they ended well. */
function restartChanges(value: Value, kind: SwitchKind, spec: FieldPath): readonly Change[] {
  const at = [...spec, 'restartPolicy'];
  const policy = fieldOf(mapAt(value, spec), 'restartPolicy') ?? null;
  if (isLasting(kind) && policy !== null && policy !== 'Always')
    return [{ change: 'set', at, value: 'Always' }];
  return isEnding(kind) && (policy === null || policy === 'Always')
    ? [{ change: 'set', at, value: 'OnFailure' }]
    : [];
}

/** The Service of a StatefulSet gives its pods their names: one of the file that selects them, else one of its own name. */
function serviceChanges(
  value: Value,
  pod: Pod,
  kind: SwitchKind,
  body: FieldPath,
): readonly Change[] {
  if (kind !== 'StatefulSet' || isSet(mapAt(value, body), 'serviceName')) return [];
  const name = pod.services[0]?.name ?? pod.name.replaceAll('.', '-');
  return isDns1123Label(name).length === 0
    ? [{ change: 'set', at: [...body, 'serviceName'], value: name }]
    : [];
}

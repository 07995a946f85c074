import {
  fieldOf,
  isLabelValue,
  isValueMap,
  mapOf,
  mapsOf,
  textEntries,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import { sameValue } from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';

/** Labels that say which app a pod belongs to, the most telling first. Others (a version, a chart) change over time. */
const TELLING = ['app.kubernetes.io/name', 'app', 'k8s-app', 'name'];
const INSTANCE = 'app.kubernetes.io/instance';

/** The labels by which a pod is selected: few and lasting ones, else all it has. */
export function selectorFrom(labels: ValueMap): ValueMap {
  const own = Object.fromEntries(textEntries(labels));
  const telling = TELLING.find((key) => own[key] !== undefined);
  if (telling === undefined) return own;
  const instance = telling === TELLING[0] ? own[INSTANCE] : undefined;
  return { [telling]: own[telling] ?? '', ...(instance !== undefined && { [INSTANCE]: instance }) };
}

/** A label made from the name, for a pod that has none. */
export function labelsFromName(pod: Pod): ValueMap {
  const name = pod.name || pod.containers[0]?.name || 'app';
  const value = name.slice(0, 63).replace(/[^A-Za-z0-9]+$/, '');
  return { app: isLabelValue(value).length === 0 && value !== '' ? value : 'app' };
}

/** The selector in today's form: a ReplicationController's is a plain mapping of labels. */
export function selectorOf(kind: string, body: ValueMap): Value | undefined {
  const selector = fieldOf(body, 'selector');
  return kind === 'ReplicationController' && isValueMap(selector)
    ? { matchLabels: selector }
    : selector;
}

/** True when a selector says nothing but what the labels say: nothing is lost when it goes. */
export function isImplied(selector: Value | undefined, labels: Value | undefined): boolean {
  if (selector === undefined || selector === null) return true;
  if (!isValueMap(selector)) return false;
  const wanted = mapOf(selector, 'matchLabels') ?? {};
  const isPlain = Object.keys(selector).every((key) => key === 'matchLabels');
  return isPlain && holdsAll(labels, wanted) && mapsOf(selector, 'matchExpressions').length === 0;
}

/** True when a mapping has every key of another with the same value. */
function holdsAll(map: Value | undefined, wanted: ValueMap): boolean {
  return Object.entries(wanted).every(([key, value]) => {
    const own = isValueMap(map) ? fieldOf(map, key) : undefined;
    return own !== undefined && sameValue(own, value);
  });
}

/** The mapping at a path; an empty one for anything else. */
export function mapAt(value: Value, path: readonly (string | number)[]): ValueMap {
  const found = valueAt(value, path);
  return isValueMap(found) ? found : {};
}

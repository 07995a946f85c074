import { type FieldPath, isValueMap, valueAt } from '../kubernetes/index.ts';
import type { PodInText } from './proposal.ts';

export const DEFAULT_CONTAINER = 'kubectl.kubernetes.io/default-container';

/** Annotations whose value is a container's name. */
const NAMED_IN_VALUE = [DEFAULT_CONTAINER, 'kubectl.kubernetes.io/default-logs-container'];

/** Annotations whose key ends with a container's name. */
const NAMED_IN_KEY = [
  'container.apparmor.security.beta.kubernetes.io/',
  'container.seccomp.security.alpha.kubernetes.io/',
];

/** An annotation of the pod that speaks of a container. */
export interface Annotation {
  readonly at: FieldPath;
  readonly value: string;
  /** Its key before the container's name, when the key holds it. */
  readonly prefix?: string;
}

/** The annotations of the pod that speak of the container. */
export function annotationsOf({ pod, value }: PodInText, container: string): Annotation[] {
  const at = [...pod.metadata, 'annotations'];
  const annotations = valueAt(value, at);
  if (!isValueMap(annotations) || container === '') return [];
  return Object.entries(annotations).flatMap(([key, text]): Annotation[] => {
    if (typeof text !== 'string') return [];
    if (NAMED_IN_VALUE.includes(key))
      return text === container ? [{ at: [...at, key], value: text }] : [];
    const prefix = NAMED_IN_KEY.find((start) => key === start + container);
    return prefix === undefined ? [] : [{ at: [...at, key], value: text, prefix }];
  });
}

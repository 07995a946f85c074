import { type Value, valueAt } from '../kubernetes/index.ts';
import type { Pod } from '../pod/index.ts';
import type { PodSource } from './read-pod.ts';

const jobSpec: Readonly<Record<string, readonly string[]>> = {
  Job: ['spec'],
  CronJob: ['spec', 'jobTemplate', 'spec'],
};

/** A pod of a manifest as the simulator takes it. `document`: the decoded value of the pod's document. */
export function podSourceOf(pod: Pod, document: Value): PodSource {
  const metadata = valueAt(document, pod.metadata);
  const jobAt = Object.hasOwn(jobSpec, pod.kind) ? jobSpec[pod.kind] : undefined;
  const job = jobAt && valueAt(document, [...pod.object, ...jobAt]);
  return {
    spec: valueAt(document, pod.spec) ?? null,
    kind: pod.kind,
    name: pod.name,
    ...(metadata !== undefined && { metadata }),
    ...(job !== undefined && { job }),
  };
}

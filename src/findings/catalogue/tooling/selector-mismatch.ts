import { isValueMap, mapOf, textEntries, valueAt } from '../../../kubernetes/index.ts';
import { deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const POD = 'containers:\n- name: app\n  image: acme/shop:1.4\n';
const SELECTING = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'];

export const selectorMismatch = finding({
  id: 'selector-mismatch',
  severity: 'error',
  title: 'A selector that misses its own pods',
  what: 'The workload selects pods by labels that its own pods do not have.',
  why: 'It would never find the pods it made: the API server refuses it.',
  whatToDo: 'Give the pods the labels of the selector.',
  links: ['concepts/workloads/controllers/deployment/#selector'],
  detect: ({ pod, kind, documents, metadata }) => {
    if (!SELECTING.includes(kind) || pod.spec.at(-2) !== 'template') return [];
    const selector = valueAt(documents[pod.document], [...pod.spec.slice(0, -2), 'selector']);
    const wanted = textEntries(isValueMap(selector) ? mapOf(selector, 'matchLabels') : undefined);
    const labels = mapOf(metadata, 'labels') ?? {};
    return wanted
      .filter(([key, value]) => labels[key] !== value)
      .map(([key, value]) => ({
        at: [...pod.metadata, 'labels', key],
        key,
        value,
        kind,
        isNew: labels[key] === undefined,
      }));
  },
  message: ({ key, value, kind }) =>
    `The ${kind} selects ${key}=${value}, and its pods do not have that label.`,
  fix: ({ at, key, value, isNew }) => ({
    label: `Label the pods ${key}=${value}`,
    gestures: [{ do: 'setField', at, value }],
    // A label that is there may be what a Service selects by.
    safe: isNew,
  }),
  examples: {
    flagged: [deploymentOf(POD).replace('        app: shop', '        app: store')],
    clean: [deploymentOf(POD)],
  },
});

import { describe, expect, it } from 'vitest';
import { planGesture } from '../gestures/index.ts';
import { securityReport, type Value, valueAt } from '../kubernetes/index.ts';
import { type Manifest, parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { podOf } from './examples.ts';
import { restrict } from './restrict.ts';

function readFirst(manifest: Manifest) {
  const [pod] = readPods(manifest);
  const document: Value = manifest.documents[0]?.parsed.value ?? null;
  if (!pod) throw new Error('no pod');
  const spec = valueAt(document, pod.spec) ?? {};
  const metadata = valueAt(document, pod.metadata) ?? {};
  const report = securityReport({ spec, metadata });
  return { report, ...restrict(pod, document, report) };
}

/** The text after what can be applied, the level then, and what is left. */
function applied(text: string) {
  const manifest = parseManifest(text);
  const { gesture, byHand } = readFirst(manifest);
  if (!gesture) return { text, level: readFirst(manifest).report.level, byHand };
  const plan = planGesture(manifest, gesture);
  if (!plan.ok) throw new Error(plan.reason);
  return { text: plan.next.text, level: readFirst(plan.next).report.level, byHand };
}

const PLAIN = `initContainers:
- name: proxy # first
  image: acme/proxy:1
  restartPolicy: Always
containers:
- name: app
  image: acme/shop:1.4
`;

describe('what restricted needs', () => {
  it('is set for every container, and for the pod where once is enough', () => {
    const after = applied(podOf(PLAIN));
    expect(after.level).toBe('restricted');
    expect(after.byHand).toEqual([]);
    const spec = after.text.slice(after.text.indexOf('spec:'));
    expect(spec.match(/allowPrivilegeEscalation: false/g)).toHaveLength(2);
    expect(spec.match(/drop:/g)).toHaveLength(2);
    expect(spec.match(/runAsNonRoot: true/g)).toHaveLength(1);
    expect(spec.match(/type: RuntimeDefault/g)).toHaveLength(1);
    expect(spec).toContain('- name: proxy # first');
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      'settings that say otherwise are changed',
      'securityContext: {runAsNonRoot: false, runAsUser: 0, seccompProfile: {type: Unconfined}}\ncontainers:\n- name: app\n  image: a:1\n  securityContext: {allowPrivilegeEscalation: true, runAsNonRoot: false, capabilities: {drop: [NET_RAW]}}\n',
      'restricted',
      [],
    ],
    ['nothing is left to do', 'containers: []\n', 'restricted', []],
    [
      'a folder of the node is for a person to decide',
      `${PLAIN}volumes:\n- name: node\n  hostPath: {path: /}\n`,
      'privileged',
      ['restrictedVolumes'],
    ],
    [
      'so are capabilities that are asked for, and the node’s network',
      'hostNetwork: true\ncontainers:\n- name: app\n  image: a:1\n  securityContext: {capabilities: {add: [NET_ADMIN]}}\n',
      'privileged',
      ['hostNamespaces', 'capabilities_restricted'],
    ],
    [
      'and a privileged container',
      'containers:\n- name: app\n  image: a:1\n  securityContext: {privileged: true}\n',
      'privileged',
      ['privileged', 'allowPrivilegeEscalation'],
    ],
    [
      'a capability beyond baseline by default is left',
      'containers:\n- name: app\n  image: a:1\n  securityContext: {capabilities: {add: [CHOWN]}}\n',
      'baseline',
      ['capabilities_restricted'],
    ],
  ])('%s', (_, spec, level, byHand) => {
    const after = applied(podOf(spec));
    expect([after.level, after.byHand]).toEqual([level, byHand]);
  });

  it('reaches the template of a workload', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      containers:
      - name: app
        image: acme/shop:1.4
`;
    expect(applied(text).level).toBe('restricted');
  });
});

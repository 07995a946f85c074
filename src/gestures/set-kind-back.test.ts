import { describe, expect, it } from 'vitest';
import type { Value } from '../kubernetes/index.ts';
import { parseManifest } from '../manifest/index.ts';
import type { Gesture } from './gesture.ts';
import { reason, textAfter } from './gesture-testing.ts';
import { planGesture } from './plan-gesture.ts';
import { SWITCH_KINDS, type SwitchKind } from './set-kind-rules.ts';

const POD = `# my shop
apiVersion: v1
kind: Pod # for now
metadata:
  name: shop # its name
  labels:
    app: shop
    version: "2"
  # for the scraper
  annotations:
    prometheus.io/scrape: "true" # quoted
spec:
  # who serves
  containers:
  - name: app # the app
    image: acme/app:1

    args: ["--listen", # on
      ":8080"]
  # files
  volumes:
  - name: data
    emptyDir: {}
`;

const SPEC = POD.slice(POD.indexOf('  # who serves'));
function as(kind: SwitchKind, more: object = {}): Gesture {
  return { do: 'setKind', kind, ...more };
}

describe('there and back', () => {
  const value = (text: string): Value => parseManifest(text).documents[0]?.parsed.value ?? null;

  it.each(SWITCH_KINDS.filter((kind) => kind !== 'Pod'))('Pod, %s, Pod', (kind) => {
    const there = textAfter(POD, as(kind));
    const back = textAfter(there, as('Pod', { dropForbidden: true }));
    const kept = POD.replace(
      'spec:\n',
      kind.endsWith('Job') ? 'spec:\n  restartPolicy: OnFailure\n' : 'spec:\n',
    );
    expect(back).toBe(kept);
    expect(value(back)).toEqual(value(kept));
  });

  it.each(SWITCH_KINDS)('every kind to %s, comments of the pod spec kept', (kind) => {
    for (const other of SWITCH_KINDS) {
      const text = other === 'Pod' ? POD : textAfter(POD, as(other));
      const now = kind === other ? text : textAfter(text, as(kind, { dropForbidden: true }));
      const comments = [...SPEC.matchAll(/#.*/g)].map(String);
      expect([...now.matchAll(/#.*/g)].map(String)).toEqual(expect.arrayContaining(comments));
      expect(value(now)).toMatchObject({ kind });
    }
  });
});

describe('is refused', () => {
  it.each<[string, string, string]>([
    [
      'a part without a kind',
      'containers: [{name: a, image: b}]\n',
      'This is a part of a manifest without a kind.',
    ],
    [
      'a kind of someone else',
      'kind: Rollout\napiVersion: a/v1\nspec:\n  template:\n    spec: {containers: [{name: a, image: b}]}\n',
      'Rollout is no kind that can be switched',
    ],
    [
      'a spec by an alias',
      'x: &s {containers: [{name: a, image: b}]}\n<<: {spec: *s}\nkind: Pod\n',
      'spec',
    ],
    ['no pod', 'kind: ConfigMap\n', 'This text holds no pod.'],
  ])('%s', (_, text, why) => {
    expect(reason(text, as('Deployment'))).toContain(why);
  });

  it('labels shared by an anchor, until it is said what to do', () => {
    const text = `kind: Deployment
metadata: {name: a}
spec:
  selector:
    matchLabels: &l {app: a}
  template:
    metadata:
      labels: *l
    spec:
      containers: [{name: a, image: b}]
`;
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {app: a}}\nspec:\n  containers: [{name: a, image: b}]\n';
    expect(textAfter(text, as('Pod'))).toBe(pod);
    const spread = '      topologySpreadConstraints: [{labelSelector: {matchLabels: *l}}]\n';
    const plan = planGesture(parseManifest(text + spread), as('Pod'));
    expect(plan).toMatchObject({ ok: false, shared: { anchor: 'l' } });
    expect(textAfter(text + spread, as('Pod', { shared: 'own-copy' }))).toBe(
      `${pod}${spread.slice(4).replace('*l', '&l {app: a}')}`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { copyContainers } from './copy-containers.ts';
import { planGesture } from './plan-gesture.ts';

const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  template:
    spec:
        initContainers:
          # Ships what web writes.
          - name: shipper
            image: fluent/fluent-bit:4.0.3 # pinned
            restartPolicy: Always
            volumeMounts:
              - name: logs
                mountPath: /var/log/app # the usual place
        containers:
          - name: web
            image: "nginx:1.29.1"

            # Keeps what is asked often.
          - name: cache
            image: memcached:1.6.39
        volumes:
          - name: other
            emptyDir: {}
          - name: logs # gone with the pod
            emptyDir: {}
`;

const copied = (text: string, ...names: string[]) => {
  const manifest = parseManifest(text);
  const [pod] = readPods(manifest);
  if (!pod) throw new Error('no pod');
  return copyContainers(
    manifest,
    pod,
    pod.containers.filter(({ name }) => names.includes(name)),
  );
};

const pasted = (into: string, text: string) => {
  const plan = planGesture(parseManifest(into), { do: 'pasteContainers', text });
  return plan.ok ? plan.next.text : plan.reason;
};

const SHIPPER = `initContainers:
# Ships what web writes.
- name: shipper
  image: fluent/fluent-bit:4.0.3 # pinned
  restartPolicy: Always
  volumeMounts:
    - name: logs
      mountPath: /var/log/app # the usual place
volumes:
- name: logs # gone with the pod
  emptyDir: {}
`;

describe('copied containers', () => {
  it('are a pod spec with their comments and the volumes they mount', () => {
    expect(copied(SHOP, 'shipper')).toBe(SHIPPER);
    expect(copied(SHOP.replaceAll('\n', '\r\n'), 'shipper')).toBe(SHIPPER);
  });

  it('are written out where their text leans on what stands elsewhere', () => {
    const shared = `spec:
  containers:
  - &base
    name: web
    image: &image nginx:1
    resources: {limits: {memory: 1Gi}}
  - {name: flow, image: *image} # inside brackets
  - <<: *base
    name: twin
`;
    expect(copied(shared, 'twin')).toBe(
      'containers:\n- name: twin\n  image: nginx:1\n  resources:\n    limits:\n      memory: 1Gi\n',
    );
    expect(copied(shared, 'flow')).toBe('containers:\n- name: flow\n  image: nginx:1\n');
  });
});

describe('pasted containers keep their comments', () => {
  const POD = `kind: Pod
spec:
  containers:
  - name: app
    image: app:1
`;
  it('in another pod, at its indentation and with its line ends', () => {
    const grown = `kind: Pod
spec:
  initContainers:
  # Ships what web writes.
  - name: shipper
    image: fluent/fluent-bit:4.0.3 # pinned
    restartPolicy: Always
    volumeMounts:
      - name: logs
        mountPath: /var/log/app # the usual place
  containers:
  - name: app
    image: app:1
  volumes:
  - name: logs # gone with the pod
    emptyDir: {}
`;
    expect(pasted(POD, SHIPPER)).toBe(grown);
    expect(pasted(POD.replaceAll('\n', '\r\n'), SHIPPER)).toBe(grown.replaceAll('\n', '\r\n'));
  });

  it('under another name where theirs is taken, volumes shared or renamed', () => {
    const again = pasted(SHOP, SHIPPER);
    expect(again).toContain(`          # Ships what web writes.
          - name: shipper-2
            image: fluent/fluent-bit:4.0.3 # pinned
`);
    expect(again.match(/name: logs #/g)).toHaveLength(1);
    const other = pasted(
      SHOP.replace(
        'logs # gone with the pod\n            emptyDir: {}',
        'logs\n            hostPath: {path: /l}',
      ),
      SHIPPER,
    );
    expect(other).toContain(`              - name: logs-2
                mountPath: /var/log/app # the usual place
`);
    expect(other).toContain(`          - name: logs-2 # gone with the pod
            emptyDir: {}
`);
  });

  it('also a lone one, and those of a list', () => {
    const lone = '# The cache.\nname: cache # fast\nimage: memcached:1\n';
    expect(pasted(POD, lone)).toBe(
      `${POD}  # The cache.\n  - name: cache # fast\n    image: memcached:1\n`,
    );
    expect(pasted(POD, '- name: a # first\n  image: a:1\n- name: b\n  image: b:1\n')).toBe(
      `${POD}  - name: a # first\n    image: a:1\n  - name: b\n    image: b:1\n`,
    );
  });

  it('or are written anew where the text can’t stand: in brackets and in JSON', () => {
    const flow = 'kind: Pod\nspec: {containers: [{name: app, image: "app:1"}]}\n';
    expect(pasted(flow, '- name: b # why\n  image: b:1\n')).toBe(
      'kind: Pod\nspec: {containers: [{name: app, image: "app:1"}, {name: b, image: "b:1"}]}\n',
    );
    const json = '{"kind": "Pod", "spec": {"containers": [{"name": "app", "image": "app:1"}]}}\n';
    expect(JSON.parse(pasted(json, SHIPPER)).spec.initContainers).toHaveLength(1);
  });

  it('whatever the anchors they bring', () => {
    const text = 'containers:\n- name: a\n  image: &i a:1\n- name: b\n  image: *i\n';
    const grown = pasted(POD, text);
    expect(grown).toContain('  - name: b\n');
    expect(readPods(parseManifest(grown))[0]?.containers.map(({ image }) => image)).toEqual([
      'app:1',
      'a:1',
      'a:1',
    ]);
  });
});

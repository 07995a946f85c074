import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { completionsAt, explainAt } from './index.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
  - name: logs
    emptyDir: {}
  containers:
  - name: app
    image: shop:1
    ports:
    - name: http
      containerPort: 8080
`;

const [pod] = readPods(parseManifest(POD));

/** What is offered where `^` stands. */
function offered(marked: string) {
  return completionsAt(marked.replace('^', ''), marked.indexOf('^'), pod).items;
}

const labels = (marked: string) => offered(marked).map(({ label }) => label);

describe('fields', () => {
  it.each([
    ['of a container', `${POD}    ^`, ['image'], false],
    [
      'of a container, not there yet',
      `${POD}    ^`,
      ['command', 'resources', 'livenessProbe'],
      true,
    ],
    ['of a probe', `${POD}    livenessProbe:\n      h^`, ['httpGet', 'periodSeconds'], true],
    ['of a volume', POD.replace('    emptyDir: {}\n', '    ^\n'), ['emptyDir', 'configMap'], true],
    [
      'of a Deployment',
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  ^',
      ['replicas', 'selector'],
      true,
    ],
    [
      'of a CronJob’s pod',
      'kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          ^',
      ['containers'],
      true,
    ],
    [
      'of a container in any kind',
      'apiVersion: x.io/v1\nkind: Fleet\nspec:\n  run:\n    containers:\n    - name: a\n      ^',
      ['image'],
      true,
    ],
    ['of an empty file', '^', ['apiVersion', 'kind', 'metadata', 'spec'], true],
  ])('%s', (_, marked, fields, there) => {
    const found = labels(marked);
    for (const field of fields) expect(found.includes(field), field).toBe(there);
  });

  it.each([
    ['image', ': '],
    ['resources', ':\n  '],
    ['ports', ':\n- '],
  ])('%s is written with what follows it', (field, after) => {
    const [found] = offered('kind: Pod\nspec:\n  containers:\n  - name: a\n    ^').filter(
      ({ label }) => label === field,
    );
    expect(found?.insert).toBe(field + after);
  });
});

describe('values', () => {
  it.each([
    ['choices', `${POD}    imagePullPolicy: ^`, 'IfNotPresent'],
    ['booleans', `${POD}    tty: ^`, 'true'],
    ['kinds', 'kind: ^', 'Deployment'],
    ['the apiVersion of the kind', 'apiVersion: ^\nkind: CronJob', 'batch/v1'],
    ['volume names in mounts', `${POD}    volumeMounts:\n    - name: ^`, 'logs'],
    [
      'port names in probes',
      `${POD}    readinessProbe:\n      tcpSocket:\n        port: ^`,
      'http',
    ],
    [
      'container names in resource references',
      `${POD}    env:\n    - name: A\n      valueFrom:\n        resourceFieldRef:\n          containerName: ^`,
      'app',
    ],
    ['images', `${POD}  - name: b\n    image: ngi^`, 'nginx:1.29.4-alpine'],
    ['amounts', `${POD}    resources:\n      requests:\n        memory: ^`, '128Mi'],
    [
      'config maps of the file',
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n---\n${POD}    envFrom:\n    - configMapRef:\n        name: ^`,
      'settings',
    ],
    [
      'capabilities',
      `${POD}    securityContext:\n      capabilities:\n        drop:\n        - A^`,
      'ALL',
    ],
    ['patterns at a container list’s item', `${POD}  - ^`, 'Pattern: '],
  ])('%s', (_, marked, label) => {
    expect(
      labels(marked).some(
        (each) => each === label || (label.endsWith(' ') && each.startsWith(label)),
      ),
    ).toBe(true);
  });

  it('are not offered in comments and texts', () => {
    expect(labels(`${POD}    # ima^`)).toEqual([]);
    expect(labels(`${POD}    args:\n    - |\n      ima^`)).toEqual([]);
  });
});

describe('a key', () => {
  it('is explained with path, type, default and help', async () => {
    const found = explainAt(POD, POD.indexOf('image:') + 2);
    expect(found).toMatchObject({ path: 'spec.containers[0].image', type: 'string' });
    expect(await found?.help()).toMatch(/image/i);
  });
  it('says since which version there is such a field', () => {
    const text = 'kind: Pod\nspec:\n  resources:\n    limits:\n';
    expect(explainAt(text, text.indexOf('resources'))?.since).toBe('1.32');
  });
  it('that nobody knows is not explained', () => {
    expect(explainAt('kind: Pod\nspecs:\n', 12)).toBeUndefined();
  });
});

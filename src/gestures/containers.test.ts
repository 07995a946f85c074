import { describe, expect, it } from 'vitest';
import type { Gesture } from './gesture.ts';
import { lines, reason, textAfter } from './gesture-testing.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  annotations:
    kubectl.kubernetes.io/default-container: app # for kubectl logs
    team: blue
spec:
  initContainers:
    # brings the tables up to date
    - name: migrate
      image: acme/migrate:1 # pinned
    # speaks to the database
    - name: proxy
      image: acme/proxy:1
      restartPolicy: Always
  containers:
    # the shop itself
    - name: app
      image: acme/shop:1
      env:
        - name: CPU
          valueFrom:
            resourceFieldRef:
              containerName: app
              resource: limits.cpu
      livenessProbe:
        httpGet: { path: /, port: 80 }
    - name: cache
      image: acme/cache:1
      ports:
        - containerPort: 11211
          hostPort: 11211
`;

describe('addContainer', () => {
  const cases: [string, Gesture, string[]][] = [
    [
      'a sidecar goes to the end of the start sequence',
      { do: 'addContainer', role: 'sidecar' },
      ['17+    - name: sidecar', '18+      image: ""', '19+      restartPolicy: Always'],
    ],
    [
      'an init container at its place in the lane',
      { do: 'addContainer', role: 'init', at: 0, image: 'acme/first:1' },
      ['10+    - name: init', '11+      image: acme/first:1'],
    ],
    [
      'beyond the last of the lane is just after that one',
      { do: 'addContainer', role: 'init', at: 9 },
      ['13+    - name: init', '14+      image: ""'],
    ],
    [
      'a place in the whole sequence',
      { do: 'addContainer', role: 'sidecar', sequence: 1 },
      ['13+    - name: sidecar', '14+      image: ""', '15+      restartPolicy: Always'],
    ],
    [
      'a second main one is an ordinary container',
      { do: 'addContainer', role: 'main' },
      ['34+    - name: app-2', '35+      image: ""'],
    ],
    [
      'a name that is given',
      { do: 'addContainer', role: 'classic', name: 'logs', at: 1 },
      ['29+    - name: logs', '30+      image: ""'],
    ],
  ];
  it.each(cases)('%s', (_, gesture, expected) => {
    expect(lines(POD, gesture)).toEqual(expected);
  });

  it.each([
    [
      'sidecar',
      '',
      'initContainers:\n  - name: sidecar\n    image: ""\n    restartPolicy: Always\n',
    ],
    ['init', '', 'initContainers:\n  - name: init\n    image: ""\n'],
    ['main', '', 'containers:\n  - name: app\n    image: ""\n'],
    ['classic', '# mine', 'containers:\n  - name: sidecar\n    image: ""\n'],
  ] as const)('on a text without any object, a %s makes a whole Pod', (role, text, expected) => {
    const head = text === '' ? '' : `${text}\n`;
    expect(textAfter(text, { do: 'addContainer', role })).toBe(
      `${head}apiVersion: v1\nkind: Pod\nmetadata:\n  name: my-pod\nspec:\n  ${expected}`,
    );
  });

  it.each([
    [
      'a missing section',
      'kind: Pod\nspec:\n  restartPolicy: Never\n',
      'kind: Pod\nspec:\n  restartPolicy: Never\n  containers:\n  - name: app\n    image: a:1\n',
    ],
    [
      'a null',
      'kind: Pod\nspec:\n  containers: # none yet\n',
      'kind: Pod\nspec:\n  containers: # none yet\n  - name: app\n    image: a:1\n',
    ],
    [
      'an empty list',
      'kind: Pod\nspec:\n  containers: []\n',
      'kind: Pod\nspec:\n  containers:\n  - name: app\n    image: a:1\n',
    ],
    [
      'a Pod without a spec',
      'kind: Pod\n',
      'kind: Pod\nspec:\n  containers:\n  - name: app\n    image: a:1\n',
    ],
    [
      'a bare list',
      '- name: x\n  image: y\n',
      '- name: x\n  image: y\n- name: app\n  image: a:1\n',
    ],
    [
      'Windows line ends',
      '- name: x\r\n  image: y\r\n',
      '- name: x\r\n  image: y\r\n- name: app\r\n  image: a:1\r\n',
    ],
    ['no line end', '- name: x\n  image: y', '- name: x\n  image: y\n- name: app\n  image: a:1'],
    [
      'flow style',
      '{kind: Pod, spec: {containers: [{name: x, image: y}]}}\n',
      '{kind: Pod, spec: {containers: [{name: x, image: y}, {name: app, image: a:1}]}}\n',
    ],
  ])('takes %s', (_, before, expected) => {
    expect(textAfter(before, { do: 'addContainer', role: 'main', image: 'a:1' })).toBe(expected);
  });

  it.each<[string, Gesture, string]>([
    [
      'a name that is taken',
      { do: 'addContainer', role: 'init', name: 'cache' },
      'Another container is called cache. Choose another name.',
    ],
    [
      'capitals',
      { do: 'addContainer', role: 'init', name: 'Cache' },
      'Cache has capitals. Write it in lower case.',
    ],
    [
      'a dot',
      { do: 'addContainer', role: 'init', name: 'a.b' },
      'a.b has other characters than letters, digits and dashes.',
    ],
    [
      'a dash at its end',
      { do: 'addContainer', role: 'init', name: 'a-' },
      'a- begins or ends with a dash. Use a letter or digit there.',
    ],
    ['no letters at all', { do: 'addContainer', role: 'init', name: '' }, 'A name is needed.'],
  ])('refuses %s', (_, gesture, expected) => {
    expect(reason(POD, gesture)).toBe(expected);
  });

  it('refuses an init container in a bare list, a section that is text, and a text without a pod', () => {
    const gesture: Gesture = { do: 'addContainer', role: 'init' };
    expect(reason('- name: x\n  image: y\n', gesture)).toMatch(/^A bare list of containers/);
    expect(reason('kind: Pod\nspec:\n  initContainers: soon\n', gesture)).toMatch(
      /^initContainers is not a list/,
    );
    expect(reason('apiVersion: v1\nkind: ConfigMap\n', gesture)).toBe('This text holds no pod.');
  });
});

describe('removeContainer', () => {
  it('takes its comment and its annotation along, and nothing else', () => {
    expect(lines(POD, { do: 'removeContainer', container: 'app' })).toEqual([
      '6-    kubectl.kubernetes.io/default-container: app # for kubectl logs',
      ...POD.split('\n')
        .slice(17, 28)
        .map((line, i) => `${i + 18}-${line}`),
    ]);
  });

  it('removes an emptied initContainers, but leaves containers open for the next', () => {
    const pod = 'kind: Pod\nspec:\n  initContainers:\n  - name: a\n  containers:\n  - name: b\n';
    expect(textAfter(pod, { do: 'removeContainer', container: 'a' })).toBe(
      'kind: Pod\nspec:\n  containers:\n  - name: b\n',
    );
    expect(textAfter(pod, { do: 'removeContainer', container: 'b' })).toBe(
      'kind: Pod\nspec:\n  initContainers:\n  - name: a\n  containers: []\n',
    );
  });

  it('refuses one that is not there', () => {
    expect(reason(POD, { do: 'removeContainer', container: 'gone' })).toBe(
      'There is no container called gone in this pod.',
    );
  });
});

describe('renameContainer', () => {
  it('renames what refers to it', () => {
    expect(lines(POD, { do: 'renameContainer', container: 'app', name: 'web' })).toEqual([
      '6-    kubectl.kubernetes.io/default-container: app # for kubectl logs',
      '6+    kubectl.kubernetes.io/default-container: web # for kubectl logs',
      '19-    - name: app',
      '19+    - name: web',
      '25-              containerName: app',
      '25+              containerName: web',
    ]);
  });

  it('renames the key of an AppArmor annotation and the target of an ephemeral container', () => {
    const pod = `kind: Pod
metadata:
  annotations:
    container.apparmor.security.beta.kubernetes.io/app: runtime/default
    other: app
spec:
  containers:
  - name: app
    env:
    - {name: TEXT, value: app}
  ephemeralContainers:
  - name: debug
    targetContainerName: app
`;
    const changed = lines(pod, { do: 'renameContainer', container: 'app', name: 'web' });
    expect(changed.map((line) => line.replace(/^\d+/, '')).sort()).toEqual([
      '+    container.apparmor.security.beta.kubernetes.io/web: runtime/default',
      '+    targetContainerName: web',
      '+  - name: web',
      '-    container.apparmor.security.beta.kubernetes.io/app: runtime/default',
      '-    targetContainerName: app',
      '-  - name: app',
    ]);
  });

  it('refuses a name that is taken and leaves the text when nothing changes', () => {
    expect(reason(POD, { do: 'renameContainer', container: 'app', name: 'proxy' })).toMatch(
      /^Another container/,
    );
    expect(lines(POD, { do: 'renameContainer', container: 'app', name: 'app' })).toEqual([]);
  });
});

it('setImage keeps the comment; blanks are refused', () => {
  expect(lines(POD, { do: 'setImage', container: 'migrate', image: ' acme/migrate:2 ' })).toEqual([
    '12-      image: acme/migrate:1 # pinned',
    '12+      image: acme/migrate:2 # pinned',
  ]);
  expect(reason(POD, { do: 'setImage', container: 'app', image: 'a b' })).toBe(
    'a b has blanks. An image reference has none.',
  );
});

it('duplicateContainer copies without host ports', () => {
  expect(lines(POD, { do: 'duplicateContainer', container: 'cache' })).toEqual([
    '34+    - name: cache-2',
    '35+      image: acme/cache:1',
    '36+      ports:',
    '37+        - containerPort: 11211',
  ]);
});

describe('moveContainer', () => {
  it.each<[string, Gesture, string[]]>([
    [
      'an init container becomes a sidecar where it stands',
      { do: 'moveContainer', container: 'migrate', role: 'sidecar', index: 0 },
      ['13+      restartPolicy: Always'],
    ],
    [
      'a sidecar becomes a container, its comment with it',
      { do: 'moveContainer', container: 'proxy', role: 'classic', index: 2 },
      [
        '13-    # speaks to the database',
        '14-    - name: proxy',
        '15-      image: acme/proxy:1',
        '16-      restartPolicy: Always',
        '30+    # speaks to the database',
        '31+    - name: proxy',
        '32+      image: acme/proxy:1',
      ],
    ],
    [
      'the last one before the sidecar goes behind it by its place in the sequence',
      { do: 'moveContainer', container: 'migrate', role: 'init', index: 0, sequence: 1 },
      [
        '10-    # brings the tables up to date',
        '11-    - name: migrate',
        '12-      image: acme/migrate:1 # pinned',
        '14+    # brings the tables up to date',
        '15+    - name: migrate',
        '16+      image: acme/migrate:1 # pinned',
      ],
    ],
    [
      'to where it is already, nothing',
      { do: 'moveContainer', container: 'app', role: 'main', index: 0 },
      [],
    ],
  ])('%s', (_, gesture, expected) => {
    expect(lines(POD, gesture)).toEqual(expected);
  });

  it('removes the list it emptied', () => {
    const pod =
      'kind: Pod\nspec:\n  initContainers:\n  - name: a\n    restartPolicy: Always # stays up\n  containers:\n  - name: b\n';
    expect(textAfter(pod, { do: 'moveContainer', container: 'a', role: 'classic', index: 0 })).toBe(
      'kind: Pod\nspec:\n  containers:\n  - name: a\n  - name: b\n',
    );
  });

  it('asks before it drops what a plain init container may not have', () => {
    const gesture = { do: 'moveContainer', container: 'app', role: 'init', index: 0 } as const;
    expect(reason(POD, gesture)).toBe(
      'A plain init container has no livenessProbe. Moving app drops it.',
    );
    const moved = textAfter(POD, { ...gesture, dropForbidden: true });
    expect(moved).not.toContain('livenessProbe');
    expect(moved).not.toContain('default-container');
    expect(moved).toContain('    # the shop itself\n    - name: app\n');
    expect(textAfter(POD, { ...gesture, role: 'sidecar' })).toContain('livenessProbe');
  });
});

describe('makeMain', () => {
  it('says so in the annotation', () => {
    expect(lines(POD, { do: 'makeMain', container: 'cache' })).toEqual([
      '6-    kubectl.kubernetes.io/default-container: app # for kubectl logs',
      '6+    kubectl.kubernetes.io/default-container: cache # for kubectl logs',
    ]);
  });

  it('takes the annotation away when the order says it already, with what it leaves empty', () => {
    const pod = `kind: Deployment
spec:
  template:
    metadata:
      annotations:
        kubectl.kubernetes.io/default-container: b
    spec:
      containers:
      - name: a
      - name: b
`;
    expect(textAfter(pod, { do: 'makeMain', container: 'a' })).toBe(
      'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - name: a\n      - name: b\n',
    );
  });

  it('moves it to the front where there is no place for an annotation', () => {
    expect(
      textAfter('- name: a\n  image: b\n- name: c\n  image: d\n', {
        do: 'makeMain',
        container: 'c',
      }),
    ).toBe('- name: c\n  image: d\n- name: a\n  image: b\n');
  });

  it('refuses a sidecar', () => {
    expect(reason(POD, { do: 'makeMain', container: 'proxy' })).toBe(
      'proxy is not among the containers. Move it there first.',
    );
  });
});

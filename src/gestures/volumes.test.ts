import { describe, expect, it } from 'vitest';
import type { VolumeType } from '../pod/index.ts';
import type { Gesture } from './gesture.ts';
import { lines, reason, textAfter } from './gesture-testing.ts';

const POD = `kind: StatefulSet
spec:
  template:
    spec:
      containers:
      - name: app
        image: acme/shop:1
        volumeMounts:
        - name: data # the disk
          mountPath: /data
        - name: conf
          mountPath: /etc/shop
          readOnly: true
      - name: logger
        image: acme/logger:1
        volumeMounts: [{name: data, mountPath: /in, readOnly: true}]
      volumes:
      # settings
      - name: conf
        configMap:
          name: shop
  volumeClaimTemplates:
  - metadata:
      name: data
    spec: {}
`;

describe('addVolume', () => {
  const cases: [VolumeType, string[]][] = [
    ['emptyDir', ['name: data-2', 'emptyDir:', 'sizeLimit: 512Mi']],
    ['emptyDir-memory', ['name: cache', 'emptyDir:', 'medium: Memory', 'sizeLimit: 64Mi']],
    ['configMap', ['name: config', 'configMap:', 'name: config']],
    ['secret', ['name: secret', 'secret:', 'secretName: secret']],
    ['persistentVolumeClaim', ['name: data-2', 'persistentVolumeClaim:', 'claimName: data-2']],
    ['projected', ['name: projected', 'projected:', 'sources:', '- configMap:', 'name: projected']],
    [
      'downwardAPI',
      [
        'name: pod-info',
        'downwardAPI:',
        'items:',
        '- path: labels',
        'fieldRef:',
        'fieldPath: metadata.labels',
      ],
    ],
    ['hostPath', ['name: host', 'hostPath:', 'path: /var/log', 'type: Directory']],
    [
      'ephemeral',
      [
        'name: scratch',
        'ephemeral:',
        'volumeClaimTemplate:',
        'spec:',
        'accessModes:',
        '- ReadWriteOnce',
        'resources:',
        'requests:',
        'storage: 1Gi',
      ],
    ],
    [
      'csi',
      [
        'name: secrets-store',
        'csi:',
        'driver: secrets-store.csi.k8s.io',
        'readOnly: true',
        'volumeAttributes:',
        'secretProviderClass: secrets-store',
      ],
    ],
    ['image', ['name: files', 'image:', 'reference: busybox:1.36.1', 'pullPolicy: IfNotPresent']],
    ['nfs', ['name: shared', 'nfs:', 'server: nfs.example.com', 'path: /']],
  ];
  it.each(cases)('%s brings what its type requires', (type, expected) => {
    const brought = lines(POD, { do: 'addVolume', type });
    expect(
      brought.map((line) =>
        line.replace(/^\d+\+\s*(- )?(?=name: [\w-]+$|\w|- )/, '').replace(/^- name/, 'name'),
      ),
    ).toEqual(expected.map((line) => line.replace(/^- (?=path|configMap|ReadWriteOnce)/, '')));
  });

  it('takes a name and a source', () => {
    expect(
      lines(POD, {
        do: 'addVolume',
        type: 'secret',
        name: 'tls',
        source: { secretName: 'cert', defaultMode: 288 },
      }),
    ).toEqual([
      '22+      - name: tls',
      '23+        secret:',
      '24+          secretName: cert',
      '25+          defaultMode: 288',
    ]);
    expect(
      lines(POD, { do: 'addVolume', type: 'hostPath', name: 'sock', source: '/run/x' }),
    ).toContain('24+          path: /run/x');
    expect(
      lines(POD, { do: 'addVolume', type: 'other', name: 'lun', source: { iscsi: { lun: 0 } } }),
    ).toEqual(['22+      - name: lun', '23+        iscsi:', '24+          lun: 0']);
  });

  it('puts a claim template where the StatefulSet keeps them', () => {
    expect(lines(POD, { do: 'addVolume', type: 'claimTemplate', name: 'more' })[1]).toBe(
      '27+      name: more',
    );
    expect(reason('kind: Pod\n', { do: 'addVolume', type: 'claimTemplate' })).toMatch(
      /^Only a StatefulSet/,
    );
  });

  it.each<[string, Gesture, string]>([
    [
      'a taken name, also one of a claim',
      { do: 'addVolume', type: 'emptyDir', name: 'data' },
      'Another volume is called data. Choose another name.',
    ],
    [
      'no source where one must be told',
      { do: 'addVolume', type: 'other', name: 'x' },
      'x needs a source. Say what it is made of.',
    ],
  ])('refuses %s', (_, gesture, expected) => expect(reason(POD, gesture)).toBe(expected));
});

describe('removeVolume', () => {
  it('removes its mounts everywhere and what they leave empty', () => {
    const pod =
      'kind: Pod\nspec:\n  containers:\n  - name: a\n    volumeMounts:\n    - {name: v, mountPath: /v}\n  - name: b\n    volumeMounts:\n    - {name: w, mountPath: /w}\n    # of v\n    - {name: v, mountPath: /v}\n  volumes:\n  - name: v\n    emptyDir: {}\n';
    expect(textAfter(pod, { do: 'removeVolume', volume: 'v' })).toBe(
      'kind: Pod\nspec:\n  containers:\n  - name: a\n  - name: b\n    volumeMounts:\n    - {name: w, mountPath: /w}\n',
    );
  });

  it('removes a claim template', () => {
    const left = textAfter(POD, { do: 'removeVolume', volume: 'data' });
    expect(left).not.toContain('data');
    expect(left).not.toContain('volumeClaimTemplates');
    expect(left).toContain('      - name: logger\n        image: acme/logger:1\n      volumes:');
  });
});

it('renameVolume renames every mount', () => {
  expect(lines(POD, { do: 'renameVolume', volume: 'data', name: 'disk' })).toEqual([
    '9-        - name: data # the disk',
    '9+        - name: disk # the disk',
    '16-        volumeMounts: [{name: data, mountPath: /in, readOnly: true}]',
    '16+        volumeMounts: [{name: disk, mountPath: /in, readOnly: true}]',
    '24-      name: data',
    '24+      name: disk',
  ]);
});

describe('addMount', () => {
  it.each<[string, Gesture, string[]]>([
    [
      'beside others',
      { do: 'addMount', container: 'app', volume: 'conf', path: '/x', subPath: 'a.txt' },
      ['14+        - name: conf', '15+          mountPath: /x', '16+          subPath: a.txt'],
    ],
    [
      'in flow style',
      { do: 'addMount', container: 'logger', volume: 'conf', path: '/x', readOnly: true },
      [
        '16-        volumeMounts: [{name: data, mountPath: /in, readOnly: true}]',
        '16+        volumeMounts: [{name: data, mountPath: /in, readOnly: true}, {name: conf, mountPath: /x, readOnly: true}]',
      ],
    ],
  ])('%s', (_, gesture, expected) => expect(lines(POD, gesture)).toEqual(expected));

  const mount = { do: 'addMount', container: 'app', volume: 'data' } as const;
  it.each<[string, Gesture, string]>([
    [
      'a path in use',
      { ...mount, path: '/etc/shop/' },
      'app mounts conf at /etc/shop/ already. Choose another path.',
    ],
    ['a relative path', { ...mount, path: 'data' }, 'data is not absolute. Begin it with a slash.'],
    ['a colon', { ...mount, path: '/a:b' }, '/a:b has a colon. A mount path may not have one.'],
    ['no path', { ...mount, path: '' }, 'A mount needs a path, such as /data.'],
    [
      'a way out of the volume',
      { ...mount, path: '/x', subPath: 'a/../..' },
      'a/../.. leads out of the volume.',
    ],
    [
      'an unknown volume',
      { ...mount, volume: 'gone', path: '/x' },
      'There is no volume called gone in this pod.',
    ],
  ])('refuses %s', (_, gesture, expected) => expect(reason(POD, gesture)).toBe(expected));
});

it('removeMount removes the one mount, the emptied key too', () => {
  expect(lines(POD, { do: 'removeMount', container: 'app', path: '/etc/shop' })).toEqual([
    '11-        - name: conf',
    '12-          mountPath: /etc/shop',
    '13-          readOnly: true',
  ]);
  expect(lines(POD, { do: 'removeMount', container: 'logger', path: '/in' })).toEqual([
    '16-        volumeMounts: [{name: data, mountPath: /in, readOnly: true}]',
  ]);
  expect(reason(POD, { do: 'removeMount', container: 'app', path: '/no' })).toBe(
    'app mounts nothing at /no.',
  );
});

describe('shareVolume', () => {
  it('makes one volume and two mounts', () => {
    expect(
      lines(POD, {
        do: 'shareVolume',
        writer: 'app',
        reader: 'logger',
        writerPath: '/var/log/app',
        readerPath: '/logs',
      }),
    ).toEqual([
      '14+        - name: logs',
      '15+          mountPath: /var/log/app',
      '16-        volumeMounts: [{name: data, mountPath: /in, readOnly: true}]',
      '18+        volumeMounts: [{name: data, mountPath: /in, readOnly: true}, {name: logs, mountPath: /logs, readOnly: true}]',
      '24+      - name: logs',
      '25+        emptyDir:',
      '26+          sizeLimit: 512Mi',
    ]);
  });

  it('uses a volume and mounts that are there', () => {
    const share = {
      do: 'shareVolume',
      volume: 'data',
      writerPath: '/in',
      readerPath: '/data',
    } as const;
    expect(
      lines(POD, {
        ...share,
        writer: 'app',
        reader: 'logger',
        writerPath: '/data',
        readerPath: '/in',
      }),
    ).toEqual([]);
    expect(lines(POD, { ...share, writer: 'logger', reader: 'app' })).toEqual([
      '11+          readOnly: true',
      '16-        volumeMounts: [{name: data, mountPath: /in, readOnly: true}]',
      '17+        volumeMounts: [{name: data, mountPath: /in}]',
    ]);
  });

  const share = {
    do: 'shareVolume',
    writer: 'app',
    reader: 'logger',
    writerPath: '/a',
    readerPath: '/b',
  } as const;
  it.each<[string, Gesture, string]>([
    [
      'a volume nobody can write',
      { ...share, volume: 'conf' },
      'Nobody can write to conf: it is a configMap.',
    ],
    ['one container twice', { ...share, reader: 'app' }, 'app cannot share a volume with itself.'],
    [
      'a path in use',
      { ...share, writerPath: '/data' },
      'app mounts data at /data already. Choose another path.',
    ],
  ])('refuses %s', (_, gesture, expected) => expect(reason(POD, gesture)).toBe(expected));
});

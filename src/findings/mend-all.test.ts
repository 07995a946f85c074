import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { applyEdits } from '../text/index.ts';
import { podOf } from './examples.ts';
import { mendAll } from './mend-all.ts';

const TEXT = podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /logs
    readOnly: true
- name: helper # beside it
  image: acme/helper:2.0
volumes:
- name: spare
  emptyDir: {}
- name: logs
  emptyDir: {}
- name: old
  emptyDir: {}
`);

describe('mendAll', () => {
  it('makes every fix of one finding, each on the text the one before left, as one batch of edits', () => {
    const manifest = parseManifest(TEXT);
    const { edits, next, fixed } = mendAll(manifest, {
      only: ['unused-volume'],
      wanted: () => true,
    });
    expect(fixed.map(({ message }) => message)).toHaveLength(2);
    expect(applyEdits(TEXT, edits)).toBe(next.text);
    expect(next.text).toBe(
      TEXT.replace('  - name: spare\n    emptyDir: {}\n', '').replace(
        '  - name: old\n    emptyDir: {}\n',
        '',
      ),
    );
  });

  it('leaves alone what is not wanted', () => {
    const wanted = ({ message }: { message: string }) => message.includes('old');
    const { next } = mendAll(parseManifest(TEXT), { only: ['unused-volume'], wanted });
    expect(next.text).toContain('- name: spare');
    expect(next.text).not.toContain('- name: old');
  });

  it.each([
    [
      'two containers of one name',
      'success-threshold',
      podOf(`
initContainers:
- name: app
  image: acme/shop:1.4
  restartPolicy: Always
  livenessProbe:
    tcpSocket:
      port: 8080
    successThreshold: 2
containers:
- name: app
  image: acme/shop:1.4
  livenessProbe:
    tcpSocket:
      port: 8081
    successThreshold: 2
`),
      '    successThreshold: 2\n',
    ],
    [
      'a variable set three times',
      'duplicate-env',
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  env:
  - name: COLOUR
    value: blue
  - name: COLOUR
    value: blue
  - name: COLOUR
    value: green
`),
      '  - name: COLOUR\n    value: blue\n',
    ],
    [
      'two mounts too many at one path',
      'duplicate-mount-path',
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /logs
  - name: logs
    mountPath: /logs/
  - name: logs
    mountPath: /logs/
volumes:
- name: logs
  emptyDir: {}
`),
      '  - name: logs\n    mountPath: /logs/\n',
    ],
  ])(
    'mends %s at once, told in the same words: a second time finds nothing',
    (_, id, text, gone) => {
      const { next } = mendAll(parseManifest(text), { only: [id], wanted: () => true });
      const indented = gone.replace(/^(?=.)/gm, '  ');
      expect(next.text).toBe(text.replaceAll(indented, ''));
      expect(mendAll(next, { only: [id], wanted: () => true }).fixed).toEqual([]);
    },
  );
});

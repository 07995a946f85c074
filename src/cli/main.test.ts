import { describe, expect, it } from 'vitest';
import { ran } from './testing/ran.ts';

const POD = `# the shop
apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  containers:
  - name: app # main
    image: acme/shop:1
    env: [{name: CACHE, value: "localhost:11211"}, {name: DB, value: "localhost:5432"}]
    volumeMounts: [{name: data, mountPath: /data}]
    livenessProbe: {httpGet: {port: 80}}
  - name: cache
    image: memcached:1.6
  volumes: [{name: data, emptyDir: {}}]
`;

const ADD = '{"do":"addContainer","role":"classic","name":"logs","image":"acme/logs:1"}';
const ADDED = POD.replace(
  '    image: memcached:1.6\n',
  '    image: memcached:1.6\n  - name: logs\n    image: acme/logs:1\n',
);

describe('outrigger edit', () => {
  it('prints the edited text', () => {
    expect(ran({ 'pod.yaml': POD }, 'edit', 'pod.yaml', '--do', ADD)).toEqual({
      code: 0,
      out: ADDED,
      err: '',
      written: {},
    });
  });

  it('reads standard input and takes several gestures in turn', () => {
    const rename = '{"do":"renameContainer","container":"logs","name":"tail"}';
    const renamed = ADDED.replace('name: logs', 'name: tail');
    expect(ran({ '-': POD }, 'edit', '-', '--do', ADD, '--do', rename).out).toBe(renamed);
    expect(ran({ '-': POD }, 'edit', '-', '--do', ADD, rename).out).toBe(renamed);
  });

  it('switches the kind, and adds a document for a name nobody answers', () => {
    const kind = '{"do":"setKind","kind":"Deployment"}';
    const stub = '{"do":"addStub","kind":"ConfigMap","name":"config","keys":["mode"]}';
    const { out } = ran({ 'pod.yaml': POD }, 'edit', 'pod.yaml', '--do', kind, '--do', stub);
    expect(out).toContain('kind: Deployment\n');
    expect(out).toMatch(
      /---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n {2}name: config\ndata:\n {2}mode: ""\n$/,
    );
  });

  it('writes in place, and only what changed', () => {
    const done = ran({ 'pod.yaml': POD }, 'edit', '--in-place', 'pod.yaml', '--do', ADD);
    expect(done).toEqual({ code: 0, out: '', err: '', written: { 'pod.yaml': ADDED } });
    const same = '{"do":"setImage","container":"app","image":"acme/shop:1"}';
    expect(
      ran({ 'pod.yaml': POD }, 'edit', '--in-place', 'pod.yaml', '--do', same).written,
    ).toEqual({});
  });

  it.each([
    [
      'a gesture that makes no sense',
      '{"do":"removeContainer","container":"gone"}',
      'Refused: There is no container called gone in this pod.\n',
    ],
    [
      'a mount path in use, with its line',
      '{"do":"addMount","container":"app","volume":"data","path":"/data"}',
      'Refused: app mounts data at /data already. Choose another path. (line 10)\n',
    ],
    [
      'what would be lost, with the way to allow it',
      '{"do":"moveContainer","container":"app","role":"init","index":0}',
      'Refused: A plain init container has no livenessProbe. Moving app drops it.\nAdd "dropForbidden":true to the gesture to let them go.\n',
    ],
  ])('refuses %s and writes nothing', (_, gesture, err) => {
    const refused = ran(
      { 'pod.yaml': POD },
      'edit',
      'pod.yaml',
      '--in-place',
      '--do',
      ADD,
      '--do',
      gesture,
    );
    expect(refused).toEqual({ code: 1, out: '', err, written: {} });
  });

  it.each([
    [
      'a file that is not there',
      ['no.yaml', '--do', ADD],
      'no.yaml cannot be read: it is missing, or no UTF-8 text.',
    ],
    ['no file', ['--do', ADD], 'Name one file'],
    ['nothing to do', ['pod.yaml'], 'Say what to do'],
    ['no JSON', ['pod.yaml', '--do', '{do'], 'This is no JSON'],
    ['JSON that is no gesture', ['pod.yaml', '--do', '[]'], 'A gesture is a JSON object'],
    ['an unknown gesture', ['pod.yaml', '--do', '{"do":"fly"}'], 'There is no gesture "fly"'],
    [
      'a missing field',
      ['pod.yaml', '--do', '{"do":"removeContainer"}'],
      'removeContainer needs container.',
    ],
    [
      'a stray field',
      ['pod.yaml', '--do', '{"do":"makeMain","container":"app","x":1}'],
      'makeMain has no x.',
    ],
    [
      'a field of another type',
      ['pod.yaml', '--do', '{"do":"makeMain","container":1}'],
      'container of makeMain must be a text.',
    ],
    [
      'an unknown role',
      ['pod.yaml', '--do', '{"do":"addContainer","role":"boss"}'],
      'role of addContainer must be one of main',
    ],
    [
      'a fault inside several',
      ['pod.yaml', '--do', '{"do":"all","label":"x","gestures":[{"do":"fly"}]}'],
      'There is no gesture "fly"',
    ],
    [
      'a kind that is none',
      ['pod.yaml', '--do', '{"do":"setKind","kind":"Rollout"}'],
      'kind of setKind must be one of Pod, Deployment, ReplicaSet',
    ],
    [
      'keys that are no list',
      ['pod.yaml', '--do', '{"do":"addStub","kind":"Secret","name":"a","keys":"b"}'],
      'keys of addStub must be a list of texts.',
    ],
    [
      'a pattern nobody has',
      ['pod.yaml', '--do', '{"do":"addPattern","pattern":"nope"}'],
      'There is no pattern nope. outrigger add --list shows them.',
    ],
    ['an unknown option', ['pod.yaml', '--undo'], 'There is no option --undo.'],
    [
      'standard input in place',
      ['-', '--in-place', '--do', ADD],
      'Standard input cannot be edited in place.',
    ],
  ])('exits 2 for %s', (_, args, err) => {
    const failed = ran({ 'pod.yaml': POD, '-': POD }, 'edit', ...args);
    expect(failed).toMatchObject({ code: 2, out: '', written: {} });
    expect(failed.err).toContain(err);
  });
});

describe('outrigger draw', () => {
  it('prints the graph as JSON', () => {
    const drawn = ran({ 'pod.yaml': POD }, 'draw', 'pod.yaml', '--format', 'json');
    expect(drawn.code).toBe(0);
    expect(JSON.parse(drawn.out)).toEqual({
      pods: [
        {
          document: 0,
          kind: 'Pod',
          name: 'shop',
          containers: [
            { name: 'app', role: 'main', order: 0 },
            { name: 'cache', role: 'classic', order: 1 },
          ],
          volumes: [{ name: 'data', type: 'emptyDir' }],
          mounts: [{ container: 'app', volume: 'data', path: '/data', readOnly: false }],
          links: [
            { client: 'app', server: 'cache', port: 11211, via: 'spec.containers[0].env[0].value' },
            { client: 'app', server: null, port: 5432, via: 'spec.containers[0].env[1].value' },
          ],
        },
      ],
    });
  });

  it('prints a picture, of the pod that is picked', () => {
    const two = `${POD}---\n${POD.replace('app # main', 'other')}`;
    expect(ran({ a: two }, 'draw', 'a').err).toContain('first of 2 pods');
    const drawn = ran({ a: two }, 'draw', 'a', '--pod', '1');
    expect(drawn).toMatchObject({ code: 0, err: '' });
    expect(drawn.out).toMatch(/^<svg .*>other<.*<\/svg>\n$/s);
    expect(ran({ a: two }, 'draw', 'a', '--pod', '2')).toMatchObject({ code: 2, out: '' });
  });

  it('draws as far as it can read, and says where it could not', () => {
    const drawn = ran({ a: `${POD}---\na: [\n` }, 'draw', 'a');
    expect(drawn.code).toBe(0);
    expect(drawn.out).toContain('<svg');
    expect(drawn.err).toMatch(/^Line \d+: ./);
  });

  it.each([
    ['no pod', 'kind: ConfigMap\n', 'This text holds no pod.'],
    ['text that cannot be read', 'a: [\n', ''],
  ])('exits 2 for %s', (_, text, err) => {
    const failed = ran({ a: text }, 'draw', 'a');
    expect(failed).toMatchObject({ code: 2, out: '' });
    expect(failed.err).toContain(err);
    expect(failed.err).not.toBe('');
  });
});

describe('outrigger', () => {
  it.each([[['--help']], [['help']], [['edit', '--help']], [['help', 'draw']]])(
    '%j explains',
    (argv) => {
      expect(ran({}, ...argv)).toMatchObject({ code: 0, err: '' });
      expect(ran({}, ...argv).out).toContain('outrigger');
    },
  );
  it('exits 2 without a command and for one it does not have', () => {
    expect(ran({})).toMatchObject({ code: 2, out: '' });
    expect(ran({}, 'fly').err).toContain('There is no command fly');
  });
});

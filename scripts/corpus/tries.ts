/** Every gesture that applies to a pod, each with what it must do to the document's value, told a second time and by other means. */
import type { Gesture, GestureBody } from '../../src/gestures/index.ts';
import { type FieldPath, isValueMap, type Value, valueAt } from '../../src/kubernetes/index.ts';
import type { Manifest } from '../../src/manifest/index.ts';
import type { Container, Pod, Role, VolumeType } from '../../src/pod/index.ts';
import { inspectorTries } from './inspector-tries.ts';
import { kindTries } from './kind-tries.ts';
import { objectTries } from './object-tries.ts';
import { type Pick, pickBy } from './sample.ts';
import type { Try } from './try.ts';
import { listAt, mapAt, removeAt, setAt } from './value.ts';

const NEW = 'corpus-new';
const IMAGE = 'registry.example.com:5000/corpus/tool:1.2.3';
const DEFAULT = 'kubectl.kubernetes.io/default-container';
const LOGS_DEFAULT = 'kubectl.kubernetes.io/default-logs-container';
const BY_KEY = [
  'container.apparmor.security.beta.kubernetes.io/',
  'container.seccomp.security.alpha.kubernetes.io/',
];

/** `seed` chooses which of the many fields, kinds and patterns are tried. */
export function triesFor(manifest: Manifest, pod: Pod, podIndex: number, seed: string): Try[] {
  const document = manifest.documents[pod.document]?.parsed.value ?? null;
  const pick = pickBy(seed);
  const isBareList = Array.isArray(valueAt(document, pod.spec));
  const named = firstOfName(pod.containers.filter(({ name }) => name !== ''));
  const cards = spread(named, 4);
  const tries = [
    ...additions(pod, isBareList),
    ...cards.flatMap((container) => onContainer(pod, container, isBareList)),
    ...cards.flatMap((container) => pick(moves(pod, container, isBareList), 4)),
    ...volumes(pod, isBareList, pick),
    ...mounts(pod, cards, isBareList),
    ...links(pod, named, isBareList),
    ...localCalls(pod, document),
    ...fields(pod, document, cards, pick),
    ...inspectorTries(pod, document, cards, pick),
    ...kindTries(manifest, pod, pick),
    ...objectTries(manifest, pod, podIndex, pick),
  ];
  const target = { document: pod.document, pod: podIndex };
  return tries.map((each) => ({ ...each, gesture: { ...each.gesture, ...target } }));
}

/** A second container of the same name cannot be named. */
function firstOfName(containers: readonly Container[]): Container[] {
  return containers.filter(
    ({ name }, i) => containers.findIndex((other) => other.name === name) === i,
  );
}

/** First, last and some between. */
function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => items[Math.round(i * step)]).filter(
    (item): item is T => item !== undefined,
  );
}

function made(gesture: GestureBody, expect: (document: Value) => void): Try {
  return { gesture, expect };
}

function sectionPath(pod: Pod, role: Role, isBareList: boolean): FieldPath {
  if (isBareList) return pod.spec;
  return [...pod.spec, role === 'init' || role === 'sidecar' ? 'initContainers' : 'containers'];
}

function additions(pod: Pod, isBareList: boolean): Try[] {
  const roles: Role[] = isBareList ? ['classic'] : ['main', 'classic', 'sidecar', 'init'];
  const added = roles.flatMap((role) => {
    const list = sectionPath(pod, role, isBareList);
    const value = (): Value => ({
      name: NEW,
      image: IMAGE,
      ...(role === 'sidecar' ? { restartPolicy: 'Always' } : {}),
    });
    const gesture = { do: 'addContainer', role, name: NEW, image: IMAGE } as const;
    return [
      made(gesture, (document) => listAt(document, list).push(value())),
      made({ ...gesture, sequence: 0 }, (document) => listAt(document, list).unshift(value())),
    ];
  });
  const list = sectionPath(pod, 'classic', isBareList);
  const pasted: Value = {
    name: NEW,
    image: IMAGE,
    command: ['sh', '-c', 'exec tail -f "$FILE" # all'],
  };
  const text = `- name: ${NEW}\n  image: ${IMAGE}\n  command: [sh, -c, 'exec tail -f "$FILE" # all']\n`;
  return [
    ...added,
    made({ do: 'pasteContainers', text }, (document) => listAt(document, list).push(pasted)),
  ];
}

function onContainer(
  pod: Pod,
  { name, path, value, order, role }: Container,
  isBareList: boolean,
): Try[] {
  const container = name;
  const copy = 'corpus-renamed';
  const tries = [
    made({ do: 'setImage', container, image: IMAGE }, (document) =>
      setAt(document, [...path, 'image'], IMAGE),
    ),
    made({ do: 'renameContainer', container, name: copy }, (document) =>
      rename(document, pod, path, name, copy),
    ),
    made({ do: 'removeContainer', container }, (document) => {
      forget(document, pod, name, () => true);
      removeAt(document, path);
    }),
    made({ do: 'duplicateContainer', container }, (document) => duplicate(document, path)),
  ];
  if (role === 'classic' && !isBareList && pod.spec.length > 0) {
    const at = [...pod.metadata, 'annotations', DEFAULT];
    tries.push(
      made({ do: 'makeMain', container }, (document) =>
        order === 0 ? removeAt(document, at) : setAt(document, at, name),
      ),
    );
  }
  return value === undefined ? [] : tries;
}

const FREE = 'corpus-free-name';

/** The copy has a free name of its own: it is told apart by that alone. */
function duplicate(document: Value, path: FieldPath): void {
  const index = path.at(-1);
  const original = valueAt(document, path);
  if (typeof index !== 'number' || !isValueMap(original)) return;
  const { ports } = original;
  const copy: Value = { ...original, name: FREE };
  if (Array.isArray(ports)) {
    copy.ports = ports.map((port) => {
      if (!isValueMap(port)) return port;
      const { hostPort: _, ...rest } = port;
      return rest;
    });
  }
  listAt(document, path.slice(0, -1)).splice(index + 1, 0, copy);
}

/** The annotations of the pod that speak of a container. */
function annotations(document: Value, pod: Pod): Record<string, Value> | undefined {
  const found = valueAt(document, [...pod.metadata, 'annotations']);
  return isValueMap(found) ? found : undefined;
}

function forget(document: Value, pod: Pod, name: string, isMeant: (key: string) => boolean): void {
  const map = annotations(document, pod);
  for (const [key, value] of Object.entries(map ?? {})) {
    if (!map || !isMeant(key)) continue;
    const speaks = [DEFAULT, LOGS_DEFAULT].includes(key) && value === name;
    const byKey = typeof value === 'string' && BY_KEY.some((prefix) => key === prefix + name);
    if (speaks || byKey) delete map[key];
  }
}

function rename(document: Value, pod: Pod, path: FieldPath, from: string, to: string): void {
  const map = annotations(document, pod);
  for (const [key, value] of Object.entries(map ?? {})) {
    if (!map) continue;
    if ([DEFAULT, LOGS_DEFAULT].includes(key) && value === from) map[key] = to;
    const prefix = BY_KEY.find((start) => key === start + from);
    if (prefix !== undefined && typeof value === 'string') {
      delete map[key];
      map[prefix + to] = value;
    }
  }
  const refer = (here: Value, parent: string): void => {
    if (Array.isArray(here)) for (const item of here) refer(item, parent);
    if (!isValueMap(here)) return;
    for (const [key, child] of Object.entries(here)) {
      const names =
        key === 'targetContainerName' || (key === 'containerName' && parent === 'resourceFieldRef');
      if (names && child === from) here[key] = to;
      else refer(child, key);
    }
  };
  refer(valueAt(document, pod.spec) ?? null, '');
  setAt(document, [...path, 'name'], to);
}

const NOT_FOR_INIT = [
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
  'resizePolicy',
];

function moves(pod: Pod, { name, path }: Container, isBareList: boolean): Try[] {
  if (isBareList) return [];
  const wishes: [Role, number][] = [
    ['init', 0],
    ['sidecar', 0],
    ['classic', 0],
    ['init', 99],
    ['classic', 99],
  ];
  return wishes.map(([role, index]) =>
    made({ do: 'moveContainer', container: name, role, index, dropForbidden: true }, (document) => {
      const moved = valueAt(document, path);
      if (!isValueMap(moved)) return;
      removeAt(document, path);
      if (role === 'sidecar') moved.restartPolicy = 'Always';
      else if (moved.restartPolicy === 'Always') delete moved.restartPolicy;
      if (role === 'init') {
        for (const key of NOT_FOR_INIT) if (moved[key] !== null) delete moved[key];
      }
      const list = listAt(document, sectionPath(pod, role, false));
      list.splice(placeIn(list, role, index), 0, moved);
      if (role !== 'classic') forget(document, pod, name, (key) => key === DEFAULT);
    }),
  );
}

/** The place in the list before the lane's card of that index; after its last; the end when the lane is empty. */
function placeIn(list: readonly Value[], role: Role, index: number): number {
  const isSidecar = (item: Value) => isValueMap(item) && item.restartPolicy === 'Always';
  const lane = list.flatMap((item, i) => {
    if (!isValueMap(item)) return [];
    return role === 'classic' || isSidecar(item) === (role === 'sidecar') ? [i] : [];
  });
  const last = lane.at(-1);
  return lane[index] ?? (last === undefined ? list.length : last + 1);
}

const SOURCES: readonly [VolumeType, Value, Value][] = [
  ['emptyDir', '1Gi', { emptyDir: { sizeLimit: '1Gi' } }],
  ['emptyDir-memory', '8Mi', { emptyDir: { medium: 'Memory', sizeLimit: '8Mi' } }],
  ['configMap', 'settings', { configMap: { name: 'settings' } }],
  ['secret', 'keys', { secret: { secretName: 'keys' } }],
  ['persistentVolumeClaim', 'claim', { persistentVolumeClaim: { claimName: 'claim' } }],
  [
    'projected',
    { sources: [{ secret: { name: 'a' } }], defaultMode: 288 },
    { projected: { sources: [{ secret: { name: 'a' } }], defaultMode: 288 } },
  ],
  [
    'downwardAPI',
    { items: [{ path: 'l', fieldRef: { fieldPath: "metadata.labels['a']" } }] },
    { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: "metadata.labels['a']" } }] } },
  ],
  ['hostPath', '/data', { hostPath: { path: '/data', type: 'Directory' } }],
  ['image', 'a/b:1', { image: { reference: 'a/b:1', pullPolicy: 'IfNotPresent' } }],
  ['nfs', { server: '10.0.0.1', path: '/' }, { nfs: { server: '10.0.0.1', path: '/' } }],
];

function volumes(pod: Pod, isBareList: boolean, pick: Pick): Try[] {
  if (isBareList) return [];
  const list = [...pod.spec, 'volumes'];
  const added = pick(SOURCES, 5).map(([type, source, value]) =>
    made({ do: 'addVolume', type, name: NEW, source }, (document) =>
      listAt(document, list).push({ name: NEW, ...(isValueMap(value) ? value : {}) }),
    ),
  );
  const named = pod.volumes.filter(
    ({ name }, i) => name !== '' && pod.volumes.findIndex((other) => other.name === name) === i,
  );
  const changed = spread(named, 4).flatMap(({ name, path, type }) => [
    made({ do: 'removeVolume', volume: name }, (document) => {
      eachUse(document, pod, name, (uses, index) => uses.splice(index, 1));
      removeAt(document, path);
    }),
    made({ do: 'renameVolume', volume: name, name: NEW }, (document) => {
      eachUse(document, pod, name, (uses, index) => setAt(uses, [index, 'name'], NEW));
      setAt(document, [...path, ...(type === 'claimTemplate' ? ['metadata'] : []), 'name'], NEW);
    }),
  ]);
  return [...added, ...changed];
}

/** Every mount or device of the volume, last first. */
function eachUse(
  document: Value,
  pod: Pod,
  volume: string,
  act: (uses: Value[], index: number) => void,
): void {
  const ephemeral = valueAt(document, [...pod.spec, 'ephemeralContainers']);
  const containers = [
    ...pod.containers.map(({ path }) => valueAt(document, path)),
    ...(Array.isArray(ephemeral) ? ephemeral : []),
  ];
  for (const container of containers) {
    for (const key of ['volumeMounts', 'volumeDevices']) {
      const uses = container === undefined ? undefined : valueAt(container, [key]);
      if (!Array.isArray(uses)) continue;
      for (let i = uses.length - 1; i >= 0; i--) {
        if (valueAt(uses[i] ?? null, ['name']) === volume) act(uses, i);
      }
    }
  }
}

function mounts(pod: Pod, cards: readonly Container[], isBareList: boolean): Try[] {
  const path = '/corpus/data';
  const added = spread(
    pod.volumes.filter(({ name }) => name !== ''),
    2,
  ).flatMap(({ name: volume }) =>
    cards.map((container) =>
      made(
        { do: 'addMount', container: container.name, volume, path, readOnly: true },
        (document) =>
          listAt(document, [...container.path, 'volumeMounts']).push({
            name: volume,
            mountPath: path,
            readOnly: true,
          }),
      ),
    ),
  );
  const removed = cards.flatMap((container) =>
    spread(container.mounts, 3)
      .filter(
        (mount) => container.mounts.find((other) => other.mountPath === mount.mountPath) === mount,
      )
      .map((mount) =>
        made({ do: 'removeMount', container: container.name, path: mount.mountPath }, (document) =>
          removeAt(document, mount.path),
        ),
      ),
  );
  const [a, b = a] = cards;
  if (isBareList || !a || !b) return [...added, ...removed];
  const two: GestureBody[] = [
    { do: 'addVolume', type: 'emptyDir', name: NEW, source: '1Gi' },
    { do: 'addMount', container: a.name, volume: NEW, path },
    { do: 'addMount', container: b.name, volume: NEW, path: `${path}/2` },
  ];
  return [
    ...added,
    ...removed,
    made({ do: 'all', gestures: two, label: 'volume with two mounts' }, (document) => {
      listAt(document, [...pod.spec, 'volumes']).push({
        name: NEW,
        emptyDir: { sizeLimit: '1Gi' },
      });
      listAt(document, [...a.path, 'volumeMounts']).push({ name: NEW, mountPath: path });
      listAt(document, [...b.path, 'volumeMounts']).push({ name: NEW, mountPath: `${path}/2` });
    }),
  ];
}

function links(pod: Pod, named: readonly Container[], isBareList: boolean): Try[] {
  const port = 47123;
  const [client, server] = named.filter(({ role }) => role !== 'init');
  const tries: Try[] = [];
  if (client && server) {
    const declare = (document: Value) =>
      listAt(document, [...server.path, 'ports']).push({ name: 'corpus', containerPort: port });
    const link = {
      do: 'linkLocalhost',
      client: client.name,
      server: server.name,
      port,
      portName: 'corpus',
    } as const;
    tries.push(
      made({ ...link, env: 'CORPUS_ADDR' }, (document) => {
        declare(document);
        listAt(document, [...client.path, 'env']).push({
          name: 'CORPUS_ADDR',
          value: `127.0.0.1:${port}`,
        });
      }),
      made({ ...link, arg: '--corpus=' }, (document) => {
        declare(document);
        listAt(document, [...client.path, 'args']).push(`--corpus=127.0.0.1:${port}`);
      }),
    );
    if (!isBareList) {
      const share = {
        writer: client.name,
        reader: server.name,
        writerPath: '/corpus/w',
        readerPath: '/corpus/r',
      };
      tries.push(
        made({ do: 'shareVolume', ...share, volume: NEW }, (document) => {
          listAt(document, [...pod.spec, 'volumes']).push({
            name: NEW,
            emptyDir: { sizeLimit: '512Mi' },
          });
          listAt(document, [...client.path, 'volumeMounts']).push({
            name: NEW,
            mountPath: share.writerPath,
          });
          listAt(document, [...server.path, 'volumeMounts']).push({
            name: NEW,
            mountPath: share.readerPath,
            readOnly: true,
          });
        }),
      );
    }
  }
  for (const { client: name, port: called, via, alsoVia } of pod.links) {
    tries.push(
      made({ do: 'unlinkLocalhost', client: name, port: called }, (document) => {
        const places = pod.links
          .filter((link) => link.client === name && link.port === called)
          .flatMap((link) => [link.via, ...(link.alsoVia ?? [])])
          .map((at) => (at.includes('env') ? at.slice(0, -1) : at));
        for (const at of lastFirst(places)) removeAt(document, at);
      }),
    );
    if (via.length === 0 && alsoVia) break;
  }
  return tries;
}

/** A call by a container's name goes to 127.0.0.1; the rest of the text stays. */
function localCalls(pod: Pod, document: Value): Try[] {
  const pairs = pod.nameCalls.filter(
    ({ client, server }, i) =>
      pod.nameCalls.findIndex((other) => other.client === client && other.server === server) === i,
  );
  return pairs.map(({ client, server }) =>
    made({ do: 'callLocalhost', client, server }, (root) => {
      for (const call of pod.nameCalls) {
        if (call.client !== client || call.server !== server) continue;
        const text = valueAt(document, call.via);
        if (typeof text !== 'string') continue;
        const host = new RegExp(`(^|[/@=\\s"',])${server}(?=[:/"'\\s,]|$)`, 'g');
        setAt(root, call.via, text.replace(host, '$1127.0.0.1'));
      }
    }),
  );
}

/** Places of lists, those that follow first, so that the indices of the others hold. */
function lastFirst(places: readonly FieldPath[]): FieldPath[] {
  const texts = [...new Map(places.map((path) => [JSON.stringify(path), path])).values()];
  return texts.sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0);
}

/** What an inspector sets, texts that need quotes among them. */
const SET_IN_CONTAINER: readonly [FieldPath, Value][] = [
  [['imagePullPolicy'], 'Always'],
  [['workingDir'], '/a: b #c'],
  [['command'], ['sh', '-c', 'echo "a: b" # c']],
  [['args'], ['yes', '0755', 'null', '', '- x', 'two\nlines\n']],
  [['resources', 'limits', 'memory'], '64Mi'],
  [['resources', 'requests', 'cpu'], '1'],
  [['securityContext', 'runAsNonRoot'], true],
  [['livenessProbe'], { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 5 }],
  [['lifecycle', 'preStop', 'sleep', 'seconds'], 5],
  [['env', 0, 'value'], 'on'],
];

const SET_IN_SPEC: readonly [FieldPath, Value][] = [
  [['terminationGracePeriodSeconds'], 45],
  [['serviceAccountName'], 'corpus'],
  [['nodeSelector', 'kubernetes.io/os'], 'linux'],
  [['securityContext', 'fsGroup'], 2000],
  [['restartPolicy'], 'Always'],
];

function fields(pod: Pod, document: Value, cards: readonly Container[], pick: Pick): Try[] {
  const spec = valueAt(document, pod.spec);
  const set = [
    ...spread(cards, 2).flatMap(({ path }) =>
      pick(SET_IN_CONTAINER, 4).map(([at, value]): [FieldPath, Value] => [[...path, ...at], value]),
    ),
    ...(isValueMap(spec)
      ? pick(SET_IN_SPEC, 3).map(([at, value]): [FieldPath, Value] => [[...pod.spec, ...at], value])
      : []),
    ...(isValueMap(spec) && pod.spec.length > 0
      ? ([[[...pod.metadata, 'labels', 'outrigger.example/corpus'], 'yes']] satisfies [
          FieldPath,
          Value,
        ][])
      : []),
  ];
  const keys = (value: Value | undefined) => (isValueMap(value) ? Object.keys(value) : []);
  const cleared = [
    ...spread(cards, 2).flatMap(({ path, value }) => keys(value).map((key) => [...path, key])),
    ...keys(spec).map((key) => [...pod.spec, key]),
    ...spread(cards, 2).flatMap(({ path, value }) =>
      Array.isArray(value.env) && value.env.length > 0 ? [[...path, 'env', 0]] : [],
    ),
  ].filter((path) => !['containers', 'name'].includes(String(path.at(-1))));
  return [
    ...set.map(([at, value]) =>
      made({ do: 'setField', at, value }, (root) => setAt(root, at, value)),
    ),
    ...cleared.map((at) => made({ do: 'clearField', at }, (root) => removeAt(root, at))),
  ];
}

/** Renames the copy a duplicate made to the name expected of it: it chooses a free one itself. */
export function withFreeName(value: Value, gesture: Gesture, path: FieldPath | undefined): void {
  if (gesture.do === 'duplicateContainer' && path) mapAt(value, path).name = FREE;
}

/** Containers that speak with each other: over 127.0.0.1 and by a shared volume. */
import { type FieldPath, type Value, type ValueMap, valueAt } from '../../src/kubernetes/index.ts';
import type { Container, Pod } from '../../src/pod/index.ts';
import { made, NEW, type Try } from './try.ts';
import { listAt, removeAt, setAt } from './value.ts';

const PORT = 47123;

export function links(pod: Pod, named: readonly Container[], isBareList: boolean): Try[] {
  const [client, server] = named.filter(({ role }) => role !== 'init');
  if (!client || !server) return unlinked(pod);
  const shared = isBareList ? [] : [sharedVolume(pod, client, server)];
  return [...linked(client, server), ...shared, ...unlinked(pod)];
}

/** The address told by a variable, and by an argument; the server declares the port. */
function linked(client: Container, server: Container): Try[] {
  const link = {
    do: 'linkLocalhost',
    client: client.name,
    server: server.name,
    port: PORT,
    portName: 'corpus',
  } as const;
  const address = `127.0.0.1:${PORT}`;
  const declare = (document: Value) =>
    listAt(document, [...server.path, 'ports']).push({ name: 'corpus', containerPort: PORT });
  return [
    made({ ...link, env: 'CORPUS_ADDR' }, (document) => {
      declare(document);
      listAt(document, [...client.path, 'env']).push({ name: 'CORPUS_ADDR', value: address });
    }),
    made({ ...link, arg: '--corpus=' }, (document) => {
      declare(document);
      listAt(document, [...client.path, 'args']).push(`--corpus=${address}`);
    }),
  ];
}

function sharedVolume(pod: Pod, writer: Container, reader: Container): Try {
  const [writerPath, readerPath] = ['/corpus/w', '/corpus/r'];
  const ends = { writer: writer.name, reader: reader.name, writerPath, readerPath };
  return made({ do: 'shareVolume', ...ends, volume: NEW }, (document) => {
    const mount = ({ path }: Container, more: ValueMap) =>
      listAt(document, [...path, 'volumeMounts']).push({ name: NEW, ...more });
    listAt(document, [...pod.spec, 'volumes']).push({
      name: NEW,
      emptyDir: { sizeLimit: '512Mi' },
    });
    mount(writer, { mountPath: writerPath });
    mount(reader, { mountPath: readerPath, readOnly: true });
  });
}

/** Every place that tells the address goes; of a variable the whole entry. */
function unlinked(pod: Pod): Try[] {
  return pod.links.map(({ client, port }) =>
    made({ do: 'unlinkLocalhost', client, port }, (document) => {
      const places = pod.links
        .filter((link) => link.client === client && link.port === port)
        .flatMap(({ via, alsoVia = [] }) => [via, ...alsoVia])
        .map((at) => (at.includes('env') ? at.slice(0, -1) : at));
      for (const at of lastFirst(places)) removeAt(document, at);
    }),
  );
}

/** A call by a container's name goes to 127.0.0.1; the rest of the text stays. */
export function localCalls(pod: Pod, document: Value): Try[] {
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

import { type FieldPath, printFieldPath, samePath, valueAt } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import { hostAddresses, type NameCall } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { type Answer, findContainer, isObjection, type PodInText, refuse } from './proposal.ts';

/** Where the client calls the server by its container name, it calls 127.0.0.1 instead; the rest of the text stays. */
export function callLocalhost(text: PodInText, gesture: GestureOf<'callLocalhost'>): Answer {
  const client = findContainer(text.pod, gesture.client);
  if (isObjection(client)) return client;
  const { server } = gesture;
  const calls = text.pod.nameCalls.filter(
    (call) => call.client === gesture.client && call.server === server,
  );
  if (calls.length === 0) {
    return refuse(`${client.name} calls nobody by the name ${server}.`, client.path);
  }
  const changes: Change[] = [];
  for (const via of fieldsOf(calls)) {
    const change = repaired(text, via, server, calls);
    if (!change) return refuse(stuckAt(via, server), via);
    changes.push(change);
  }
  return {
    ok: true,
    changes,
    label: `${server} called at 127.0.0.1`,
    selects: client.path,
  };
}

/** The fields of the calls, each once. */
function fieldsOf(calls: readonly NameCall[]): readonly FieldPath[] {
  const places = calls.map(({ via }) => via);
  return places.filter((via, i) => places.findIndex((other) => samePath(other, via)) === i);
}

function stuckAt(via: FieldPath, server: string): string {
  return `${printFieldPath(via)} does not name ${server} as a whole address. Change it there.`;
}

function repaired(
  text: PodInText,
  via: FieldPath,
  server: string,
  calls: readonly NameCall[],
): Change | undefined {
  const written = valueAt(text.value, via);
  // The kubelet dials a probe's host from the node: 127.0.0.1 would be the node itself.
  if (typeof written !== 'string' || via.at(-1) === 'host') return undefined;
  const ports = calls.map(({ port }) => port);
  const addresses = hostAddresses(written, server, (port) => ports.includes(port));
  if (addresses.length === 0) return undefined;
  let value = written;
  for (const { start } of addresses.toReversed()) {
    value = `${value.slice(0, start)}127.0.0.1${value.slice(start + server.length)}`;
  }
  return { change: 'set', at: via, value };
}

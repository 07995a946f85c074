/** Ways to a neighbour that work in Kubernetes and still are not localhost. */
import { mapOf, mapsOf, textOf } from '../kubernetes/index.ts';
import { container, lineOf } from './ask-pod.ts';
import type { Missing } from './lesson.ts';
import type { Look } from './look.ts';

/** How the client reaches the server by a detour, and what is better about localhost; undefined when it does not. */
export function detourOf(
  look: Look,
  client: string,
  server: string,
  port: number,
): Missing | undefined {
  if (!container(look, server)) return undefined;
  for (const called of calledBy(look, client)) {
    const service = serviceAt(look, called, server, port);
    if (service !== undefined) {
      return {
        now: `${client} goes through the Service ${service}, which may lead to another pod`,
        wanted: `127.0.0.1:${port}, which never leaves this pod`,
      };
    }
    if (called.port === port && isOwnAddress(look, client, called.host)) {
      return {
        now: `${client} goes by the pod’s own address, where the whole network can reach ${server}`,
        wanted: `127.0.0.1:${port}, which only this pod can reach`,
      };
    }
  }
  return undefined;
}

interface Called {
  readonly host: string;
  readonly port: number;
}

const ADDRESS = /(?<![\w.-])(\$\(\w+\)|[a-z][\w.-]*):(\d{2,5})(?![\w.-])/gi;

function calledBy(look: Look, client: string): readonly Called[] {
  const values = mapsOf(container(look, client)?.value, 'env').map((entry) =>
    textOf(entry, 'value'),
  );
  return [...values, lineOf(look, client)].flatMap((text) =>
    [...text.matchAll(ADDRESS)].map(([, host = '', port]) => ({ host, port: Number(port) })),
  );
}

/** The Service of the file that leads a call to the server's port. */
function serviceAt(
  { pod }: Look,
  called: Called,
  server: string,
  port: number,
): string | undefined {
  const named = pod?.services.filter(({ name }) => `${called.host}.`.startsWith(`${name}.`)) ?? [];
  return named.find(({ ports }) =>
    ports.some(
      (one) =>
        one.port === called.port && (one.container ?? server) === server && leadsTo(one, port),
    ),
  )?.name;
}

/** A port that the container names is taken for the right one. */
function leadsTo({ targetPort }: { readonly targetPort: string }, port: number): boolean {
  return targetPort === String(port) || !/^\d+$/.test(targetPort);
}

/** The pod's IP from a variable, or the name of a bare pod: both stand in its own hosts file. */
function isOwnAddress(look: Look, client: string, host: string): boolean {
  const { pod, spec } = look;
  if (spec.hostNetwork === true) return false;
  const variable = /^\$\((\w+)\)$/.exec(host)?.[1];
  if (variable === undefined) return pod?.kind === 'Pod' && host === pod.name;
  const entry = mapsOf(container(look, client)?.value, 'env').find(
    (one) => textOf(one, 'name') === variable,
  );
  const field = mapOf(mapOf(entry, 'valueFrom'), 'fieldRef');
  return /^status\.podIPs?$/.test(textOf(field, 'fieldPath'));
}

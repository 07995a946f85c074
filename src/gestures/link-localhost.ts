import { isValueMap, valueAt } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import { type Container, loopbackAddresses } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { portFault, portNameFault } from './name.ts';
import { proposePortName } from './port-name.ts';
import {
  type Answer,
  append,
  findContainer,
  isObjection,
  type Objection,
  openList,
  type PodInText,
  refuse,
} from './proposal.ts';

type Gesture = GestureOf<'linkLocalhost'>;
type Step = readonly Change[] | Objection;

/** The client learns the server's address on the loopback; the server declares the port, if it does not yet. */
export function linkLocalhost(text: PodInText, gesture: Gesture): Answer {
  const client = findContainer(text.pod, gesture.client);
  if (isObjection(client)) return client;
  const server = findContainer(text.pod, gesture.server);
  if (isObjection(server)) return server;
  const fault = portFault(gesture.port) ?? meetingFault(client, server);
  if (fault !== undefined) return refuse(fault);
  const steps: Step[] = [declared(text, server, gesture), told(text, client, gesture)];
  const objection = steps.find((step): step is Objection => isObjection(step));
  if (objection) return objection;
  return {
    ok: true,
    changes: steps.flatMap((step) => (isObjection(step) ? [] : step)),
    label: 'localhost link added',
    selects: client.path,
  };
}

/** Why the two never run at the same time. */
function meetingFault(client: Container, server: Container): string | undefined {
  if (client === server) return `${client.name} needs no link to itself.`;
  if (server.role === 'init') {
    return `${server.name} is an init container: it has ended when ${client.name} calls. Make it a sidecar first.`;
  }
  const tooLate = server.role !== 'sidecar' || server.order > client.order;
  if (client.role === 'init' && tooLate) {
    return `${server.name} starts after ${client.name} has ended. Make it a sidecar before ${client.name} first.`;
  }
  return undefined;
}

function declared(text: PodInText, server: Container, { port, portName }: Gesture): Step {
  if (server.ports.some(({ number }) => number === port)) return [];
  const owner = text.pod.containers.find(
    (other) =>
      other !== server &&
      other.role !== 'init' &&
      other.ports.some(({ number, protocol }) => number === port && protocol === 'TCP'),
  );
  if (owner) return refuse(`${port} is taken by ${owner.name}. Choose another port.`, owner.path);
  const name = portName ?? proposePortName(server, port);
  const fault =
    portNameFault(name) ??
    (server.ports.some((other) => other.name === name)
      ? `${server.name} calls another port ${name}. Choose another name.`
      : undefined);
  if (fault !== undefined) return refuse(fault);
  const list = openList(text, [...server.path, 'ports']);
  return isObjection(list) ? list : [append(list, { name, containerPort: port })];
}

function told(text: PodInText, client: Container, gesture: Gesture): Step {
  const { env, arg, port } = gesture;
  if ((env === undefined) === (arg === undefined)) {
    return refuse(`Say how ${client.name} learns the address: by a variable or by an argument.`);
  }
  const address = gesture.value ?? `127.0.0.1:${port}`;
  const written = arg === undefined ? address : argumentWith(arg, address, port);
  if (!loopbackAddresses(written).some((found) => found.port === port)) {
    return refuse(`${written} does not lead to 127.0.0.1:${port}.`);
  }
  return env === undefined
    ? argued(text, client, written)
    : toldByVariable(text, client, env, written);
}

/** `--cache` and `--cache=` stand for the flag alone; an argument that holds the address stays as it is. */
function argumentWith(arg: string, address: string, port: number): string {
  if (loopbackAddresses(arg).some((found) => found.port === port)) return arg;
  return arg.endsWith('=') || arg === '' ? arg + address : `${arg}=${address}`;
}

function argued(text: PodInText, client: Container, arg: string): Step {
  const list = openList(text, [...client.path, 'args']);
  if (isObjection(list)) return list;
  return list.items.includes(arg) ? [] : [append(list, arg)];
}

function toldByVariable(text: PodInText, client: Container, name: string, value: string): Step {
  if (!/^[A-Za-z_.-][A-Za-z0-9_.-]*$/.test(name)) {
    return refuse(`${name} is no name for a variable. Use letters, digits and _, no digit first.`);
  }
  const list = openList(text, [...client.path, 'env']);
  if (isObjection(list)) return list;
  const index = list.items.findIndex((item) => isValueMap(item) && item.name === name);
  if (index === -1) return [append(list, { name, value })];
  const at = [...list.at, index];
  if (valueAt(text.value, [...at, 'value']) === value) return [];
  const changes: Change[] = [{ change: 'set', at: [...at, 'value'], value }];
  const from = valueAt(text.value, [...at, 'valueFrom']);
  if (from !== undefined) changes.push({ change: 'remove', at: [...at, 'valueFrom'] });
  return changes;
}

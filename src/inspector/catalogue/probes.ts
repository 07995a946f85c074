import { type Field, type FieldHints, fieldsOf, type Only } from '../field.ts';
import { freshHandlers, handlerRows } from './handlers.ts';
import { count, portNumber, seconds, variant } from './inputs.ts';

/** Plain init containers have no probes: they run to their end. */
const RUNNING: Only = { roles: ['main', 'classic', 'sidecar'] };

const { httpGet, tcpSocket, exec, grpc } = freshHandlers;
const handlers = variant({ httpGet, tcpSocket, exec, grpc });

const HELP = {
  startupProbe: 'Asks whether the container has started. Until it says yes, the other probes wait.',
  livenessProbe:
    'Asks whether the container still works. When it says no, the container is restarted.',
  readinessProbe:
    'Asks whether the container can serve. While it says no, Services send it nothing.',
};

function probe(kind: 'startupProbe' | 'livenessProbe' | 'readinessProbe'): readonly Field[] {
  const grace: Readonly<Record<string, FieldHints>> =
    kind === 'readinessProbe'
      ? {}
      : {
          [`${kind}.terminationGracePeriodSeconds`]: {
            input: seconds(1),
            default: "the pod's",
          },
        };
  return fieldsOf('container', 'Container', kind, RUNNING, {
    [kind]: { input: handlers, help: HELP[kind] },
    ...handlerRows(kind),
    [`${kind}.grpc.port`]: { input: portNumber, required: true },
    [`${kind}.grpc.service`]: { default: 'the empty name' },
    [`${kind}.initialDelaySeconds`]: { input: seconds(), default: '0' },
    [`${kind}.periodSeconds`]: { input: seconds(1), default: '10' },
    [`${kind}.timeoutSeconds`]: { input: seconds(1), default: '1' },
    [`${kind}.successThreshold`]: {
      input: kind === 'readinessProbe' ? count(1) : count(1, 1),
      default: '1',
    },
    [`${kind}.failureThreshold`]: { input: count(1), default: '3' },
    ...grace,
  });
}

export const probes: readonly Field[] = [
  ...probe('startupProbe'),
  ...probe('livenessProbe'),
  ...probe('readinessProbe'),
];

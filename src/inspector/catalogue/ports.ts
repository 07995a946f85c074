import { type Field, fieldsOf, type Only } from '../field.ts';
import { choice, portNumber, text } from './inputs.ts';

const ALL: Only = {};

export const ports: readonly Field[] = fieldsOf('container', 'Container', 'Ports', ALL, {
  ports: {
    input: {
      kind: 'objects',
      fields: fieldsOf('item', 'ContainerPort', '', ALL, {
        containerPort: { input: portNumber, required: true },
        name: { input: text('portName') },
        protocol: { input: choice('TCP', 'UDP', 'SCTP'), default: 'TCP' },
        hostPort: { input: portNumber, default: 'none' },
        hostIP: { input: text('address'), default: '0.0.0.0' },
      }),
      fresh: () => ({ containerPort: 8080 }),
    },
  },
});

import { flagOf, isSet, mapsOf, textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const hostipWithoutHostport = finding({
  id: 'hostip-without-hostport',
  severity: 'hint',
  title: 'A node address without a node port',
  what: 'A port has a hostIP and no hostPort.',
  why: 'hostIP says on which address of the node the hostPort opens. Alone it does nothing.',
  whatToDo: 'Take hostIP away, or set hostPort.',
  links: ['reference/kubernetes-api/workload-resources/pod-v1/'],
  // On the node's own network every port is a port of the node.
  detect: ({ members, spec }) =>
    (flagOf(spec, 'hostNetwork') === true ? [] : members).flatMap((member) =>
      mapsOf(member.value, 'ports').flatMap((port, index) =>
        textOf(port, 'hostIP') !== '' && !isSet(port, 'hostPort')
          ? [{ at: [...member.path, 'ports', index, 'hostIP'], member }]
          : [],
      ),
    ),
  message: ({ member }) => `The hostIP of ${nameOf(member)} does nothing without a hostPort.`,
  fix: ({ at }) => ({ label: 'Remove hostIP', gestures: [{ do: 'clearField', at }], safe: true }),
  examples: {
    flagged: [addressed('')],
    clean: [addressed('    hostPort: 8080\n')],
  },
});

function addressed(port: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 8080
    hostIP: 127.0.0.1
${port}`);
}

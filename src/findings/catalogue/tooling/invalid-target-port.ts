import { deploymentOf, fileOf, serviceOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const invalidTargetPort = finding({
  id: 'invalid-target-port',
  severity: 'error',
  title: 'A Service to a port nobody has',
  what: 'A Service leads to a port by a name that no container of its pods declares.',
  why: 'A name is looked up among the declared ports. Without one the Service has no endpoints.',
  whatToDo: 'Mend the name, or give the port that name.',
  links: ['concepts/services-networking/service/#field-spec-ports'],
  detect: ({ pod, lasting }) =>
    pod.services.flatMap(({ name, document, ports }) =>
      ports.flatMap(({ targetPort, container }, index) => {
        if (container !== undefined || /^\d+$/.test(targetPort)) return [];
        const all = lasting.flatMap((member) => member.ports);
        const only = all.length === 1 ? all[0] : undefined;
        return [{ at: ['spec', 'ports', index, 'targetPort'], document, name, targetPort, only }];
      }),
    ),
  message: ({ name, targetPort }) =>
    `${name} leads to ${targetPort}, and no container has a port of that name.`,
  fix: ({ at, document, only }) =>
    only && {
      label: `Lead to ${only.name ?? only.number}`,
      gestures: [{ do: 'setField', at, value: only.name ?? only.number }],
      safe: false,
      document,
    },
  examples: {
    flagged: [served('web')],
    clean: [served('http'), served('8080')],
  },
});

function served(target: string): string {
  return fileOf(
    deploymentOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - name: http
    containerPort: 8080
`),
    serviceOf(`- port: 80\n  targetPort: ${target}\n`),
  );
}

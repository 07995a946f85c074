import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { dialOf, nameOf } from '../../member.ts';
import { isNear } from '../../near.ts';

export const probePortName = finding({
  id: 'probe-port-name',
  severity: 'error',
  title: 'A probe of a port without that name',
  what: 'A probe names a port that its container does not declare.',
  why: 'The kubelet looks the name up among the container’s own ports. It finds none, and the probe fails every time.',
  whatToDo: 'Give the port that name, or write the number.',
  links: [
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port',
  ],
  detect: ({ lasting }) =>
    lasting.flatMap((member) =>
      member.checks.flatMap((probe) => {
        const dial = dialOf(probe);
        if (typeof dial?.port !== 'string' || !/^[a-z0-9-]*[a-z][a-z0-9-]*$/i.test(dial.port))
          return [];
        const name = dial.port;
        if (member.ports.some((port) => port.name === name)) return [];
        const only = member.ports.length === 1 ? member.ports[0] : undefined;
        return [{ at: [...probe.at, dial.by, 'port'], member, probe, name, only }];
      }),
    ),
  message: ({ member, probe, name }) =>
    `${nameOf(member)} has no port called ${name}: its ${probe.kind} probe always fails.`,
  fix: ({ at, only, name }) =>
    only && {
      label: `Probe ${only.name ?? only.number}`,
      gestures: [{ do: 'setField', at, value: only.name ?? only.number }],
      safe: isNear(name, only.name ?? ''),
    },
  examples: {
    flagged: [probing('web')],
    clean: [probing('http'), probing('8080')],
  },
});

function probing(port: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - name: http
    containerPort: 8080
  readinessProbe:
    httpGet:
      port: ${port}
`);
}

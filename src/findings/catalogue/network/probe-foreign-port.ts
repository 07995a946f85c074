import { textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { dialOf, nameOf } from '../../member.ts';

export const probeForeignPort = finding({
  id: 'probe-foreign-port',
  severity: 'warning',
  title: 'A probe of another container’s port',
  what: 'A probe of one container asks a port that only another one declares.',
  why: 'When the other one fails, this one is restarted or called unready: the wrong container pays.',
  whatToDo: 'Move the probe to the container that serves the port.',
  links: ['tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  detect: ({ lasting }) =>
    lasting.flatMap((member) =>
      member.checks.flatMap((probe) => {
        const dial = dialOf(probe);
        if (!dial || textOf(dial.action, 'host') !== '' || typeof dial.port !== 'number') return [];
        const declares = (ports: typeof member.ports) =>
          ports.some(({ number }) => number === dial.port);
        const owner = lasting.find((other) => other !== member && declares(other.ports));
        if (!owner || member.ports.length === 0 || declares(member.ports)) return [];
        return [{ at: [...probe.at, dial.by, 'port'], member, owner, probe, port: dial.port }];
      }),
    ),
  message: ({ member, owner, probe, port }) =>
    `The ${probe.kind} probe of ${nameOf(member)} asks ${port}, which is ${nameOf(owner)}’s port.`,
  fix: ({ owner, probe }) =>
    owner.checks.some(({ key }) => key === probe.key)
      ? undefined
      : {
          label: `Move the probe to ${nameOf(owner)}`,
          gestures: [
            { do: 'setField', at: [...owner.path, probe.key], value: probe.value },
            { do: 'clearField', at: probe.at },
          ],
          safe: false,
        },
  examples: {
    flagged: [probing(9090)],
    clean: [probing(8080)],
  },
});

function probing(port: number): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 8080
  livenessProbe:
    httpGet:
      path: /healthz
      port: ${port}
- name: metrics
  image: acme/metrics:2.0
  ports:
  - containerPort: 9090
`);
}

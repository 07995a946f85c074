import { textOf, type ValueMap } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { dialOf, nameOf } from '../../member.ts';

export const startupWaitsForMain = finding({
  id: 'startup-waits-for-main',
  severity: 'error',
  title: 'A sidecar that waits for the app',
  what: 'The startup probe of a sidecar asks a port of a main container.',
  why: 'Main containers start when all sidecars have started. Each waits for the other, for ever.',
  whatToDo: 'Make it a readiness probe: that waits without holding up the start.',
  lesson: 'too-early',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) => {
    const mains = withRole(context, 'main', 'classic');
    return withRole(context, 'sidecar').flatMap((sidecar) => {
      const probe = sidecar.checks.find(({ kind }) => kind === 'startup');
      const dial = probe && dialOf(probe);
      const port = dial?.port;
      const isOwn =
        textOf(dial?.action, 'host') !== '' || sidecar.ports.some(({ number }) => number === port);
      const main = mains.find(({ ports }) => ports.some(({ number }) => number === port));
      return probe && main && !isOwn ? [{ at: probe.at, sidecar, main, probe }] : [];
    });
  },
  message: ({ sidecar, main }) =>
    `${nameOf(sidecar)} waits for ${nameOf(main)}, which starts only after it.`,
  fix: ({ sidecar, probe }) =>
    sidecar.checks.some(({ kind }) => kind === 'readiness')
      ? {
          label: 'Remove the startup probe',
          gestures: [{ do: 'clearField', at: probe.at }],
          safe: true,
        }
      : {
          label: 'Make it a readiness probe',
          gestures: [
            {
              do: 'setField',
              at: [...sidecar.path, 'readinessProbe'],
              value: asReadiness(probe.value),
            },
            { do: 'clearField', at: probe.at },
          ],
          safe: true,
        },
  examples: {
    flagged: [waiting('startupProbe')],
    clean: [waiting('readinessProbe')],
  },
});

/** How long a pod may take to end is no matter of readiness: the server refuses it there. */
function asReadiness({ terminationGracePeriodSeconds: _, ...probe }: ValueMap): ValueMap {
  return probe;
}

function waiting(probe: string): string {
  return podOf(`
initContainers:
- name: proxy
  image: acme/proxy:2.0
  restartPolicy: Always
  ${probe}:
    tcpSocket:
      port: 8080
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 8080
`);
}

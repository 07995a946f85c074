import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const envConfigReload = finding({
  id: 'env-config-reload',
  severity: 'hint',
  title: 'Variables do not reload',
  what: 'A reloader watches a ConfigMap that a container also takes as environment variables.',
  why: 'Variables are set when a container starts and stay as they were.',
  whatToDo: 'Mount the ConfigMap as files where its changes are to be seen.',
  lesson: 'fresh-config',
  links: ['tasks/configure-pod-container/configure-pod-configmap/'],
  detect: ({ pod, members }) => {
    const reloaders = members.filter(({ traits }) => traits.job === 'reload');
    const watched = pod.volumes.filter(
      ({ name, type }) =>
        type === 'configMap' &&
        reloaders.some(({ mounts }) => mounts.some((m) => m.volume === name)),
    );
    return pod.references
      .filter(
        ({ kind, from }) =>
          kind === 'ConfigMap' && (from.includes('env') || from.includes('envFrom')),
      )
      .filter(({ name }) => watched.some(({ detail }) => detail === name))
      .map(({ name, from }) => ({ at: from, name }));
  },
  message: ({ name }) => `A change of ${name} reaches files, but not these variables.`,
  examples: {
    flagged: [reloading('shop')],
    clean: [reloading('other')],
  },
});

function reloading(name: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  envFrom:
  - configMapRef:
      name: ${name}
- name: reloader
  image: quay.io/prometheus-operator/prometheus-config-reloader:v0.80.0
  volumeMounts:
  - name: config
    mountPath: /etc/config
volumes:
- name: config
  configMap:
    name: shop
`);
}

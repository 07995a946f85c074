import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const proxyNoUpstream = finding({
  id: 'proxy-no-upstream',
  severity: 'warning',
  title: 'A proxy that knows no one to ask',
  what: 'A proxy runs beside an app without a configuration, arguments or variables.',
  why: 'It serves its welcome page, or nothing. No request reaches the app.',
  whatToDo: 'Mount a configuration that sends requests to 127.0.0.1 and the app’s port.',
  lesson: 'a-proxy-with-nowhere-to-go',
  links: ['concepts/configuration/configmap/'],
  detect: ({ lasting }) => {
    const app = lasting.find(({ role }) => role === 'main');
    if (!app || app.traits.job === 'proxy') return [];
    return lasting
      .filter((member) => member !== app && isUntold(member))
      .map((member) => ({ at: member.path, member }));
  },
  message: ({ member }) => `${nameOf(member)} has no configuration: it sends nothing on.`,
  examples: {
    flagged: [proxying('')],
    clean: [
      proxying(`  volumeMounts:
  - name: conf
    mountPath: /etc/nginx/conf.d
volumes:
- name: conf
  configMap:
    name: proxy
`),
    ],
  },
});

const STOCK = /^(nginx|nginx-unprivileged|haproxy|envoy|caddy|traefik)$/;

/** Only images that come from their makers: others may bring a configuration along. */
function isUntold({ traits, line, mounts, words, value }: Member): boolean {
  const isStock = STOCK.test(traits.name) && traits.repository.split('/').length <= 2;
  return (
    isStock &&
    line === '' &&
    mounts.length === 0 &&
    words.length === 0 &&
    value.envFrom === undefined
  );
}

function proxying(config: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: proxy
  image: nginx:1.29
${config}`);
}

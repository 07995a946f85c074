/** What is known of an image beyond its ports: what it does beside an app, and what it needs of its file system and user. */
export interface ImageTraits {
  /** The repository without registry, tag and digest: `grafana/loki`. */
  readonly repository: string;
  /** Its last part: `loki`. */
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
  readonly job: ImageJob | undefined;
  readonly facts: ImageFacts;
}

/**
 * logs: ships log files; metrics: exports numbers; sync: brings files; reload: watches configuration; proxy: takes
 * requests in; egress: carries the app's own calls out; server: runs until it is stopped.
 */
export type ImageJob = 'logs' | 'metrics' | 'sync' | 'reload' | 'proxy' | 'egress' | 'server';

export interface ImageFacts {
  /** Directories it cannot do without: a volume there hides what the image brings. */
  readonly needs?: readonly string[];
  /** Directories it writes to as it starts. */
  readonly writes?: readonly string[];
  /** No shell and no tools inside. */
  readonly bare?: boolean;
  /** Its USER is a name; the number behind it. */
  readonly namedUser?: number;
  /** It starts as root unless told otherwise. */
  readonly root?: boolean;
  /** It takes a minute or more until it answers. */
  readonly slow?: boolean;
  /** It asks the API server. */
  readonly callsApi?: boolean;
  /** Where it remembers how far it has come. */
  readonly state?: string;
}

const JOBS: readonly (readonly [ImageJob, RegExp])[] = [
  [
    'logs',
    /^(fluent-?bit|fluentd.*|filebeat|promtail|vector|logstash|alloy|logging-agent|log-(agent|shipper|forwarder))$/,
  ],
  ['metrics', /(^|[-_])exporter$|^(statsd|telegraf|node_exporter|kube-state-metrics)$/],
  ['sync', /^(git-sync|data-sync|rclone|s3-sync|aws-cli-sync)$/],
  [
    'reload',
    /^(k8s-sidecar|prometheus-config-reloader|configmap-reload|config-reloader|rules-configmap-reloader)$/,
  ],
  [
    'proxy',
    /^(nginx|nginx-unprivileged|haproxy|envoy|caddy|traefik|oauth2-proxy|kube-rbac-proxy|openresty)$/,
  ],
  [
    'egress',
    /^(cloud-sql-proxy|cloudsql-docker\/gce-proxy|gce-proxy|alloydb-auth-proxy|pgbouncer|proxyv2|twemproxy)$/,
  ],
  [
    'server',
    /^(redis|valkey|memcached|postgres|mysql|mariadb|mongo|rabbitmq|nats|elasticsearch|httpd|prometheus|grafana|loki|etcd|minio)$/,
  ],
];

const NGINX: ImageFacts = {
  needs: ['/etc/nginx', '/usr/share/nginx/html'],
  writes: ['/var/cache/nginx', '/var/run'],
  root: true,
};
const DATABASE: ImageFacts = { root: true };

/** Users, directories and tools as the Dockerfiles of the images set them. */
const FACTS: Readonly<Record<string, ImageFacts>> = {
  nginx: NGINX,
  'library/nginx': NGINX,
  httpd: { needs: ['/usr/local/apache2'], writes: ['/usr/local/apache2/logs'], root: true },
  tomcat: {
    needs: ['/usr/local/tomcat'],
    writes: ['/usr/local/tomcat/logs', '/usr/local/tomcat/temp', '/usr/local/tomcat/work'],
    root: true,
  },
  postgres: { ...DATABASE, writes: ['/var/run/postgresql', '/var/lib/postgresql/data'] },
  mysql: { ...DATABASE, writes: ['/var/run/mysqld', '/var/lib/mysql', '/tmp'] },
  mariadb: { ...DATABASE, writes: ['/var/run/mysqld', '/var/lib/mysql', '/tmp'] },
  mongo: { ...DATABASE, writes: ['/data/db', '/tmp'] },
  rabbitmq: { ...DATABASE, writes: ['/var/lib/rabbitmq'] },
  redis: { root: true },
  busybox: { root: true },
  alpine: { root: true },
  ubuntu: { root: true },
  debian: { root: true },
  python: { root: true },
  memcached: { namedUser: 11211 },
  haproxy: { namedUser: 99 },
  'fluent/fluentd': { namedUser: 100, state: '/fluentd/log' },
  'jenkins/jenkins': { namedUser: 1000, slow: true, writes: ['/var/jenkins_home', '/tmp'] },
  'curlimages/curl': { namedUser: 100 },
  'prom/node-exporter': { namedUser: 65534 },
  'prom/prometheus': { namedUser: 65534 },
  'prom/alertmanager': { namedUser: 65534 },
  'prom/pushgateway': { namedUser: 65534 },
  'prom/blackbox-exporter': {},
  'fluent/fluent-bit': { bare: true },
  'timberio/vector': { state: '/var/lib/vector' },
  'grafana/promtail': { state: '/run/promtail' },
  'elastic/filebeat': { state: '/usr/share/filebeat/data' },
  'beats/filebeat': { state: '/usr/share/filebeat/data' },
  'cloud-sql-connectors/cloud-sql-proxy': { bare: true },
  'kube-state-metrics/kube-state-metrics': { bare: true, callsApi: true },
  'metrics-server/metrics-server': { bare: true, callsApi: true },
  'coredns/coredns': { bare: true },
  'kiwigrid/k8s-sidecar': { callsApi: true },
  'bitnami/kubectl': { callsApi: true },
  'rancher/kubectl': { callsApi: true },
  elasticsearch: { slow: true },
  'elasticsearch/elasticsearch': { slow: true },
  'keycloak/keycloak': { slow: true },
  sonarqube: { slow: true, namedUser: 1000 },
  cassandra: { slow: true, root: true },
  'sonatype/nexus3': { slow: true },
  'opensearchproject/opensearch': { slow: true },
  'gitlab/gitlab-ce': { slow: true, root: true },
};

const NOTHING: ImageFacts = {};

const seen = new Map<string, ImageTraits>();
const MOST_SEEN = 2_000;

/** What is known of an image reference; the same reference is read once. */
export function traitsOf(image: string): ImageTraits {
  const known = seen.get(image);
  if (known) return known;
  const traits = readTraits(image.slice(0, 500));
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(image, traits);
  return traits;
}

function readTraits(image: string): ImageTraits {
  const [reference = '', digest = ''] = image.split('@');
  const parts = reference.split('/');
  if (parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '')) parts.shift();
  const [last = '', tag = ''] = (parts.pop() ?? '').split(':');
  const repository = [...parts, last].join('/');
  const official = repository.replace(/^library\//, '');
  const facts = Object.hasOwn(FACTS, official) ? FACTS[official] : undefined;
  const bare = /distroless/.test(reference) || /-distroless/.test(tag);
  return {
    repository,
    name: last,
    tag,
    digest,
    job: JOBS.find(([, names]) => names.test(last))?.[0],
    facts: bare ? { ...facts, bare } : (facts ?? NOTHING),
  };
}

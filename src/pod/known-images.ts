import type { Role } from './pod.ts';

/** What a well-known image does unless told otherwise. */
export interface KnownImage {
  /** The repository without registry, and without tag: `nginx`, `oauth2-proxy/oauth2-proxy`. */
  readonly repository: string;
  /** A pinned reference to propose. */
  readonly reference: string;
  /** Ports it listens on with its default configuration, the one to call first. */
  readonly ports: readonly number[];
  /** Directories people mount a volume at. */
  readonly paths: readonly string[];
  /** The user it runs as, where its Dockerfile or chart sets a number. */
  readonly user?: number;
  /** What it mostly is beside an app. */
  readonly role: Role;
}

/** From the pattern catalogue of the project (images, ports and users as their Dockerfiles and charts set them). */
export const KNOWN_IMAGES: readonly KnownImage[] = [
  image('nginx', 'nginx:1.29.4-alpine', [80], ['/usr/share/nginx/html', '/var/log/nginx'], 'main'),
  image(
    'nginxinc/nginx-unprivileged',
    'nginxinc/nginx-unprivileged:1.29.4-alpine',
    [8080],
    ['/usr/share/nginx/html', '/etc/nginx/conf.d'],
    'main',
    101,
  ),
  image('httpd', 'httpd:2.4-alpine', [80], ['/usr/local/apache2/htdocs'], 'main'),
  image('caddy', 'caddy:2.10-alpine', [80, 443], ['/usr/share/caddy', '/data'], 'main'),
  image('traefik', 'traefik:v3.5', [80], ['/etc/traefik'], 'main'),
  image('haproxy', 'haproxy:3.2-alpine', [], ['/usr/local/etc/haproxy'], 'sidecar', 99),
  image('envoyproxy/envoy', 'envoyproxy/envoy:v1.38.0', [9901], ['/etc/envoy'], 'sidecar', 101),
  image('varnish', 'varnish:7.6', [80], ['/var/lib/varnish', '/etc/varnish'], 'sidecar'),
  image('redis', 'redis:8.2-alpine', [6379], ['/data'], 'main'),
  image('valkey/valkey', 'valkey/valkey:8.1-alpine', [6379], ['/data'], 'main'),
  image('memcached', 'memcached:1.6-alpine', [11211], [], 'sidecar', 11211),
  image('postgres', 'postgres:17-alpine', [5432], ['/var/lib/postgresql/data'], 'main'),
  image('mysql', 'mysql:8.4', [3306], ['/var/lib/mysql'], 'main'),
  image('mariadb', 'mariadb:11.8', [3306], ['/var/lib/mysql'], 'main'),
  image('mongo', 'mongo:8.0', [27017], ['/data/db'], 'main'),
  image('rabbitmq', 'rabbitmq:4.1-management', [5672, 15672], ['/var/lib/rabbitmq'], 'main'),
  image('nats', 'nats:2.11-alpine', [4222], ['/data'], 'main'),
  image('elasticsearch', 'elasticsearch:9.1.4', [9200], ['/usr/share/elasticsearch/data'], 'main'),
  image('minio/minio', 'minio/minio:RELEASE.2025-09-07T16-13-09Z', [9000], ['/data'], 'main'),
  image('grafana/grafana', 'grafana/grafana:12.1.1', [3000], ['/var/lib/grafana'], 'main', 472),
  image('prom/prometheus', 'prom/prometheus:v3.14.0', [9090], ['/prometheus'], 'main', 65534),
  image('grafana/loki', 'grafana/loki:3.5.5', [3100], ['/loki'], 'main', 10001),
  image('etcd', 'quay.io/coreos/etcd:v3.6.4', [2379, 2380], ['/var/lib/etcd'], 'main'),
  image(
    'fluent/fluent-bit',
    'cr.fluentbit.io/fluent/fluent-bit:5.1.1',
    [2020],
    ['/var/log/app', '/fluent-bit/etc/conf'],
    'sidecar',
  ),
  image('fluent/fluentd', 'fluent/fluentd:v1.18-1', [24224], ['/fluentd/log'], 'sidecar'),
  image(
    'timberio/vector',
    'timberio/vector:0.56.0-distroless-libc',
    [8686],
    ['/var/log/app', '/var/lib/vector'],
    'sidecar',
  ),
  image('grafana/alloy', 'grafana/alloy:v1.18.1', [12345], ['/var/log/app'], 'sidecar', 473),
  image('busybox', 'busybox:1.36.1', [], ['/data'], 'init'),
  image('alpine', 'alpine:3.22', [], ['/data'], 'init'),
  image('curlimages/curl', 'curlimages/curl:8.15.0', [], [], 'init'),
  image(
    'oauth2-proxy/oauth2-proxy',
    'quay.io/oauth2-proxy/oauth2-proxy:v7.15.3',
    [4180],
    [],
    'sidecar',
    2000,
  ),
  image(
    'git-sync/git-sync',
    'registry.k8s.io/git-sync/git-sync:v4.7.1',
    [],
    ['/git'],
    'sidecar',
    65533,
  ),
  image('rclone/rclone', 'rclone/rclone:1.75.1', [], ['/data'], 'sidecar'),
  image('amazon/aws-cli', 'amazon/aws-cli:2.37.0', [], ['/data'], 'sidecar'),
  image('istio/proxyv2', 'docker.io/istio/proxyv2:1.29.5', [15021, 15090], [], 'sidecar', 1337),
  image(
    'linkerd/proxy',
    'cr.l5d.io/linkerd/proxy:stable-2.14.10',
    [4191, 4143, 4140],
    [],
    'sidecar',
    2102,
  ),
  image(
    'cloud-sql-connectors/cloud-sql-proxy',
    'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.25.3',
    [5432],
    ['/secrets'],
    'sidecar',
    65532,
  ),
  image('edoburu/pgbouncer', 'edoburu/pgbouncer:v1.25.1-p0', [5432], [], 'sidecar', 70),
  image(
    'nginx/nginx-prometheus-exporter',
    'nginx/nginx-prometheus-exporter:1.5.1',
    [9113],
    [],
    'sidecar',
    1001,
  ),
  image(
    'oliver006/redis_exporter',
    'oliver006/redis_exporter:v1.89.0',
    [9121],
    [],
    'sidecar',
    59000,
  ),
  image(
    'prometheuscommunity/postgres-exporter',
    'quay.io/prometheuscommunity/postgres-exporter:v0.18.1',
    [9187],
    [],
    'sidecar',
  ),
  image('prom/mysqld-exporter', 'prom/mysqld-exporter:v0.17.2', [9104], [], 'sidecar'),
  image('prom/memcached-exporter', 'prom/memcached-exporter:v0.17.0', [9150], [], 'sidecar'),
  image('prom/statsd-exporter', 'prom/statsd-exporter:v0.30.0', [9125, 9102], [], 'sidecar'),
  image('hashicorp/vault', 'hashicorp/vault:2.0.4', [8200], ['/vault/secrets'], 'sidecar', 100),
  image(
    'prometheus-operator/prometheus-config-reloader',
    'quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1',
    [8080],
    ['/etc/config'],
    'sidecar',
    65534,
  ),
  image(
    'kiwigrid/k8s-sidecar',
    'ghcr.io/kiwigrid/k8s-sidecar:2.10.1',
    [8080],
    ['/tmp/dashboards'],
    'sidecar',
    65534,
  ),
  image(
    'otel/opentelemetry-collector-contrib',
    'otel/opentelemetry-collector-contrib:0.158.0',
    [4317, 4318, 13133, 8888],
    ['/conf'],
    'sidecar',
    10001,
  ),
  image(
    'otel/opentelemetry-collector',
    'otel/opentelemetry-collector:0.158.0',
    [4317, 4318, 13133, 8888],
    ['/conf'],
    'sidecar',
    10001,
  ),
  image('jaegertracing/jaeger', 'jaegertracing/jaeger:2.10.0', [16686, 4317, 4318], [], 'sidecar'),
  image('daprio/daprd', 'daprio/daprd:1.17.7', [3500, 50001, 9090], [], 'sidecar', 65532),
  image('litestream/litestream', 'litestream/litestream:0.5', [], ['/var/lib/myapp'], 'sidecar'),
  image('flyway/flyway', 'flyway/flyway:12.4.0', [], ['/flyway/sql'], 'init'),
  image(
    'openpolicyagent/opa',
    'openpolicyagent/opa:1.8.0-static',
    [8181],
    ['/policies'],
    'sidecar',
  ),
];

function image(
  repository: string,
  reference: string,
  ports: readonly number[],
  paths: readonly string[],
  role: Role,
  user?: number,
): KnownImage {
  return { repository, reference, ports, paths, role, ...(user === undefined ? {} : { user }) };
}

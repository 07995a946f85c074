import { describe, expect, it } from 'vitest';
import { printFieldPath, type Value, type ValueMap } from '../kubernetes/index.ts';
import { podsInValues } from './read-pods.ts';

const SERVER = { name: 'cache', image: 'acme/cache:1', ports: [{ containerPort: 11211 }] };

function podOf(containers: Value[], initContainers: Value[] = [], spec: ValueMap = {}): Value {
  return { apiVersion: 'v1', kind: 'Pod', spec: { ...spec, containers, initContainers } };
}

/** The links of a file: `client>server:port via`, and the address as written when asked. */
function links(pod: Value): string[] {
  return podsInValues([pod]).flatMap((found) =>
    found.links.map(
      ({ client, server, port, via }) =>
        `${client}>${server ?? 'nobody'}:${port} ${printFieldPath(via.slice(3))}`,
    ),
  );
}

describe('a link is read from', () => {
  const cases: [string, ValueMap, string][] = [
    ['an env value', { env: [{ name: 'A', value: 'localhost:11211' }] }, 'env[0].value'],
    ['a URL', { env: [{ name: 'A', value: 'http://127.0.0.1:11211/x' }] }, 'env[0].value'],
    [
      'another loopback address',
      { env: [{ name: 'A', value: '127.0.1.1:11211' }] },
      'env[0].value',
    ],
    ['an IPv6 address', { args: ['--to=http://[::1]:11211'] }, 'args[0]'],
    ['a flag', { args: ['-v', '--cache=localhost:11211'] }, 'args[1]'],
    ['a flag and its word', { args: ['--cache', 'localhost:11211'] }, 'args[1]'],
    ['credentials', { args: ['memcache://u:p@localhost:11211/0'] }, 'args[0]'],
    ['a Go data source', { args: ['u:p@tcp(127.0.0.1:11211)/db'] }, 'args[0]'],
    ['a shell script', { command: ['sh', '-c', 'set -e\ncurl localhost:11211\n'] }, 'command[2]'],
    [
      'a probe',
      { livenessProbe: { exec: { command: ['nc', 'localhost:11211'] } } },
      'livenessProbe.exec.command[1]',
    ],
    [
      'a hook',
      { lifecycle: { preStop: { exec: { command: ['curl http://localhost:11211/q'] } } } },
      'lifecycle.preStop.exec.command[0]',
    ],
    [
      'a probe by host',
      { readinessProbe: { tcpSocket: { host: '127.0.0.1', port: 11211 } } },
      'readinessProbe.tcpSocket.host',
    ],
    [
      'a variable in an argument',
      { env: [{ name: 'P', value: '11211' }], args: ['--to=localhost:$(P)'] },
      'args[0]',
    ],
    [
      'a variable in a shell',
      { env: [{ name: 'P', value: '11211' }], command: ['sh', '-c', 'nc localhost:$' + '{P}'] },
      'command[2]',
    ],
  ];
  it.each(cases)('%s', (_, client, via) => {
    expect(links(podOf([{ name: 'app', ...client }, SERVER]))).toEqual([`app>cache:11211 ${via}`]);
  });

  it.each([
    ['declared by another', { ports: [{ containerPort: 8080 }] }, 'proxy>app:8080 env[0].value'],
    ['told to another', { args: ['--port=8080'] }, 'proxy>app:8080 env[0].value'],
    ['usual for another too', { image: 'nginxinc/nginx-unprivileged' }, undefined],
  ])('a port that is usual for the image of the client, but %s', (_, app, link) => {
    const proxy = {
      name: 'proxy',
      image: 'nginxinc/nginx-unprivileged:1.29',
      ports: [{ containerPort: 8081 }],
      env: [{ name: 'UPSTREAM', value: 'http://127.0.0.1:8080' }],
    };
    expect(links(podOf([proxy, { name: 'app', ...app }]))).toEqual(link ? [link] : []);
  });

  const none: [string, ValueMap][] = [
    [
      'another host',
      { args: ['http://notlocalhost:11211', 'my.localhost:11211', '10.127.0.0.1:1'] },
    ],
    [
      'no port',
      { args: ['http://localhost/', 'localhost:http', 'localhost:0', 'localhost:99999'] },
    ],
    ['a port of its own', { args: ['localhost:80'], ports: [{ containerPort: 80 }] }],
    ['an address to listen at', { args: ['--listen-address=127.0.0.1:11211'] }],
    [
      'a bare address to listen at',
      { args: ['--addr=localhost:8181', '-address', '127.0.0.1:9101'] },
    ],
    ['an address for its metrics', { args: ['--metrics-addr', 'localhost:11211'] }],
    ['lists and maps where texts belong', { args: [null, ['a'], { b: 'localhost:1' }], env: 'x' }],
  ];
  it.each(none)('not from %s', (_, client) => {
    expect(links(podOf([{ name: 'app', ...client }, SERVER]))).toEqual([]);
  });
});

describe('the server of a link', () => {
  const client = { name: 'app', image: 'a', args: ['localhost:6379'] };
  const cases: [string, Value, string][] = [
    [
      'a bare address another container is known for',
      podOf([
        { name: 'app', image: 'a', args: ['--addr=localhost:6379'] },
        { name: 's', ports: [{ containerPort: 6379 }] },
      ]),
      'app>s:6379 args[0]',
    ],
    [
      'who listens at a bare address',
      podOf([client, { name: 's', args: ['--addr=localhost:6379'] }]),
      'app>s:6379 args[0]',
    ],
    ['nobody', podOf([client]), 'app>nobody:6379 args[0]'],
    [
      'who declares the port',
      podOf([client, { name: 's', ports: [{ containerPort: 6379 }] }]),
      'app>s:6379 args[0]',
    ],
    [
      'a well-known image',
      podOf([client, { name: 's', image: 'docker.io/library/redis:8@sha256:1' }]),
      'app>s:6379 args[0]',
    ],
    [
      'not an image with the same ending',
      podOf([client, { name: 's', image: 'acme/redis:8' }]),
      'app>nobody:6379 args[0]',
    ],
    [
      'who is told to listen',
      podOf([client, { name: 's', args: ['--bind', '127.0.0.1:6379'] }]),
      'app>s:6379 args[0]',
    ],
    [
      'who is told its port',
      podOf([client, { name: 's', env: [{ name: 'PORT', value: '6379' }] }]),
      'app>s:6379 args[0]',
    ],
    [
      'who is probed there',
      podOf([client, { name: 's', livenessProbe: { tcpSocket: { port: 6379 } } }]),
      'app>s:6379 args[0]',
    ],
    [
      'declaring before knowing',
      podOf([
        client,
        { name: 's', image: 'redis' },
        { name: 't', ports: [{ containerPort: 6379 }] },
      ]),
      'app>t:6379 args[0]',
    ],
    [
      'never an init container',
      podOf([client], [{ name: 's', image: 'redis' }]),
      'app>nobody:6379 args[0]',
    ],
    [
      'a sidecar',
      podOf([client], [{ name: 's', image: 'redis', restartPolicy: 'Always' }]),
      'app>s:6379 args[0]',
    ],
    [
      'for an init container, the sidecar before it rather than the container after it',
      podOf(
        [{ name: 'late', image: 'redis' }],
        [{ name: 's', image: 'redis', restartPolicy: 'Always' }, client],
      ),
      'app>s:6379 args[0]',
    ],
    [
      'for an init container, a later one when there is no other',
      podOf([{ name: 'late', image: 'redis' }], [client]),
      'app>late:6379 args[0]',
    ],
  ];
  it.each(cases)('%s', (_, pod, expected) => {
    expect(links(pod)).toEqual([expected]);
  });

  it('is one link for each port, however often it is written', () => {
    const [pod] = podsInValues([
      podOf([{ name: 'app', args: ['localhost:11211', 'http://127.0.0.1:11211/a'] }, SERVER]),
    ]);
    expect(pod?.links).toHaveLength(1);
    expect(pod?.links[0]?.alsoVia?.map(printFieldPath)).toEqual(['spec.containers[0].args[1]']);
  });

  it('keeps the address as written', () => {
    const [pod] = podsInValues([
      podOf([{ name: 'app', args: ['--x=jdbc:mysql://root@localhost:3306/db?a=b&c=d, then'] }]),
    ]);
    expect(pod?.links[0]?.text).toBe('jdbc:mysql://root@localhost:3306/db?a=b&c=d');
  });
});

describe('a call by name', () => {
  const names = (args: string[], spec: ValueMap = {}, others: Value[] = []) =>
    podsInValues([podOf([{ name: 'app', image: 'a', args }, SERVER], [], spec), ...others]).flatMap(
      (pod) =>
        pod.nameCalls.map(
          ({ client, server, port, text }) => `${client}>${server}:${port ?? ''} ${text}`,
        ),
    );
  it.each([
    ['a URL', ['http://cache:11211/x'], ['app>cache:11211 http://cache:11211/x']],
    ['a URL without port', ['--to=http://cache/x'], ['app>cache: http://cache/x']],
    ['host and port', ['--to=cache:11211'], ['app>cache:11211 cache:11211']],
    ['several hosts', ['a:1,cache:11211'], ['app>cache:11211 cache:11211']],
    ['no image reference', ['--image=cache:7', 'docker://cache:11211'], []],
    [
      'no longer name',
      ['http://mycache:11211', 'http://cache-2:11211', 'http://cache.svc:11211'],
      [],
    ],
    ['no path', ['/var/cache:11211', 'cache'], []],
  ])('%s', (_, args, expected) => {
    expect(names(args)).toEqual(expected);
  });

  it('is none when a Service, a host alias or the host name answers', () => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'cache' } };
    expect(names(['http://cache:11211'], {}, [service])).toEqual([]);
    expect(
      names(['http://cache:11211'], { hostAliases: [{ ip: '127.0.0.1', hostnames: ['cache'] }] }),
    ).toEqual([]);
    expect(names(['http://cache:11211'], { hostname: 'cache' })).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { ValueMap } from '../kubernetes/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { linksSeen } from './links-seen.ts';

const FILE = parseManifest(
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata: {CACHE: "http://localhost:11211"}\n',
);
const SERVER = { name: 'cache', image: 'acme/cache:1', ports: [{ containerPort: 11211 }] };

const links = (client: ValueMap, spec: ValueMap = {}) =>
  linksSeen(FILE, { ...spec, containers: [{ name: 'app', ...client }, SERVER] }).map(
    ({ client: from, server, port }) => `${from}>${server}:${port}`,
  );
const reference = { configMapKeyRef: { name: 'shop', key: 'CACHE' } };

type Row = [name: string, client: ValueMap, spec?: ValueMap];

const SEEN: Row[] = [
  ['an address as written', { args: ['--cache=127.0.0.1:11211'] }],
  ['a key of a ConfigMap', { env: [{ name: 'C', valueFrom: reference }] }],
  ['all of a ConfigMap', { envFrom: [{ configMapRef: { name: 'shop' } }] }],
  [
    'host and port in two variables',
    {
      env: [
        { name: 'CACHE_HOST', value: 'localhost' },
        { name: 'CACHE_PORT', value: '11211' },
      ],
    },
  ],
  ['host and port in two flags', { args: ['--cache-host=127.0.0.1', '--cache-port', '11211'] }],
  ['host and port as two words', { command: ['sh', '-c', 'nc -z localhost 11211'] }],
  [
    'an alias of the loopback address',
    { args: ['http://cache:11211'] },
    { hostAliases: [{ ip: '127.0.0.1', hostnames: ['cache'] }] },
  ],
  ['the pod’s own host name', { args: ['http://cache:11211'] }, { hostname: 'cache' }],
];

it.each<Row>(SEEN)('sees a call by %s', (_, client, spec) => {
  expect(links(client, spec)).toEqual(['app>cache:11211']);
});

it.each<Row>([
  [
    'an alias of another address',
    { args: ['http://cache:11211'] },
    { hostAliases: [{ ip: '10.0.0.7', hostnames: ['cache'] }] },
  ],
  ['a longer name', { args: ['http://my-cache:11211'] }, { hostname: 'cache' }],
  ['host and port of two things', { args: ['--cache-host=127.0.0.1', '--db-port=11211'] }],
  [
    'a ConfigMap that is elsewhere',
    { env: [{ name: 'C', valueFrom: { configMapKeyRef: { name: 'x', key: 'CACHE' } } }] },
  ],
])('sees none in %s', (_, client, spec) => {
  expect(links(client, spec)).toEqual([]);
});

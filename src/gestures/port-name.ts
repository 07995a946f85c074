import type { Container } from '../pod/index.ts';
import { freeName } from './name.ts';

/** What is usually spoken on a port. */
const PROTOCOLS: Readonly<Record<number, string>> = {
  53: 'dns',
  80: 'http',
  443: 'https',
  3000: 'http',
  3306: 'mysql',
  4317: 'otlp-grpc',
  4318: 'otlp-http',
  5432: 'postgres',
  5672: 'amqp',
  6379: 'redis',
  8080: 'http',
  8443: 'https',
  9090: 'http',
  9113: 'metrics',
  9121: 'metrics',
  11211: 'memcached',
  27017: 'mongodb',
};

/** A name for a port the container does not declare yet: what is spoken there, else `port-9000`; free in the container. */
export function proposePortName(container: Container, port: number): string {
  const taken = new Set(container.ports.flatMap(({ name }) => (name === undefined ? [] : [name])));
  return freeName(PROTOCOLS[port] ?? `port-${port}`, taken);
}

import { describe, expect, it } from 'vitest';
import { hookText, probeText } from './handler-text.ts';

describe('a probe in a few words', () => {
  it.each([
    [{ httpGet: { path: '/', port: 2020 } }, 'GET / on 2020, every 10 s'],
    [{ httpGet: { port: 'http' }, periodSeconds: 5 }, 'GET / on http, every 5 s'],
    [{ tcpSocket: { port: 5432 } }, 'TCP 5432, every 10 s'],
    [{ grpc: { port: 9000 } }, 'gRPC 9000, every 10 s'],
    [{ exec: { command: ['pg_isready', '-q'] } }, 'runs pg_isready -q, every 10 s'],
    [{ periodSeconds: 3 }, 'calls nothing, every 3 s'],
    [{ httpGet: null }, 'GET / on ?, every 10 s'],
    ['soon', 'not readable, every 10 s'],
  ])('%j', (probe, wanted) => {
    expect(probeText(probe)).toBe(wanted);
  });

  it.each([
    [{ sleep: { seconds: 5 } }, 'sleeps 5 s'],
    [{ exec: { command: ['nginx', '-s', 'quit'] } }, 'runs nginx -s quit'],
    [{ exec: {} }, 'runs nothing'],
    [undefined, 'not readable'],
  ])('a hook: %j', (hook, wanted) => {
    expect(hookText(hook)).toBe(wanted);
  });
});

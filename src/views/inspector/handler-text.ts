import type { Value, ValueMap } from '../../kubernetes/index.ts';

/** A probe in a few words: `GET / on 2020, every 10 s`. Without a period written the API sets 10 seconds. */
export function probeText(value: Value | undefined): string {
  const { periodSeconds = 10 } = asMap(value) ?? {};
  return `${hookText(value)}, every ${String(periodSeconds)} s`;
}

/** What a probe or a hook calls: `GET / on 2020`. */
export function hookText(value: Value | undefined): string {
  const map = asMap(value);
  return map ? callText(map) : 'not readable';
}

function callText(handler: ValueMap): string {
  const { httpGet, tcpSocket, exec, grpc, sleep } = handler;
  if (httpGet !== undefined) {
    const { path = '/', port = '?' } = asMap(httpGet) ?? {};
    return `GET ${String(path)} on ${String(port)}`;
  }
  if (tcpSocket !== undefined) return `TCP ${String(asMap(tcpSocket)?.port ?? '?')}`;
  if (grpc !== undefined) return `gRPC ${String(asMap(grpc)?.port ?? '?')}`;
  if (sleep !== undefined) return `sleeps ${String(asMap(sleep)?.seconds ?? '?')} s`;
  if (exec !== undefined) {
    const command = asMap(exec)?.command;
    return Array.isArray(command) ? `runs ${command.join(' ')}` : 'runs nothing';
  }
  return 'calls nothing';
}

function asMap(value: Value | undefined): ValueMap | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

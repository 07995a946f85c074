import type { Sketch, SketchContainer } from './test-pods.ts';

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Limits {
  readonly containers: number;
  readonly volumes: number;
  readonly mounts: number;
  readonly links: number;
}

export const LARGE: Limits = { containers: 40, volumes: 20, mounts: 60, links: 30 };
export const SMALL: Limits = { containers: 12, volumes: 8, mounts: 20, links: 10 };

const TYPES = ['emptyDir', 'configMap', 'secret', 'persistentVolumeClaim', 'projected'];
const PATHS = ['/data', '/var/log/app', '/etc/config', '/var/run/secrets/tokens/vault', '/tmp'];

/** A pod of the seed, of any size up to the limits, or exactly of it. */
export function randomSketch(seed: number, limits: Limits, exactly = false): Sketch {
  const random = dice(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const amount = (most: number) => (exactly ? most : upTo(most));
  const volumes = Array.from(
    { length: amount(limits.volumes) },
    (_, i) => `vol-${i} ${TYPES[upTo(TYPES.length - 1)]} ${upTo(2) === 0 ? '512Mi' : ''}`,
  );
  const count = Math.max(amount(limits.containers), 1);
  const sequence = Math.floor(count * random() * 0.6);
  const mounts: string[][] = Array.from({ length: count }, () => []);
  if (volumes.length > 0) {
    for (let i = amount(limits.mounts); i > 0; i--) {
      const path = PATHS[upTo(PATHS.length - 1)];
      mounts[upTo(count - 1)]?.push(
        `vol-${upTo(volumes.length - 1)}:${path}:${upTo(1) ? 'ro' : 'rw'}`,
      );
    }
  }
  const containers = mounts.map((own, i): SketchContainer => {
    const role =
      i < sequence ? (upTo(1) ? 'sidecar' : 'init') : i === sequence ? 'main' : 'classic';
    const ports = Array.from({ length: upTo(2) }, (_, j) => 8000 + i * 10 + j);
    return { name: `c${i}`, role, ports, mounts: own };
  });
  const links = Array.from({ length: amount(limits.links) }, () => {
    const client = upTo(count - 1);
    if (upTo(15) === 0) return `c${client}>:${9000 + upTo(5)}`;
    const server = upTo(count - 1);
    return `c${client}>c${server}:${8000 + server * 10 + upTo(2)}`;
  });
  return { name: `pod-${seed}`, containers, volumes, links };
}

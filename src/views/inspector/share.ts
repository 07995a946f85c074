import type { Target } from '../../inspector/index.ts';

/** `7 % of the pod’s CPU`: a container's request in the sum of those that run together; undefined when there is nothing to say. */
export function shareOfPod({ pod, container }: Target): string | undefined {
  const mine = container && cpuOf(container);
  if (!container || !mine || container.role === 'init') return undefined;
  const together = pod.containers.filter(({ role }) => role !== 'init');
  const sum = together.reduce((total, each) => total + cpuOf(each), 0);
  return together.length > 1 ? `${Math.round((100 * mine) / sum)} % of the pod’s CPU` : undefined;
}

/** Requested CPU in millicores; a limit stands for a request that is not there, as the API server sets it. */
function cpuOf({ requests, limits }: NonNullable<Target['container']>): number {
  const written = requests.cpu ?? limits.cpu ?? '';
  const [, number = '', milli] = /^(\d+\.?\d*|\.\d+)(m?)$/.exec(written) ?? [];
  return number === '' ? 0 : Number(number) * (milli ? 1 : 1000);
}

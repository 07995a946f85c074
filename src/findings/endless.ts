import type { ImageTraits } from './image-traits.ts';

/** Commands that wait for ever. */
const LOOP =
  /\btail\s+-[^\s]*[fF]|\bwhile\s+(true|:|\[\s*1\s*\])|\bsleep\s+(infinity|inf)\b|\bfor\s*\(\(;;\)\)/;

/** Names people give to what runs beside the work. */
const BESIDE = /(^|-)(proxy|sidecar|agent|exporter|shipper|forwarder|daemon)$/;

/** True when a container runs until it is stopped: by its command, its image, or the name it was given. */
export function isEndless({ job }: ImageTraits, line: string, name: string): boolean {
  if (LOOP.test(line)) return !/\bbreak\b|\bexit\b|\bkill\b/.test(line);
  return (
    (line === '' && job !== undefined && job !== 'sync') || job === 'egress' || BESIDE.test(name)
  );
}

/** True when a command loops without a bound of its own. */
export function loopsForever(line: string): boolean {
  return LOOP.test(line) && !/\bbreak\b|\bexit\b/.test(line);
}

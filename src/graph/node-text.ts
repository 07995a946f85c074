import type { Volume } from '../pod/index.ts';

/** The foot of a card: processor and memory first, then what else is requested by its last word (`1 gpu`). */
export function footText(requests: Readonly<Record<string, string>>): {
  foot: string;
  hasRequests: boolean;
} {
  const { cpu, memory, ...others } = requests;
  const parts = [cpu, memory].filter((part) => part !== undefined && part !== '');
  for (const [name, amount] of Object.entries(others)) {
    parts.push(`${amount} ${name.slice(name.lastIndexOf('/') + 1)}`);
  }
  return parts.length === 0
    ? { foot: 'no requests', hasRequests: false }
    : { foot: parts.join(' · '), hasRequests: true };
}

const TYPE_WORDS: Partial<Record<Volume['type'], string>> = {
  'emptyDir-memory': 'emptyDir in memory',
  persistentVolumeClaim: 'PVC',
  claimTemplate: 'claim template',
};

/** The second line of a volume: its type, and what it points at where that is not its own name again. */
export function volumeDetail(volume: Volume): string {
  const word = TYPE_WORDS[volume.type];
  const type = word ?? (volume.type === 'other' ? volume.sourceKey || 'no source' : volume.type);
  if (volume.type === 'emptyDir' && volume.detail === '') return `${type} · no size limit`;
  if (volume.detail === '' || volume.detail === volume.name) return type;
  return `${type} · ${volume.detail}`;
}

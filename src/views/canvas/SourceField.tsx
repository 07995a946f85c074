import type { VolumeNode } from '../../graph/index.ts';
import type { FieldPath } from '../../kubernetes/index.ts';
import type { VolumeType } from '../../pod/index.ts';
import { textAt } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import { InlineField } from './InlineField.tsx';

/** The one field a volume type can't do without, below the volume's entry, and what it is called. */
const REQUIRED: Partial<Record<VolumeType, { at: FieldPath; label: string }>> = {
  emptyDir: { at: ['emptyDir', 'sizeLimit'], label: 'Size limit' },
  'emptyDir-memory': { at: ['emptyDir', 'sizeLimit'], label: 'Size limit' },
  configMap: { at: ['configMap', 'name'], label: 'ConfigMap' },
  secret: { at: ['secret', 'secretName'], label: 'Secret' },
  persistentVolumeClaim: { at: ['persistentVolumeClaim', 'claimName'], label: 'Claim' },
  hostPath: { at: ['hostPath', 'path'], label: 'Path on the node' },
  csi: { at: ['csi', 'driver'], label: 'Driver' },
  image: { at: ['image', 'reference'], label: 'Image' },
  nfs: { at: ['nfs', 'server'], label: 'NFS server' },
};

/** True when the type has one field to fill in on the card. */
export function hasSourceField(type: VolumeType): boolean {
  return REQUIRED[type] !== undefined;
}

export function SourceField({ node }: { readonly node: VolumeNode }) {
  const { perform } = useActions();
  const required = REQUIRED[node.type];
  if (!required) return <span>{node.detail}</span>;
  const keep = (value: string) => {
    const at = [...node.volume.path, ...required.at];
    return perform(value === '' ? { do: 'clearField', at } : { do: 'setField', at, value }, {
      quietly: true,
    });
  };
  return (
    <InlineField
      itemKey={node.key}
      label={`${required.label} of ${node.name}`}
      value={textAt(node.volume.value, required.at)}
      placeholder={required.label}
      code
      keep={keep}
    />
  );
}

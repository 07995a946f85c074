import type { FieldPath } from '../../kubernetes/index.ts';
import type { Role, VolumeType } from '../../pod/index.ts';
import type { State } from '../../session/index.ts';

/** What a message belongs to, by the name people know it by. `id` tells objects of one name apart. */
export type EntryObject =
  | { readonly kind: 'container'; readonly id: string; readonly name: string; readonly role: Role }
  | {
      readonly kind: 'volume';
      readonly id: string;
      readonly name: string;
      readonly type: VolumeType;
    }
  | { readonly kind: 'document'; readonly id: string; readonly name: string };

/** Asked from the end: the containers of a pod differ in the last step of their paths. */
const isWithin = (at: FieldPath, outer: FieldPath) =>
  outer.findLastIndex((step, i) => at[i] !== step) < 0;

/** The container or volume whose lines hold the field, else the document. */
export function objectAt(
  { pods, documents }: State['reading'],
  document: number,
  at: FieldPath,
): EntryObject {
  for (const pod of pods.filter((each) => each.document === document)) {
    const container = pod.containers.find(({ path }) => isWithin(at, path));
    if (container) {
      const { name, role, path } = container;
      return {
        kind: 'container',
        id: `${document} ${path.join('.')}`,
        name: name || 'unnamed',
        role,
      };
    }
    const volume = pod.volumes.find(({ path }) => isWithin(at, path));
    if (volume) {
      const { name, type, path } = volume;
      return { kind: 'volume', id: `${document} ${path.join('.')}`, name: name || 'unnamed', type };
    }
  }
  const title = documents[document];
  const name = title?.name || title?.kind || `document ${document + 1}`;
  return { kind: 'document', id: String(document), name };
}

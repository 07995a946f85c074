import { textOf, type Value, type ValueMap, valueAt } from '../kubernetes/index.ts';
import { type Change, type Manifest, renderLike } from '../manifest/index.ts';
import { type FileObject, readFileObjects } from '../pod/index.ts';
import { type Objection, type PodInText, refuseForRoom } from './proposal.ts';

/** A pod in a whole file, for gestures that look at its other objects or add one. */
export interface PodInFile extends PodInText {
  readonly manifest: Manifest;
}

/** All objects of the file. */
export function objectsOf({ manifest }: PodInFile): readonly FileObject[] {
  return readFileObjects(manifest.documents.map(({ parsed }) => parsed.value));
}

/** Name and namespace for an object beside the pod's: the same namespace, if the file names one. */
export function metadataFor({ pod, value }: PodInFile, name: string): ValueMap {
  const own = valueAt(value, [...pod.object, 'metadata']);
  const namespace =
    typeof own === 'object' && !Array.isArray(own) ? textOf(own ?? {}, 'namespace') : '';
  return namespace === '' ? { name } : { name, namespace };
}

/**
 * How an object comes into the file: as a document after the pod's, in its style, or as one more item of the List the pod
 * stands in. Refused in a JSON file of one object: it has no place for another.
 */
export function placeObject(
  { pod, value, manifest }: PodInFile,
  object: ValueMap,
): { readonly changes: readonly Change[]; readonly appends: readonly string[] } | Objection {
  const list = pod.object.slice(0, -1);
  const items: Value | undefined = pod.object.length > 0 ? valueAt(value, list) : undefined;
  if (Array.isArray(items)) {
    return {
      changes: [{ change: 'insert', list, index: items.length, value: object }],
      appends: [],
    };
  }
  const document = manifest.documents[pod.document];
  if (manifest.kind === 'json' || !document) {
    return refuseForRoom(
      'A JSON file holds one object. Put it into the items of a List, or write the file as YAML, to add another.',
    );
  }
  return { changes: [], appends: [renderLike(object, document)] };
}

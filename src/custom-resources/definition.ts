/**
 * What a CustomResourceDefinition says of the kind it defines.
 * Source: apiextensions-apiserver/pkg/apis/apiextensions/v1/types.go.
 */
import {
  fieldOf,
  flagOf,
  isValueMap,
  listOf,
  mapOf,
  mapsOf,
  textOf,
  type Value,
  type ValueMap,
} from '../kubernetes/index.ts';

/** One version of a custom kind. */
export interface Definition {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** As documents of the kind write it: `group/version`. */
  readonly apiVersion: string;
  readonly scope: string;
  /** The OpenAPI v3 schema of the whole object; undefined where the definition gives none. */
  readonly schema: ValueMap | undefined;
  /** Fields the schema does not know are kept and not complained of. */
  readonly preservesUnknownFields: boolean;
  /** What the object's creator writes below `status` is dropped. */
  readonly hasStatus: boolean;
}

/** The kinds that are defined, found by `apiVersion` and `kind`. */
export type Definitions = ReadonlyMap<string, Definition>;

export const NO_DEFINITIONS: Definitions = new Map();

/** The definition for objects that say they are of this kind. */
export function definitionFor(
  definitions: Definitions,
  apiVersion: string,
  kind: string,
): Definition | undefined {
  return definitions.get(`${apiVersion} ${kind}`);
}

/**
 * All that the documents define, versions that are not served left out; of two definitions of a kind the last one counts,
 * as when they are applied in order. Other documents are passed over.
 */
export function definitionsIn(documents: Iterable<Value>): Definitions {
  const found = new Map<string, Definition>();
  for (const document of documents) {
    for (const object of objectsIn(document)) {
      for (const one of versionsOf(object)) found.set(`${one.apiVersion} ${one.kind}`, one);
    }
  }
  return found.size === 0 ? NO_DEFINITIONS : found;
}

/** True for a document that defines a custom kind, whatever it lacks. */
export function isDefinition(value: Value | undefined): value is ValueMap {
  return (
    isValueMap(value) &&
    fieldOf(value, 'kind') === 'CustomResourceDefinition' &&
    textOf(value, 'apiVersion').startsWith('apiextensions.k8s.io/')
  );
}

/** The document, or the items of a List. */
function objectsIn(document: Value): readonly Value[] {
  if (!isValueMap(document)) return [];
  return textOf(document, 'kind').endsWith('List') ? listOf(document, 'items') : [document];
}

function versionsOf(object: Value): readonly Definition[] {
  if (!isDefinition(object) || textOf(object, 'apiVersion') !== 'apiextensions.k8s.io/v1')
    return [];
  const spec = mapOf(object, 'spec');
  const kind = textOf(mapOf(spec, 'names'), 'kind');
  const group = textOf(spec, 'group');
  if (kind === '' || group === '') return [];
  return mapsOf(spec, 'versions')
    .filter((version) => textOf(version, 'name') !== '' && flagOf(version, 'served') !== false)
    .map((version) => ({
      group,
      kind,
      version: textOf(version, 'name'),
      apiVersion: `${group}/${textOf(version, 'name')}`,
      scope: textOf(spec, 'scope'),
      schema: mapOf(mapOf(version, 'schema'), 'openAPIV3Schema'),
      preservesUnknownFields: flagOf(spec, 'preserveUnknownFields') === true,
      hasStatus: mapOf(mapOf(version, 'subresources'), 'status') !== undefined,
    }));
}

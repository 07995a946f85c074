import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import { keyOf, textOf } from './fields.ts';

/** An object of the file, on its own or as an item of a List. */
export interface FileObject {
  readonly kind: string;
  readonly name: string;
  /** '' when the text names none: it goes wherever it is applied. */
  readonly namespace: string;
  readonly document: number;
  readonly value: ValueMap;
}

/** The objects of the documents' values that have a kind; items of Lists and objects of OpenShift Templates count for their document. */
export function readFileObjects(values: readonly Value[]): readonly FileObject[] {
  return values.flatMap((value, document) =>
    itemsOf(value).map((object) => ({
      kind: textOf(keyOf(object, 'kind')),
      name: textOf(keyOf(keyOf(object, 'metadata'), 'name')),
      namespace: textOf(keyOf(keyOf(object, 'metadata'), 'namespace')),
      document,
      value: object,
    })),
  );
}

function itemsOf(value: Value): ValueMap[] {
  if (!isValueMap(value) || textOf(keyOf(value, 'kind')) === '') return [];
  const kind = textOf(keyOf(value, 'kind'));
  const held = kind === 'Template' ? value.objects : /List$/.test(kind) ? value.items : undefined;
  return Array.isArray(held) ? held.filter(isValueMap) : [value];
}

/** True unless both name a namespace and the names differ. */
export function sameNamespace(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

/** The document that holds the object a pod of `namespace` refers to; undefined when none of the file does. */
export function answeredBy(
  objects: readonly FileObject[],
  kind: string,
  name: string,
  namespace: string,
): number | undefined {
  return objects.find(
    (object) =>
      object.kind === kind && object.name === name && sameNamespace(object.namespace, namespace),
  )?.document;
}

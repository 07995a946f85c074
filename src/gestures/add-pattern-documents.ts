import { isValueMap, isWithin, textOf } from '../kubernetes/index.ts';
import type { Change, ManifestDocument } from '../manifest/index.ts';
import type { Brought } from '../patterns/index.ts';
import { type Leading, leadingTo } from './add-pattern-services.ts';
import { type Filled, isList, objectOf, specMap, type Target } from './add-pattern-target.ts';
import { type Objection, refuseForRoom } from './proposal.ts';

/** The other documents of a pattern, as they come into the file. */
export interface Documents {
  /** Changes of a List that takes them as items. */
  readonly changes: readonly Change[];
  /** Texts that go after the pod's document. */
  readonly texts: readonly string[];
  /** What becomes of the Services that lead to the pod already. */
  readonly leading: Leading | undefined;
}

/** Where the documents go: after the pod's, or into the List that holds it. A single JSON object has no room for others. */
export function broughtDocuments(
  target: Target,
  filled: Filled,
  shared: ReadonlySet<string>,
): Documents | Objection {
  const { coming, leading } = comingOf(target, filled, shared);
  if (coming.length === 0) return { changes: [], texts: [], leading };
  const object = objectOf(target);
  if (object.length > 0 && isList(target.value)) {
    const [list = '', item] = object;
    const index = typeof item === 'number' ? item + 1 : 0;
    const changes = coming.map(
      ({ parsed }): Change => ({ change: 'insert', list: [list], index, value: parsed.value }),
    );
    return { changes, texts: [], leading };
  }
  if (target.manifest.kind === 'json') {
    const kinds = coming.map(({ parsed }) => kindOf(parsed.value)).join(' and ');
    return refuseForRoom(
      `${filled.pattern.title} needs a ${kinds} too, and a JSON file has room for one object. Put it into a List, or write it as YAML.`,
    );
  }
  return { changes: [], texts: coming.map(({ parsed }) => ownText(parsed.text)), leading };
}

function kindOf(value: ManifestDocument['parsed']['value']): string {
  return isValueMap(value) ? textOf(value, 'kind') : '';
}

/** The document's text without the line that parts it from the one before. */
function ownText(text: string): string {
  return `${text.replace(/^---[ \t]*\r?\n/, '').trimEnd()}\n`;
}

/** What is not there yet: a service account of the pod's own, a Service that leads to it, or what a shared volume holds. */
function comingOf(
  target: Target,
  filled: Filled,
  shared: ReadonlySet<string>,
): { coming: readonly ManifestDocument[]; leading: Leading | undefined } {
  const hasAccount = textOf(specMap(target), 'serviceAccountName') !== '';
  const { brought, manifest } = filled;
  let leading: Leading | undefined;
  const coming = brought.others.flatMap((index) => {
    const document = manifest.documents[index];
    const kind = kindOf(document?.parsed.value ?? null);
    if (!document || isSpare(brought, index, shared)) return [];
    if (kind === 'ServiceAccount' && hasAccount) return [];
    if (kind !== 'Service' || takesService(target)) return [document];
    leading ??= leadingTo(target, filled, document.parsed.value);
    return [];
  });
  return { coming, leading };
}

/** True for an object that only serves volumes for which the app's own are used. */
function isSpare({ pod }: Brought, document: number, shared: ReadonlySet<string>): boolean {
  const uses = pod.references.filter((reference) => reference.document === document);
  const volumes = pod.volumes.filter(({ name }) => shared.has(name));
  return (
    uses.length > 0 && uses.every(({ from }) => volumes.some(({ path }) => isWithin(from, path)))
  );
}

/** True for a pod that has labels, or can get some, and to which no Service of the file leads. */
export function takesService({ pod }: Target): boolean {
  return pod.kind !== '' && pod.services.length === 0;
}

import { isValueMap, isWithin, textOf, valueAt } from '../kubernetes/index.ts';
import type { Change, Manifest, ManifestDocument } from '../manifest/index.ts';
import type { Brought } from '../patterns/index.ts';
import { isList, objectOf, specMap, type Target } from './add-pattern-target.ts';
import { type Objection, refuse } from './proposal.ts';

/** The other documents of a pattern, as they come into the file. */
export interface Documents {
  /** Changes of a List that takes them as items. */
  readonly changes: readonly Change[];
  /** Texts that go after the pod's document. */
  readonly texts: readonly string[];
  readonly hints: readonly string[];
}

/** Where the documents go: after the pod's, or into the List that holds it. A single JSON object has no room for others. */
export function broughtDocuments(
  target: Target,
  adapted: Manifest,
  brought: Brought,
  shared: ReadonlySet<string>,
  title: string,
): Documents | Objection {
  const { coming, hints } = comingOf(target, adapted, brought, shared);
  if (coming.length === 0) return { changes: [], texts: [], hints };
  const object = objectOf(target);
  if (object.length > 0 && isList(target.value)) {
    const [list = '', item] = object;
    const index = typeof item === 'number' ? item + 1 : 0;
    const changes = coming.map(
      ({ parsed }): Change => ({ change: 'insert', list: [list], index, value: parsed.value }),
    );
    return { changes, texts: [], hints };
  }
  if (target.manifest.kind === 'json') {
    const kinds = coming.map(({ parsed }) => kindOf(parsed.value)).join(' and ');
    return refuse(
      `${title} needs a ${kinds} too, and a JSON file has room for one object. Put it into a List, or write it as YAML.`,
    );
  }
  return { changes: [], texts: coming.map(({ parsed }) => ownText(parsed.text)), hints };
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
  { documents }: Manifest,
  brought: Brought,
  shared: ReadonlySet<string>,
): { coming: readonly ManifestDocument[]; hints: readonly string[] } {
  const { services } = target.pod;
  const hasAccount = textOf(specMap(target), 'serviceAccountName') !== '';
  const hints: string[] = [];
  const coming = brought.others.flatMap((index) => {
    const document = documents[index];
    const kind = kindOf(document?.parsed.value ?? null);
    if (!document || isSpare(brought, index, shared)) return [];
    if (kind === 'ServiceAccount' && hasAccount) return [];
    if (kind !== 'Service' || takesService(target)) return [document];
    hints.push(...services.slice(0, 1).map(({ name }) => leadHint(name, document, brought)));
    return [];
  });
  return { coming, hints };
}

/** What to change in a Service that leads to the pod, so that it leads to where the pattern's own would. */
function leadHint(service: string, { parsed }: ManifestDocument, { containers }: Brought): string {
  const target = String(valueAt(parsed.value, ['spec', 'ports', 0, 'targetPort']) ?? '');
  const container = containers.find(({ ports }) =>
    ports.some(({ name, number }) => name === target || String(number) === target),
  );
  return `Let ${service} lead to ${container?.name ?? 'the proxy'}: set its targetPort to ${target}.`;
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

import { isSet, isValueMap, textOf, type ValueMap, valueAt } from '../kubernetes/index.ts';
import { type Change, itemLines, type Manifest, planEdits, sameValue } from '../manifest/index.ts';
import type { Brought } from '../patterns/index.ts';
import type { Container } from '../pod/index.ts';
import { specMap, type Target } from './add-pattern-target.ts';
import type { VolumePlan } from './add-pattern-volumes.ts';

/** An item of a list as it comes to the pod; with its text, where there are comments to keep. */
export interface ItemHere {
  readonly value: ValueMap;
  readonly lines?: string;
}

/** A container of the pattern as this pod needs it: with what it had from the pattern's pod and would not get here. */
export function containerHere(
  target: Target,
  adapted: Manifest,
  brought: Brought,
  container: Container,
  plan: VolumePlan,
): ItemHere {
  const { document } = brought.pod;
  const changes = [
    ...securityChanges(target, brought, container),
    ...folderChanges(container, plan),
  ];
  const planned = changes.length === 0 ? undefined : planEdits(adapted, document, changes);
  return itemHere(planned?.ok ? planned.next : adapted, document, container.path);
}

/** An item of the pattern's pod. Without comments it is written in the style of the file it comes to. */
export function itemHere(manifest: Manifest, index: number, path: Container['path']): ItemHere {
  const document = manifest.documents[index];
  const found = valueAt(document?.parsed.value ?? null, path);
  const value = isValueMap(found) ? found : {};
  const lines = document && itemLines(document, path);
  return lines !== undefined && /(^|\s)#/.test(lines) ? { value, lines } : { value };
}

/** What the container inherited in the pattern. It shares files as the app's user; beside an app that is root, it is root. */
function securityChanges(
  target: Target,
  { securityContext }: Brought,
  { value, path }: Container,
): Change[] {
  const own = isValueMap(value.securityContext) ? value.securityContext : {};
  const here = specMap(target, 'securityContext');
  const appUser = valueAt(target.app.value, ['securityContext', 'runAsUser']);
  const proposed = appUser ?? securityContext.runAsUser ?? null;
  const user = own.runAsUser ?? here.runAsUser ?? proposed;
  const set = (key: string, wanted: ValueMap[string]): Change[] => {
    const comes = wanted === null || isSet(own, key) || sameValue(here[key] ?? null, wanted);
    return comes ? [] : [{ change: 'set', at: [...path, 'securityContext', key], value: wanted }];
  };
  return [
    ...(user === 0 ? [] : set('runAsNonRoot', securityContext.runAsNonRoot ?? null)),
    ...(isSet(here, 'runAsUser') ? [] : set('runAsUser', proposed)),
    ...set('seccompProfile', securityContext.seccompProfile ?? null),
  ];
}

/** A volume the app has already is mounted at the same folder of it as in the app. */
function folderChanges({ value, path }: Container, { shared, names }: VolumePlan): Change[] {
  const folders = new Map(
    [...shared].map(([name, { subPath }]) => [names.get(name) ?? name, subPath]),
  );
  const mounts = Array.isArray(value.volumeMounts) ? value.volumeMounts : [];
  return mounts.flatMap((mount, index): Change[] => {
    const folder = isValueMap(mount) ? folders.get(textOf(mount, 'name')) : undefined;
    if (!isValueMap(mount) || folder === undefined) return [];
    const below = textOf(mount, 'subPath');
    const subPath = below === '' ? folder : `${folder}/${below}`;
    return [{ change: 'set', at: [...path, 'volumeMounts', index, 'subPath'], value: subPath }];
  });
}

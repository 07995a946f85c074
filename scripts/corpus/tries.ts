/** Every gesture that applies to a pod, each with what it must do to the document's value, told a second time and by other means. */
import { valueAt } from '../../src/kubernetes/index.ts';
import type { Manifest } from '../../src/manifest/index.ts';
import type { Container, Pod } from '../../src/pod/index.ts';
import { additions, onContainer } from './container-tries.ts';
import { fields } from './field-tries.ts';
import { inspectorTries } from './inspector-tries.ts';
import { kindTries } from './kind-tries.ts';
import { links, localCalls } from './link-tries.ts';
import { mounts } from './mount-tries.ts';
import { moves } from './move-tries.ts';
import { objectTries } from './object-tries.ts';
import { pickBy, spread } from './sample.ts';
import type { Try } from './try.ts';
import { volumes } from './volume-tries.ts';

/** `seed` chooses which of the many fields, kinds and patterns are tried. */
export function triesFor(manifest: Manifest, pod: Pod, podIndex: number, seed: string): Try[] {
  const document = manifest.documents[pod.document]?.parsed.value ?? null;
  const pick = pickBy(seed);
  const isBareList = Array.isArray(valueAt(document, pod.spec));
  const named = firstOfName(pod.containers.filter(({ name }) => name !== ''));
  const cards = spread(named, 4);
  const tries = [
    ...additions(pod, isBareList),
    ...cards.flatMap((container) => onContainer(pod, container, isBareList)),
    ...cards.flatMap((container) => pick(moves(pod, container, isBareList), 4)),
    ...volumes(pod, isBareList, pick),
    ...mounts(pod, cards, isBareList),
    ...links(pod, named, isBareList),
    ...localCalls(pod, document),
    ...fields(pod, document, cards, pick),
    ...inspectorTries(pod, document, cards, pick),
    ...kindTries(manifest, pod, pick),
    ...objectTries(manifest, pod, podIndex, pick),
  ];
  const target = { document: pod.document, pod: podIndex };
  return tries.map((each) => ({ ...each, gesture: { ...each.gesture, ...target } }));
}

/** A second container of the same name cannot be named. */
function firstOfName(containers: readonly Container[]): Container[] {
  return containers.filter(
    ({ name }, i) => containers.findIndex((other) => other.name === name) === i,
  );
}

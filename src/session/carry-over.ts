import { samePath } from '../kubernetes/index.ts';
import type { Pod } from '../pod/index.ts';
import { itemsOf } from './items.ts';
import { placesKey } from './places-key.ts';
import type { State } from './state.ts';

/**
 * For each pod of a reading, the place of the same pod in the next one; undefined when it is gone. A pod is known by kind and
 * name wherever its document stands now, among pods of one name by its containers; else, while its name is being typed, by a
 * container it still has.
 */
export function successors(
  before: readonly Pod[],
  after: readonly Pod[],
): readonly (number | undefined)[] {
  const taken = new Set<number>();
  const found: (number | undefined)[] = before.map(() => undefined);
  for (const same of [isTwin, isNamed, isLike]) {
    for (const [i, pod] of before.entries()) {
      if (found[i] !== undefined) continue;
      const next = after.findIndex((other, j) => !taken.has(j) && same(pod, other));
      if (next < 0) continue;
      found[i] = next;
      taken.add(next);
    }
  }
  return found;
}

function isTwin(pod: Pod, other: Pod): boolean {
  const { containers } = other;
  return (
    isNamed(pod, other) &&
    pod.containers.length === containers.length &&
    pod.containers.every(({ name }, i) => name === containers[i]?.name)
  );
}

function isNamed(pod: Pod, other: Pod): boolean {
  return pod.kind === other.kind && pod.name === other.name && pod.part === other.part;
}

function isLike(pod: Pod, other: Pod): boolean {
  const names = new Set(pod.containers.map(({ name }) => name));
  return other.containers.some(({ name }) => names.has(name));
}

/** What is said of pods by their keys (`placesKey`), under the keys the same pods have now; the same object when nothing changes. */
export function carriedOver<T>(
  said: Readonly<Record<string, T>>,
  before: readonly Pod[],
  after: readonly Pod[],
): Readonly<Record<string, T>> {
  if (before === after || Object.keys(said).length === 0) return said;
  const next = successors(before, after);
  const moves = before.flatMap((pod, i) => {
    const heir = after[next[i] ?? -1];
    const from = placesKey(pod);
    return heir && said[from] !== undefined && placesKey(heir) !== from
      ? [{ from, to: placesKey(heir) }]
      : [];
  });
  if (moves.length === 0) return said;
  const leaving = new Set(moves.map(({ from }) => from));
  const stay = Object.entries(said).filter(([key]) => !leaving.has(key));
  const come = moves.flatMap(({ from, to }) => {
    const thing = said[from];
    return thing === undefined ? [] : [[to, thing] as const];
  });
  // What a pod of that name had of old wins: an undone Open brings back its own places.
  return Object.fromEntries([...come, ...stay]);
}

/** The places of cards, under the keys that pods and cards have now. */
export function placesCarriedOver(
  moved: State['moved'],
  before: readonly Pod[],
  after: readonly Pod[],
): State['moved'] {
  let carried = carriedOver(moved, before, after);
  if (before === after || Object.keys(moved).length === 0) return carried;
  const next = successors(before, after);
  for (const [i, pod] of before.entries()) {
    const heir = after[next[i] ?? -1];
    const places = heir && carried[placesKey(heir)];
    if (!heir || !places || heir === pod) continue;
    const renamed = withNewNames(places, pod, heir);
    if (renamed !== places) carried = { ...carried, [placesKey(heir)]: renamed };
  }
  return carried;
}

/** A card whose name is being typed is known by its place in its list. */
function withNewNames<T>(places: Readonly<Record<string, T>>, before: Pod, after: Pod) {
  const known = new Set(itemsOf(after).map(({ key }) => key));
  const lost = itemsOf(before).filter(({ key }) => places[key] !== undefined && !known.has(key));
  if (lost.length === 0) return places;
  const old = new Set(itemsOf(before).map(({ key }) => key));
  const fresh = itemsOf(after).filter(({ key }) => !old.has(key));
  const names = new Map(
    lost.flatMap(({ key, path }) => {
      const heir = fresh.find((item) => samePath(item.path, path));
      return heir ? [[key, heir.key] as const] : [];
    }),
  );
  if (names.size === 0) return places;
  return Object.fromEntries(
    Object.entries(places).map(([key, place]) => [names.get(key) ?? key, place]),
  );
}

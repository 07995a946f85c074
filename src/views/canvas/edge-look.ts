/** How an edge is drawn beside its rest: lit up, stepping back, or only proposed. */
export type Look = 'hot' | 'dim' | 'coming' | undefined;

/** A pill is as hot as the hottest of its edges. */
export function pillLook(looks: readonly Look[]): Look {
  if (looks.includes('hot')) return 'hot';
  const [first] = looks;
  return looks.every((look) => look === first) ? first : undefined;
}

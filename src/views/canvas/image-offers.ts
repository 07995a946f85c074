import { suggestImages } from '../../session/index.ts';

/** Images of the same use as what is typed, the five nearest. Fetched on its own: a field takes typing before it has offers. */
export function imageOffers(typed: string): readonly string[] {
  return suggestImages(typed).slice(0, 5);
}

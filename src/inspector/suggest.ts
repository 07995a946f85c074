import { suggestImages } from '../pod/index.ts';
import type { Field } from './field.ts';
import type { Target } from './target.ts';

/** Texts that are likely for a field, from the pod itself and the known images; `typed`: what is there so far. */
export function suggestionsFor(field: Field, target: Target, typed: string): readonly string[] {
  const { pod, container } = target;
  const { input } = field;
  if (input.kind === 'choice') return input.options;
  if (input.kind === 'port')
    return container?.ports.map(({ name, number }) => name ?? `${number}`) ?? [];
  if (input.kind !== 'text') return [];
  switch (input.suggest) {
    case 'image':
      return suggestImages(typed);
    case 'volume':
      return pod.volumes.map(({ name }) => name);
    case 'container':
      return pod.containers.map(({ name }) => name);
    default:
      return [];
  }
}

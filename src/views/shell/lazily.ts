import { type ComponentType, lazy } from 'react';

/** A component whose code is fetched when it is first shown. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

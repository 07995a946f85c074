import { type ComponentType, createElement, type FunctionComponent, use, useEffect } from 'react';
import { late } from '../../session/index.ts';
import { NotFetched } from './NotFetched.tsx';
import { useSettled } from './use-settled.ts';

/** A component whose code is fetched when it is first shown, or ahead of that. */
export interface Lazy<Props extends object> extends FunctionComponent<Props> {
  /** Resolves when its code is there, or can't be had. */
  fetch(): Promise<unknown>;
}

/**
 * A component whose code `load` fetches. Where it can't be had, a message says so and the rest of the page stays. Unlike
 * with React's own `lazy`, code that was fetched ahead is shown at once: what waits for a promise, React keeps back for 300 ms.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Lazy<Props> {
  const code = late(load);
  let coming: Promise<ComponentType<Props>> | undefined;
  const fetch = () => {
    coming ??= code.load().catch(() => NotFetched);
    return coming;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each component, outside of any
  const Lazily = (props: Props) => createElement(code.now ?? use(fetch()), props);
  return Object.assign(Lazily, { fetch });
}

/** Fetches the code of components once the page has settled: one after another, each when the browser is idle. */
export function useFetchAhead(components: readonly Fetched[]): void {
  const settled = useSettled();
  useEffect(() => {
    if (settled) void fetchWhenIdle(components);
  }, [settled, components]);
}

type Fetched = Pick<Lazy<object>, 'fetch'>;

async function fetchWhenIdle(components: readonly Fetched[]): Promise<void> {
  for (const component of components) {
    await idle();
    await component.fetch();
  }
}

/** Safari has no idle callback: a moment later is near enough. */
function idle(): Promise<void> {
  return new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done());
    else setTimeout(done, 100);
  });
}

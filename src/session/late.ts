/** Something that may still be on its way, such as code that is fetched after the first picture. */
export interface Late<T> {
  /** Undefined until it has come. */
  readonly now: T | undefined;
  /** Fetches it once; after a failure the next call tries again. */
  load(): Promise<T>;
}

export function late<T>(fetch: () => Promise<T>): Late<T> {
  let now: T | undefined;
  let coming: Promise<T> | undefined;
  return {
    get now() {
      return now;
    },
    load() {
      coming ??= fetch().then(
        (come) => {
          now = come;
          return come;
        },
        (reason: unknown) => {
          coming = undefined;
          throw reason;
        },
      );
      return coming;
    },
  };
}

/** What is there from the start. */
export function atHand<T>(now: T): Late<T> {
  return { now, load: async () => now };
}

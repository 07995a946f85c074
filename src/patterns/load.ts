/**
 * The texts of all patterns by their names. They come with the first call: the page does not wait for them, and whoever
 * plans an `addPattern` loads them before.
 */
export async function loadPatterns(): Promise<ReadonlyMap<string, string>> {
  const { PATTERN_TEXTS } = await import('./texts.ts');
  return PATTERN_TEXTS;
}

/** The text of one pattern; undefined when there is none of that name. */
export async function loadPattern(id: string): Promise<string | undefined> {
  return (await loadPatterns()).get(id);
}

/** Opens the form for a pattern of the catalogue. What is known of the patterns is fetched when the first one is chosen. */
export async function askForPattern(id: string, beside?: string): Promise<void> {
  const known = await import('./pattern-state.ts');
  await known.askForPattern(id, beside);
}

/** True where the Command key does what Ctrl does elsewhere. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** Keys as they are written on the keyboard at hand: `Ctrl+Z`, on a Mac `⌘Z`. */
export function keysText(keys: string): string {
  if (!isMac()) return keys.replaceAll('+', ' ');
  return keys.replaceAll('Ctrl+', '⌘').replaceAll('Shift+', '⇧').replaceAll('Alt+', '⌥');
}

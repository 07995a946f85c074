/** Puts the keyboard on a card once it is drawn; stays quiet when it is gone. */
export function focusCard(key: string): void {
  requestAnimationFrame(() => {
    cardElement(key)?.focus({ preventScroll: true });
  });
}

/** The element of a card or edge on the canvas. */
export function cardElement(key: string): HTMLElement | undefined {
  const element = document.querySelector(`[data-id="${CSS.escape(key)}"]`);
  return element instanceof HTMLElement ? element : undefined;
}

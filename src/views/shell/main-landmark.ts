/** The main landmark, where menus are put: who goes through a page by landmarks would pass over them elsewhere. */
export function mainLandmark(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main, [role="main"]');
}

import { thumbnailOf } from '../../session/index.ts';
import type { Theme } from './theme.ts';

/** px, as the gallery and the list of designs have room for it. */
const SIZE = { width: 248, height: 134 };

/** A gallery and a long list of designs in both themes. */
const KEPT = 300;

const kept = new Map<string, string>();
let last: Promise<unknown> = Promise.resolve();

/** The drawing of a manifest as an SVG document, if it was made before. */
export function keptThumbnail(text: string, theme: Theme): string | undefined {
  return kept.get(theme + text);
}

/** The drawing of a manifest: one after another, each in a task of its own, for each takes a parse and the page shall answer meanwhile. */
export function drawThumbnail(text: string, theme: Theme): Promise<string> {
  const made = last.then(nextTask).then(() => keptThumbnail(text, theme) ?? draw(text, theme));
  last = made.catch(() => undefined);
  return made;
}

function draw(text: string, theme: Theme): string {
  const drawn = thumbnailOf(text, SIZE.width, SIZE.height, theme);
  kept.set(theme + text, drawn);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return drawn;
}

function nextTask(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}

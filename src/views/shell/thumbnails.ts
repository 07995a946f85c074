import { thumbnailOf } from '../../session/index.ts';
import type { Theme } from './theme.ts';

/** px, as the gallery and the list of designs have room for it. */
const SIZE = { width: 248, height: 134 };

/** A gallery and a long list of designs in both themes. */
const KEPT = 300;

/** Milliseconds of drawing after which the page may answer: less than a frame. */
const STRETCH = 8;

const kept = new Map<string, string>();
const coming = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();
let begun = 0;

/** The drawing of a manifest as an SVG document, if it was made before. */
export function keptThumbnail(text: string, theme: Theme): string | undefined {
  return kept.get(theme + text);
}

/** The drawing of a manifest: one after another, for each takes a parse, and the page answers in between. */
export function drawThumbnail(text: string, theme: Theme): Promise<string> {
  const key = theme + text;
  const made =
    coming.get(key) ??
    last
      .then(roomForMore)
      .then(() => kept.get(key) ?? draw(text, theme))
      .finally(() => coming.delete(key));
  coming.set(key, made);
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

/** Resolves at once within a stretch of drawing; after it, in a task of its own, where the next stretch begins. */
async function roomForMore(): Promise<void> {
  if (performance.now() - begun < STRETCH) return;
  await new Promise<void>((done) => {
    setTimeout(done);
  });
  begun = performance.now();
}

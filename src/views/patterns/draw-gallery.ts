import { currentTheme } from '../shell/theme.ts';
import { drawThumbnail } from '../shell/thumbnails.ts';
import { CATALOGUE } from './use-gallery.ts';

/** About as many cards as a wide screen shows at first. */
const IN_VIEW = 16;

/** Draws what the gallery shows first: while the pointer is on its way to press, say. */
export function drawGallery(): void {
  for (const { text } of CATALOGUE.slice(0, IN_VIEW)) void drawThumbnail(text, currentTheme());
}

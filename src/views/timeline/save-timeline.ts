import { drawPlayed, runOf, type Session } from '../../session/index.ts';
import { pictureFonts } from '../sharing/picture-fonts.ts';
import { rasterise } from '../sharing/rasterise.ts';
import { saveFile } from '../shell/save-file.ts';
import { currentTheme } from '../shell/theme.ts';

/** Saves the timeline as a picture, in the theme that is shown. */
export async function saveTimeline(session: Session, format: 'svg' | 'png'): Promise<void> {
  const { played } = runOf(session).getState();
  if (!played) return;
  const { svg, width, height } = drawPlayed(played, currentTheme(), await pictureFonts());
  const name = `${played.trace.model.name}-timeline.${format}`;
  const file =
    format === 'svg'
      ? new Blob([svg], { type: 'image/svg+xml' })
      : new Blob([new Uint8Array(await rasterise(svg, width, height))], { type: 'image/png' });
  saveFile(file, name);
  session.actions.announce(`${name} downloaded.`);
}

import type { Imported } from '../../session/index.ts';
import { saveFile } from '../shell/save-file.ts';

/** Saves a zip archive as a file with the day in its name. */
export function saveArchive(archive: Uint8Array<ArrayBuffer>): void {
  const day = new Date().toISOString().slice(0, 10);
  saveFile(new Blob([archive], { type: 'application/zip' }), `outrigger-designs-${day}.zip`);
}

/** Asks for an archive by the browser's file dialog. */
export function pickArchive(take: (archive: Uint8Array) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.zip,application/zip';
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (file) take(new Uint8Array(await file.arrayBuffer()));
  });
  input.click();
}

/** Of the files of an archive that are no designs, so many are named. */
const MOST_NAMED = 3;

/** What came of an archive: `2 imported. notes.txt is no YAML or JSON file.` */
export function importedWords({ count, skipped }: Imported): string {
  const more = skipped.length - MOST_NAMED;
  const left = more > 0 ? [`${more} more ${more === 1 ? 'file was' : 'files were'} left out.`] : [];
  return [`${count} imported.`, ...skipped.slice(0, MOST_NAMED), ...left].join(' ');
}

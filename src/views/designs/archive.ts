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

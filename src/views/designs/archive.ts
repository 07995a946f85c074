/** Saves a zip archive as a file with the day in its name. */
export function saveArchive(archive: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([archive], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `outrigger-designs-${new Date().toISOString().slice(0, 10)}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
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

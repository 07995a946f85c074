/** The largest file that is opened, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024;

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** Reads a file's bytes as UTF-8 text (a byte order mark is kept). Refuses what is no text or too large, and says why. */
export async function readFile(file: Blob & { readonly name?: string }): Promise<FileText> {
  const name = file.name ?? 'The file';
  if (file.size > MOST_BYTES) {
    const size = Math.round(file.size / 1024 / 1024);
    return refuse(
      `${name} has ${size} MB; Outrigger opens up to 10 MB.`,
      'Your design is as it was. Open the one document you want to edit.',
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.includes(0)) {
    return refuse(
      `${name} is a binary file, not a manifest.`,
      'Your design is as it was. Open a YAML or JSON file.',
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, text };
  } catch {
    return refuse(
      `${name} is not written in UTF-8.`,
      'Your design is as it was. Save the file as UTF-8 and open it again.',
    );
  }
}

function refuse(reason: string, detail: string): FileText {
  return { ok: false, reason, detail };
}

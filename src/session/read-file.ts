import { isPng, isSvg } from './is-picture.ts';
import type { Unpacked } from './pack.ts';
import type { Reading } from './reading.ts';
import type { SharedDesign } from './shared-design.ts';
import { whatItIs } from './what-it-is.ts';

/** The largest file that is opened, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024;

/** What a file holds: a text, in a picture a whole design; or why it is not opened. */
export type FileText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly design?: SharedDesign;
      /** Set for a text without a pod: what it holds and what to do, in sentences. */
      readonly noPod?: string;
      /** Set beside it for a text that holds definitions of custom kinds and nothing else: those kinds. */
      readonly defines?: readonly string[];
    }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** Reads a file's bytes as UTF-8 text (a byte order mark is kept), or as a picture with a design inside. Refuses the rest and says why. */
export async function readFile(file: Blob & { readonly name?: string }): Promise<FileText> {
  const name = file.name ?? 'The file';
  if (file.size > MOST_BYTES) {
    const size = Math.round(file.size / 1024 / 1024);
    return refuse(
      `${name} has ${size} MB; Outrigger opens up to 10 MB.`,
      'Open the one document you want to edit.',
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPng(bytes) || isSvg(bytes)) return readPicture(name, bytes);
  if (isZip(bytes)) return refuse(`${name} is an archive.`, 'Import it under Designs.');
  if (isUtf16(bytes)) return notUtf8(name);
  if (bytes.includes(0)) {
    return refuse(`${name} is a binary file, not a manifest.`, 'Open a YAML or JSON file.');
  }
  try {
    return await readText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return notUtf8(name);
  }
}

function notUtf8(name: string): FileText {
  return refuse(`${name} is not written in UTF-8.`, 'Save the file as UTF-8 and open it again.');
}

/** The code that unpacks is fetched when somebody brings a picture. */
async function readPicture(name: string, bytes: Uint8Array): Promise<FileText> {
  const { designInPicture } = await import('./picture-file.ts');
  const found: Unpacked | undefined = designInPicture(bytes);
  if (found?.ok) return { ok: true, text: found.design.text, design: found.design };
  if (!found && isPng(bytes)) {
    return refuse(
      `${name} is a binary file, not a manifest.`,
      'No design is in it; programs that shrink pictures take it out. Open a YAML or JSON file.',
    );
  }
  return found
    ? refuse(`The design in ${name} is damaged.`, 'Ask for the YAML as a file.')
    : refuse(`${name} is a picture without a design in it.`, 'Open a YAML or JSON file.');
}

/** By its byte order mark: what `kubectl get -o yaml > pod.yaml` leaves in Windows PowerShell. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 3, 4].every((byte, i) => bytes[i] === byte);
}

async function readText(text: string): Promise<FileText> {
  const { createReader, kindsDefinedOnly } = await import('./reads.ts');
  const reader = createReader();
  const reading = reader.read(text, 0);
  if (reading.pods.length > 0 || isMendable(reading)) return { ok: true, text };
  const defines = kindsDefinedOnly(reader.manifest(text));
  return { ok: true, text, noPod: whatItIs(reading).next, ...(defines && { defines }) };
}

/** Texts with a pod to come: the editor says what is in the way and offers a repair. */
function isMendable({ kind, problems }: Reading): boolean {
  if (kind === 'yaml' || kind === 'json') return problems.length > 0;
  return kind === 'helm-template' || kind === 'markdown-fence' || kind === 'merge-conflict';
}

function refuse(reason: string, detail: string): FileText {
  return { ok: false, reason, detail: `Your design is as it was. ${detail}` };
}

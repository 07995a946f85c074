import { strToU8, unzipSync, zipSync } from 'fflate';
import { fileStem } from './file-names.ts';
import { isRecord, readSharedDesign, type SharedDesign } from './shared-design.ts';

/** The file of an archive that says what the manifests can't: names that were given, places of cards, definitions beside. */
const INDEX = 'outrigger.json';

/** Larger manifests, and archives that hold more in all, are not unpacked; in bytes. */
const MOST_EACH = 10 * 1024 * 1024;
const MOST_IN_ALL = 100 * 1024 * 1024;

/** Designs as a zip archive: a manifest each, byte for byte, and an index. `called` makes the file's name. */
export function zipDesigns(
  designs: readonly (SharedDesign & { readonly called: string })[],
): Uint8Array<ArrayBuffer> {
  const files = new Map<string, Uint8Array>();
  const index: Record<string, unknown> = {};
  for (const { called, ...design } of designs) {
    const file = freeFile(fileStem(called), design.text.trimStart().startsWith('{'), files);
    const { text, name, moved, silenced, minor, definitions } = design;
    files.set(file, strToU8(text));
    index[file] = { name, moved, silenced, minor, definitions };
  }
  const said = strToU8(`${JSON.stringify(index, null, 2)}\n`);
  return zipSync({ ...Object.fromEntries(files), [INDEX]: said }, { level: 6 });
}

function freeFile(stem: string, json: boolean, taken: ReadonlyMap<string, unknown>): string {
  const end = json ? 'json' : 'yaml';
  let name = `${stem}.${end}`;
  for (let n = 2; taken.has(name) || name === INDEX; n++) name = `${stem}-${n}.${end}`;
  return name;
}

/** What an archive of anybody holds: its manifests as designs, and why each other file is none. */
export interface UnzippedDesigns {
  readonly designs: readonly SharedDesign[];
  readonly skipped: readonly string[];
}

/** The designs of a zip archive: every YAML and JSON file in it, whoever packed it. */
export function unzipDesigns(archive: Uint8Array): UnzippedDesigns {
  const skipped: string[] = [];
  const files = unpack(archive, skipped);
  if (!files) return { designs: [], skipped: ['This is no zip archive, or it is damaged.'] };
  const index = indexOf(files[INDEX]);
  const designs: SharedDesign[] = [];
  for (const [file, bytes] of Object.entries(files)) {
    if (file === INDEX) continue;
    const text = textOf(bytes);
    const design = text === undefined ? undefined : withIndex(text, index[file]);
    if (design) designs.push(design);
    else skipped.push(`${file} is not written in UTF-8.`);
  }
  return { designs, skipped };
}

function unpack(archive: Uint8Array, skipped: string[]) {
  let room = MOST_IN_ALL;
  try {
    return unzipSync(archive, {
      filter({ name, originalSize }) {
        if (name.endsWith('/') || /(^|\/)[._]/.test(name)) return false;
        const fits = originalSize <= MOST_EACH && originalSize <= room;
        const known = /\.(ya?ml|json)$/i.test(name);
        if (!known) skipped.push(`${name} is no YAML or JSON file.`);
        else if (!fits) skipped.push(`${name} is too large.`);
        if (known && fits) room -= originalSize;
        return known && fits;
      },
    });
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function indexOf(bytes: Uint8Array | undefined): Record<string, unknown> {
  try {
    const read: unknown = bytes ? JSON.parse(textOf(bytes) ?? '') : undefined;
    return isRecord(read) ? read : {};
  } catch {
    return {};
  }
}

function withIndex(text: string, said: unknown): SharedDesign | undefined {
  return readSharedDesign(JSON.stringify({ ...(isRecord(said) ? said : {}), text }));
}

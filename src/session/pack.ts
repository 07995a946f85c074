import { deflateSync, Inflate } from 'fflate';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { DICTIONARY } from './pack-words.ts';
import { readSharedDesign, type SharedDesign } from './shared-design.ts';

/** Grows by one whenever older readers could not read what is packed. */
const VERSION = 1;

/** Bytes before the packed ones: their number, and their CRC-32. */
const HEAD = 8;

/** A design larger than this, in bytes of JSON, is neither packed nor unpacked: links and pictures come from strangers. */
export const MOST_UNPACKED = 12 * 1024 * 1024;

/** Packed bytes that are looked at in one go: each may stand for a thousand, and no more than that is asked of the memory. */
const PORTION = 4096;

export type Unpacked =
  | { readonly ok: true; readonly design: SharedDesign }
  | { readonly ok: false; readonly fault: PackFault };

/** `cut`: the end is missing; `newer`: a later version of Outrigger wrote it; `damaged`: letters are changed; `large`: too much. */
export type PackFault = 'cut' | 'newer' | 'damaged' | 'large';

/** A design in letters that addresses and pictures carry: `VERSION.LETTERS`. */
export function packDesign(design: SharedDesign): string {
  const json = new TextEncoder().encode(JSON.stringify(design));
  const packed = deflateSync(json, { level: 9, dictionary: DICTIONARY });
  const bytes = new Uint8Array(HEAD + packed.length);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, packed.length);
  head.setUint32(4, crc32(packed));
  bytes.set(packed, HEAD);
  return `${VERSION}.${toBase64Url(bytes)}`;
}

/** The design in packed letters of anybody. What follows the letters, as chat programs and commas leave it, is passed over. */
export function unpackDesign(letters: string): Unpacked {
  const [, version, body = ''] = /^(\d{1,6})\.([\w-]*)/.exec(letters) ?? [];
  if (version === undefined) return fault(/^\d{0,6}$/.test(letters) ? 'cut' : 'damaged');
  if (Number(version) > VERSION) return fault('newer');
  if (Number(version) < VERSION) return fault('damaged');
  const bytes = fromBase64Url(body);
  if (bytes.length < HEAD) return fault('cut');
  const head = new DataView(bytes.buffer);
  const length = head.getUint32(0);
  if (bytes.length < HEAD + length) return fault('cut');
  const packed = bytes.subarray(HEAD, HEAD + length);
  if (crc32(packed) !== head.getUint32(4)) return fault('damaged');
  return inflate(packed);
}

function fault(kind: PackFault): Unpacked {
  return { ok: false, fault: kind };
}

function inflate(packed: Uint8Array): Unpacked {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate({ dictionary: DICTIONARY }, (part) => {
    size += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += PORTION) {
      stream.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
      if (size > MOST_UNPACKED) return fault('large');
    }
    const design = readSharedDesign(
      new TextDecoder('utf-8', { fatal: true }).decode(joined(parts)),
    );
    return design ? { ok: true, design } : fault('damaged');
  } catch {
    return fault('damaged');
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

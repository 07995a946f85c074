import { crc32 } from './crc32.ts';

/** Bytes of the signature and of the header chunk, which must be the first. */
const HEAD = 8 + 25;

/** A picture with words inside: an international text chunk (PNG, section 11.3.3.4) for each keyword. */
export function writePngTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const added = chunks.reduce((sum, { length }) => sum + length, 0);
  const whole = new Uint8Array(png.length + added);
  whole.set(png.subarray(0, HEAD));
  let at = HEAD;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  whole.set(png.subarray(HEAD), at);
  return whole;
}

/** The text under a keyword in a picture of anybody; undefined when there is none. */
export function readPngText(png: Uint8Array, keyword: string): string | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const data = png.subarray(at + 8, at + 8 + length);
    if (data.length < length) return undefined;
    if (latin1(png.subarray(at + 4, at + 8)) === 'iTXt') {
      const text = textUnder(keyword, data);
      if (text !== undefined) return text;
    }
    at += 12 + length;
  }
  return undefined;
}

/** Keyword, then: not packed, no language, no translated keyword. */
const headOf = (keyword: string) => `${keyword}\0\0\0\0\0`;

function textChunk(keyword: string, text: string): Uint8Array {
  const data = new TextEncoder().encode(`iTXt${headOf(keyword)}${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return chunk;
}

function textUnder(keyword: string, data: Uint8Array): string | undefined {
  const head = headOf(keyword);
  if (latin1(data.subarray(0, head.length)) !== head) return undefined;
  return new TextDecoder().decode(data.subarray(head.length));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

import { isPng } from './is-picture.ts';
import { packDesign, type Unpacked, unpackDesign } from './pack.ts';
import { readPngText, writePngTexts } from './png-text.ts';
import type { SharedDesign } from './shared-design.ts';

/** The name under which pictures hold a design, packed as in a link; beside it the YAML stands for people to read. */
const DESIGN = 'outrigger-design';
const YAML = 'yaml';

/** An SVG picture with the design inside, and the style sheet of its fonts. */
export function svgWithDesign(svg: string, design: SharedDesign, fonts: string): string {
  const inside =
    `<metadata><${DESIGN} xmlns="urn:outrigger">${packDesign(design)}</${DESIGN}>` +
    `<${YAML} xmlns="urn:outrigger">${asXml(design.text)}</${YAML}></metadata>` +
    (fonts === '' ? '' : `<style>${fonts}</style>`);
  const at = svg.indexOf('>') + 1;
  return `${svg.slice(0, at)}${inside}${svg.slice(at)}\n`;
}

/** A PNG picture with the design inside. */
export function pngWithDesign(png: Uint8Array, design: SharedDesign): Uint8Array<ArrayBuffer> {
  return writePngTexts(png, { [DESIGN]: packDesign(design), [YAML]: design.text });
}

/** The design in a picture of anybody; undefined when it holds none. */
export function designInPicture(bytes: Uint8Array): Unpacked | undefined {
  const packed = isPng(bytes)
    ? readPngText(bytes, DESIGN)
    : new RegExp(`<${DESIGN}[^>]*>\\s*([\\d.\\w-]+)`).exec(new TextDecoder().decode(bytes))?.[1];
  return packed === undefined ? undefined : unpackDesign(packed);
}

/** Characters that XML 1.0 forbids; they are left out of what people read, and kept in the packed design. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;

function asXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

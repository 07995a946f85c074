const PNG_SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** True for the bytes of a PNG picture. */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** True for the bytes of an SVG picture, whatever declarations and comments it begins with. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000));
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/.test(start);
}

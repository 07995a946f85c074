/** An image reference in the three parts a card colours: `registry.example/`, `shop`, `:1.8.2`. */
export interface ImageText {
  readonly registry: string;
  readonly name: string;
  readonly tag: string;
}

const DIGEST = /^@(sha\d+):([0-9a-f]{7})[0-9a-f]*$/i;

/** Splits an image reference; a digest is shortened to seven digits and left out when a tag stands before it. */
export function imageText(image: string): ImageText {
  const at = image.indexOf('@');
  const digest = at < 0 ? '' : image.slice(at);
  const reference = at < 0 ? image : image.slice(0, at);
  const slash = reference.lastIndexOf('/') + 1;
  const last = reference.slice(slash);
  const colon = last.indexOf(':');
  const name = colon < 0 ? last : last.slice(0, colon);
  const tag = colon < 0 ? digest.replace(DIGEST, '@$2') : last.slice(colon);
  return { registry: reference.slice(0, slash), name, tag };
}

/**
 * The reference within `room` characters: the registry is kept only when all fits, then the name is cut before the tag
 * (`nginx-prom…:1.5.1`), and a tag longer than the line is cut at its end.
 */
export function fitImage(image: ImageText, room: number): ImageText {
  const { registry, name, tag } = image;
  if (registry.length + name.length + tag.length <= room) return image;
  if (name.length + tag.length <= room) return { registry: '', name, tag };
  const least = Math.min(name.length, 8);
  const left = Math.max(room - least, 0);
  const shortTag = tag.length <= left ? tag : cutEnd(tag, left);
  return { registry: '', name: cutEnd(name, room - shortTag.length), tag: shortTag };
}

/** The image as a card names it in one line: no registry, cut before the tag. */
export function shortImage(image: string, room = 24): string {
  const { name, tag } = fitImage({ ...imageText(image), registry: '' }, room);
  return name + tag;
}

/** The text within `room` characters, its end replaced by `…`. */
export function cutEnd(text: string, room: number): string {
  if (text.length <= room) return text;
  return room <= 1 ? '…' : `${text.slice(0, room - 1)}…`;
}

/** The text within `room` characters, its beginning replaced by `…`: of a path, the end tells most. */
export function cutStart(text: string, room: number): string {
  if (text.length <= room) return text;
  return room <= 1 ? '…' : `…${text.slice(text.length - room + 1)}`;
}

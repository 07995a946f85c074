/** What the part of an address after `#` begins with when it carries a design. */
export const LINK_MARK = '#d=';

/** True for the fragment of a link that carries a design. */
export function carriesDesign(fragment: string): boolean {
  return fragment.startsWith(LINK_MARK);
}

/** True for the query of a page that stands in a frame of somebody's documentation: `?embed`. */
export function isEmbedded(query: string): boolean {
  return new URLSearchParams(query).has('embed');
}

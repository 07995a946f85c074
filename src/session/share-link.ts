import { LINK_MARK } from './link-fragment.ts';
import { type PackFault, packDesign, unpackDesign } from './pack.ts';
import type { SharedDesign } from './shared-design.ts';

/** Links beyond this many letters are cut by some chat and mail programs. */
export const SAFE_LETTERS = 8000;

/** The page's address without query and fragment, with the whole design after `#`: browsers send that part to nobody. */
export function shareLink(design: SharedDesign, page: string): string {
  return `${bare(page)}${LINK_MARK}${packDesign(design)}`;
}

/** The same link for a frame in another page, which shows the design and changes nothing. */
export function embedLink(link: string): string {
  const at = link.indexOf('#');
  return `${link.slice(0, at)}?embed${link.slice(at)}`;
}

/** HTML that shows a shared design in a page of documentation. */
export function embedCode(link: string, name: string): string {
  const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${attribute(embedLink(link))}" title="Pod ${attribute(name)}" width="100%" height="480" loading="lazy" style="border: 1px solid #c3ced2; border-radius: 8px"></iframe>`;
}

export type LinkContent =
  | { readonly ok: true; readonly design: SharedDesign }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** The design that a fragment carries (see `carriesDesign`), or why there is none and what to do. */
export function readLink(fragment: string): LinkContent {
  const unpacked = unpackDesign(unescaped(fragment.slice(LINK_MARK.length)));
  if (unpacked.ok) return unpacked;
  return { ok: false, ...FAULTS[unpacked.fault] };
}

/** Some programs write `%2D` for a hyphen when they pass a link on. */
function unescaped(letters: string): string {
  return letters.replace(/%(2[dD]|2[eE]|5[fF])/g, (code) => decodeURIComponent(code));
}

const ASK_AGAIN =
  'Your own design is as it was. Ask for the link again, or for the YAML as a file.';

const FAULTS: Readonly<Record<PackFault, { readonly reason: string; readonly detail: string }>> = {
  cut: { reason: 'This link was cut short: the end of the design is missing.', detail: ASK_AGAIN },
  damaged: { reason: 'This link is damaged: some of its letters are wrong.', detail: ASK_AGAIN },
  large: { reason: 'This link holds more than Outrigger opens.', detail: ASK_AGAIN },
  newer: {
    reason: 'This link was made with a newer version of Outrigger.',
    detail:
      'Your own design is as it was. Reload this page to get the newest version, then open the link again.',
  },
};

function bare(page: string): string {
  return page.replace(/[?#].*$/, '');
}

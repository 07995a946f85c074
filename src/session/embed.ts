import { createSession } from './create-session.ts';
import { newDesignId } from './design-id.ts';
import { carriesDesign } from './link-fragment.ts';
import type { Session } from './session.ts';
import { readLink } from './share-link.ts';

/** A shared design to look at, or why there is none. */
export type Embedded =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reason: string };

/** The design that the address carries, which nothing changes and nobody keeps. */
export function openEmbedded(fragment: string): Embedded {
  if (!carriesDesign(fragment)) return { ok: false, reason: 'This address carries no design.' };
  const link = readLink(fragment);
  if (!link.ok) return link;
  const session = createSession({ ...link.design, design: newDesignId() });
  session.setState({ mine: false });
  return { ok: true, session };
}

/** A word of Kubernetes in one or two sentences, and the page that says all. */
export interface GlossaryEntry {
  /** As written in the middle of a sentence. */
  readonly name: string;
  /** How texts spell it, `name` and its plural included. */
  readonly spellings: readonly string[];
  readonly explanation: string;
  readonly link: string;
}

const DOCS = 'https://kubernetes.io/docs/';

/** An entry whose page is below kubernetes.io/docs. Spellings beside the name and its plural are listed. */
export function word(
  name: string,
  page: string,
  explanation: string,
  ...others: readonly string[]
): GlossaryEntry {
  const plural = name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
  return { name, spellings: [name, plural, ...others], explanation, link: DOCS + page };
}

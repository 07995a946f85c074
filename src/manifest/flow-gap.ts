/** What stands between two entries of a flow collection (or an entry and a bracket), cut at the comma and the end of its line. */
export interface Gap {
  readonly beforeComma: string;
  readonly comma: boolean;
  /** Behind the comma, up to the end of the line: a comment of the entry before. */
  readonly tail: string;
  /** Line break, indent and comments that lead to what follows. */
  readonly lead: string;
}

export function gapOf(text: string): Gap {
  const comma = commaIn(text);
  const after = text.slice(comma + 1);
  const tail = /^[ \t]*#[^\r\n]*|^[ \t]+(?=\r?\n)/.exec(after)?.[0] ?? '';
  return {
    beforeComma: text.slice(0, Math.max(0, comma)),
    comma: comma !== -1,
    tail,
    lead: after.slice(tail.length),
  };
}

/** The comma that is not part of a comment; -1 when there is none. */
function commaIn(text: string): number {
  let at = 0;
  while (at < text.length) {
    if (text[at] === ',') return at;
    if (text[at] !== '#') at++;
    else {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    }
  }
  return -1;
}

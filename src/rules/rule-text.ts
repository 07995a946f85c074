/** A string of CEL, raw and bytes too, or a comment: what stands in it is no code. */
const LITERAL =
  /\/\/[^\n]*|[rRbB]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?''')|[rR][bB]?(?:"[^"\n]*"|'[^'\n]*')|[bB]?(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/;

/** The rule without its literals: to look at the code alone. */
function codeOf(rule: string): string {
  return rule.replace(new RegExp(LITERAL, 'g'), '""');
}

/** True for a rule that compares with the object as it was: there is none when it is created. */
export function isTransition(rule: string): boolean {
  return /(?<![\w.])oldSelf\b/.test(codeOf(rule));
}

/** The name under which patterns are matched by RE2's rules. */
export const MATCHES = 'matchesRe2';

/** The rule with another function for `matches`: the library's own takes JavaScript's patterns, without bound on the time. */
export function withOwnMatches(rule: string): string {
  const found = new RegExp(`(${LITERAL.source})|\\bmatches(?=\\s*\\()`, 'g');
  return rule.replace(found, (whole, literal?: string) =>
    literal === undefined ? MATCHES : whole,
  );
}

const LOOP = /\.\s*(all|exists|exists_one|map|filter|bind|optMap|optFlatMap)\s*\(|[()]/g;

/** Loops whose result may be larger than what they go through. */
const GROWING = /^(map|bind|optMap|optFlatMap)$/;

/** How many times at most the rule looks at something, when nothing it is given has more than `largest` parts. */
export function mostSteps(rule: string, largest: number): number {
  const code = codeOf(rule);
  const { loops, growing, deepest } = loopsIn(code);
  const written = code.includes('.split') ? rule.length : code.split(',').length;
  const times = Math.min(loops, deepest + growing);
  return Math.max(1, loops) * Math.max(1, largest, written) ** times;
}

function loopsIn(code: string) {
  const open: boolean[] = [];
  let loops = 0;
  let growing = 0;
  let deepest = 0;
  for (const [found, name] of code.matchAll(LOOP)) {
    if (found === ')') open.pop();
    else open.push(name !== undefined);
    if (name === undefined) continue;
    loops += 1;
    growing += GROWING.test(name) ? 1 : 0;
    deepest = Math.max(deepest, open.filter(Boolean).length);
  }
  return { loops, growing, deepest };
}

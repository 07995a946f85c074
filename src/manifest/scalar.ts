/**
 * Plain scalars as Kubernetes reads them: sigs.k8s.io/yaml decodes with go-yaml v2, whose rules (resolve.go) are YAML 1.1
 * with exceptions: no base 60, time stamps stay strings, `y` and `n` are booleans, `0800` is a float.
 */
export type ScalarValue = string | number | boolean | null;

const WORDS = new Map<string, ScalarValue>();
for (const word of ['y', 'yes', 'true', 'on']) spell(word, true);
for (const word of ['n', 'no', 'false', 'off']) spell(word, false);
for (const word of ['null']) spell(word, null);
for (const word of ['', '~']) WORDS.set(word, null);
for (const word of ['.nan', '.NaN', '.NAN']) WORDS.set(word, Number.NaN);
for (const word of ['.inf', '.Inf', '.INF']) {
  WORDS.set(word, Number.POSITIVE_INFINITY);
  WORDS.set(`+${word}`, Number.POSITIVE_INFINITY);
  WORDS.set(`-${word}`, Number.NEGATIVE_INFINITY);
}

/** A word counts in lower case, in capitals, and with one capital. */
function spell(word: string, value: ScalarValue): void {
  const upper = word.toUpperCase();
  for (const form of [word, upper, upper.charAt(0) + word.slice(1)]) WORDS.set(form, value);
}

const YAML_FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const DOT_FLOAT = /^\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?$/;

/** What a plain scalar without a tag stands for. */
export function resolvePlain(text: string): ScalarValue {
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  if (/^[-+0-9]/.test(text)) {
    const digits = text.replaceAll('_', '');
    return integer(digits) ?? float(digits, YAML_FLOAT) ?? text;
  }
  if (text.startsWith('.')) return float(text, DOT_FLOAT) ?? text;
  return text;
}

/** Go's ParseInt with base 0: decimal, 0x, 0o, 0b, and a leading 0 for octal. */
function integer(text: string): number | undefined {
  const form = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(
    text,
  );
  if (!form) return undefined;
  const [, sign, hex, binary, octal, decimal] = form;
  const size =
    decimal !== undefined
      ? Number(decimal)
      : Number.parseInt(hex ?? binary ?? octal ?? '', hex ? 16 : binary ? 2 : 8);
  return sign === '-' && size !== 0 ? -size : size;
}

/** A float too large for 64 bits stays a string. */
function float(text: string, form: RegExp): number | undefined {
  if (!form.test(text)) return undefined;
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** What a scalar stands for, given its tag (`!!int` in short form, undefined when there is none) and whether it is plain. */
export function resolveScalar(
  source: string,
  plain: boolean,
  tag: string | undefined,
): ScalarValue {
  switch (shortTag(tag)) {
    case undefined:
      return plain ? resolvePlain(source) : source;
    case '!':
    case '!!bool':
    case '!!null':
    case '!!int':
    case '!!float':
      return resolvePlain(source);
    case '!!binary':
      return decodeBase64(source) ?? source;
    default:
      return source;
  }
}

function shortTag(tag: string | undefined): string | undefined {
  const core = /^!<tag:yaml\.org,2002:(.*)>$/.exec(tag ?? '');
  return core ? `!!${core[1]}` : tag;
}

function decodeBase64(source: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(source.replace(/\s/g, '')), (unit) => unit.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text a mapping key has once YAML is turned into JSON: `1.0:` is "1", `yes:` is "true". */
export function keyText(value: ScalarValue): string {
  if (value === Number.POSITIVE_INFINITY) return '.inf';
  if (value === Number.NEGATIVE_INFINITY) return '-.inf';
  if (typeof value === 'number' && Number.isNaN(value)) return '.nan';
  return String(value);
}

/** Strings that readers of YAML 1.2, or of all of YAML 1.1, take for something else. */
const OTHERWISE_READ = [
  /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/,
  /^[-+]?0o[0-7]+$/,
  /^[-+]?\.?[0-9][0-9_,]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?$/,
  /^[-+]?0x[0-9a-fA-F_]+$/,
  /^[-+]?0b[01_]+$/,
  /^\d{4}-\d\d?-\d\d?([Tt \t]|$)/,
  /^(=|<<)$/,
];

/**
 * True when the string written plain would not come back as that string from every reader, of YAML 1.1 (Kubernetes) or
 * 1.2. `flow`: inside brackets, where commas and brackets end a plain scalar. Many lines need quotes too.
 */
export function needsQuotes(text: string, flow: boolean): boolean {
  if (text === '' || typeof resolvePlain(text) !== 'string') return true;
  if (OTHERWISE_READ.some((form) => form.test(text))) return true;
  if (/^[-?:](\s|$)/.test(text) || /^[,[\]{}#&*!|>'"%@`]/.test(text)) return true;
  if (/^(---|\.\.\.)/.test(text)) return true;
  if (/^\s|\s$|:(\s|$)|\s#/.test(text)) return true;
  if (hasUnprintable(text)) return true;
  return flow && (/[,[\]{}]/.test(text) || /^[?:]/.test(text));
}

/** True for what a plain or single-quoted scalar on one line cannot hold: line breaks, tabs, control characters, half characters. */
export function hasUnprintable(text: string): boolean {
  return /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(
    text,
  );
}

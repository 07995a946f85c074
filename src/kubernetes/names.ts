/**
 * The forms of names and other short texts, each as the list of the server's complaints; an empty list means it is valid.
 * Source: k8s.io/apimachinery/pkg/util/validation/validation.go and pkg/api/validation/generic.go.
 */

/** Bytes of the text in UTF-8: Kubernetes' limits count bytes. */
export function byteLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) length += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return length;
}

const NONE: readonly string[] = [];

function mismatch(message: string, form: string, ...examples: string[]): string {
  if (examples.length === 0) return `${message} (regex used for validation is '${form}')`;
  const shown = examples.map((example) => `'${example}', `).join(' or ');
  return `${message} (e.g. ${shown}regex used for validation is '${form}')`;
}

function tooLong(most: number): string {
  return `must be no more than ${most} characters`;
}

/** `must be between 1 and 65535, inclusive` */
export function rangeError(low: number | string, high: number | string): string {
  return `must be between ${low} and ${high}, inclusive`;
}

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const LABEL_REGEX = new RegExp(`^${LABEL}$`);
const SUBDOMAIN_REGEX = new RegExp(`^${SUBDOMAIN}$`);
const LABEL_MISMATCH = mismatch(
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
  LABEL,
  'my-name',
  '123-abc',
);
const SUBDOMAIN_MISMATCH = mismatch(
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
  SUBDOMAIN,
  'example.com',
);

export function isDns1123Label(value: string): readonly string[] {
  const long = byteLength(value) > 63;
  if (!long && LABEL_REGEX.test(value)) return NONE;
  const errors = long ? [tooLong(63)] : [];
  if (LABEL_REGEX.test(value)) return errors;
  return [...errors, SUBDOMAIN_REGEX.test(value) ? 'must not contain dots' : LABEL_MISMATCH];
}

export function isDns1123Subdomain(value: string): readonly string[] {
  return ofForm(value, 253, SUBDOMAIN_REGEX, SUBDOMAIN_MISMATCH);
}

const UNDERSCORE_LABEL = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const UNDERSCORE = `${UNDERSCORE_LABEL}(\\.${UNDERSCORE_LABEL})*`;
const UNDERSCORE_REGEX = new RegExp(`^${UNDERSCORE}$`);
const UNDERSCORE_MISMATCH = mismatch(
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character",
  UNDERSCORE,
  'example.com',
);

export function isDns1123SubdomainWithUnderscore(value: string): readonly string[] {
  return ofForm(value, 253, UNDERSCORE_REGEX, UNDERSCORE_MISMATCH);
}

const DNS1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';
const DNS1035_REGEX = new RegExp(`^${DNS1035}$`);
const DNS1035_MISMATCH = mismatch(
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
  DNS1035,
  'my-name',
  'abc-123',
);

export function isDns1035Label(value: string): readonly string[] {
  return ofForm(value, 63, DNS1035_REGEX, DNS1035_MISMATCH);
}

function ofForm(value: string, most: number, form: RegExp, complaint: string): readonly string[] {
  const long = byteLength(value) > most;
  const fits = form.test(value);
  if (!long && fits) return NONE;
  return [...(long ? [tooLong(most)] : []), ...(fits ? [] : [complaint])];
}

const QUALIFIED = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const QUALIFIED_REGEX = new RegExp(`^${QUALIFIED}$`);
const QUALIFIED_MESSAGE =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const QUALIFIED_EXAMPLES = ['MyName', 'my.name', '123-abc'];
const QUALIFIED_MISMATCH = `name part ${mismatch(QUALIFIED_MESSAGE, QUALIFIED, ...QUALIFIED_EXAMPLES)}`;
const TOO_MANY_SLASHES = `a qualified name ${mismatch(QUALIFIED_MESSAGE, QUALIFIED, ...QUALIFIED_EXAMPLES)} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`;

/** Keys of labels and annotations, names of resources and conditions: `example.com/name` or `name`. */
export function isQualifiedName(value: string): readonly string[] {
  const slash = value.indexOf('/');
  if (slash !== -1 && value.includes('/', slash + 1)) return [TOO_MANY_SLASHES];
  const errors: string[] = [];
  if (slash === 0) errors.push('prefix part must be non-empty');
  else if (slash > 0) {
    for (const error of isDns1123Subdomain(value.slice(0, slash)))
      errors.push(`prefix part ${error}`);
  }
  const name = value.slice(slash + 1);
  if (name === '') errors.push('name part must be non-empty');
  else if (byteLength(name) > 63) errors.push(`name part ${tooLong(63)}`);
  if (!QUALIFIED_REGEX.test(name)) errors.push(QUALIFIED_MISMATCH);
  return errors;
}

const LABEL_VALUE = `(${QUALIFIED})?`;
const LABEL_VALUE_REGEX = new RegExp(`^${LABEL_VALUE}$`);
const LABEL_VALUE_MISMATCH = mismatch(
  `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`,
  LABEL_VALUE,
  'MyValue',
  'my_value',
  '12345',
);

export function isLabelValue(value: string): readonly string[] {
  return ofForm(value, 63, LABEL_VALUE_REGEX, LABEL_VALUE_MISMATCH);
}

/** Names of ports: up to 15 lower-case letters, digits and single hyphens, at least one letter. */
export function isPortName(name: string): readonly string[] {
  const errors: string[] = [];
  if (byteLength(name) > 15) errors.push(tooLong(15));
  if (!/^[-a-z0-9]+$/.test(name)) {
    errors.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)');
  }
  if (!/[a-z]/.test(name)) errors.push('must contain at least one letter (a-z)');
  if (name.includes('--')) errors.push('must not contain consecutive hyphens');
  if (name.startsWith('-') || name.endsWith('-')) {
    errors.push('must not begin or end with a hyphen');
  }
  return errors;
}

const PORT_RANGE = [rangeError(1, 65535)];

export function isPortNumber(port: number): readonly string[] {
  return port >= 1 && port <= 65535 ? NONE : PORT_RANGE;
}

const ID_RANGE = [rangeError(0, 2147483647)];

/** User and group numbers. */
export function isUnixId(id: number): readonly string[] {
  return id >= 0 && id <= 2147483647 ? NONE : ID_RANGE;
}

const HEADER_MISMATCH = [
  mismatch(
    "a valid HTTP header must consist of alphanumeric characters or '-'",
    '[-A-Za-z0-9]+',
    'X-Header-Name',
  ),
];

export function isHttpHeaderName(name: string): readonly string[] {
  return /^[-A-Za-z0-9]+$/.test(name) ? NONE : HEADER_MISMATCH;
}

const ENV_MISMATCH = [
  "a valid environment variable name must consist only of printable ASCII characters other than '='",
];

/** Names of environment variables, as relaxed since 1.32. */
export function isEnvironmentName(name: string): readonly string[] {
  if (name === '') return ['environment variable name must be non-empty'];
  return /^[ -<>-~]*$/.test(name) ? NONE : ENV_MISMATCH;
}

const CONFIG_KEY_MISMATCH = mismatch(
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
  '[-._a-zA-Z0-9]+',
  'key.name',
  'KEY_NAME',
  'key-name',
);

/** Keys of ConfigMaps and Secrets. */
export function isConfigMapKey(key: string): readonly string[] {
  const errors: string[] = [];
  if (byteLength(key) > 253) errors.push(tooLong(253));
  if (!/^[-._a-zA-Z0-9]+$/.test(key)) errors.push(CONFIG_KEY_MISMATCH);
  if (key === '.') errors.push("must not be '.'");
  else if (key === '..') errors.push("must not be '..'");
  else if (key.startsWith('..')) errors.push("must not start with '..'");
  return errors;
}

const PERCENT_MISMATCH = [
  mismatch(
    "a valid percent string must be a numeric string followed by an ending '%'",
    '[0-9]+%',
    '1%',
    '93%',
  ),
];

export function isPercent(text: string): readonly string[] {
  return /^[0-9]+%$/.test(text) ? NONE : PERCENT_MISMATCH;
}

/** `example.com/a/path`: a subdomain, a slash and the characters of an HTTP path. */
export function isDomainPrefixedPath(text: string): readonly string[] {
  const slash = text.indexOf('/');
  const host = text.slice(0, slash);
  const path = text.slice(slash + 1);
  if (slash < 1 || path === '') return ['must be a domain-prefixed path (such as "acme.io/foo")'];
  const errors = [...isDns1123Subdomain(host)];
  if (!/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path)) {
    errors.push(mismatch('Invalid path', "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+"));
  }
  return errors;
}

/**
 * A generated name's prefix may end with a dash: a letter stands in for it and for the character before it.
 * Source: apimachinery/pkg/api/validation/generic.go, maskTrailingDash.
 */
export function maskTrailingDash(name: string): string {
  return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}

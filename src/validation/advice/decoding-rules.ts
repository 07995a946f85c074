type Rule = readonly [RegExp, (words: readonly string[]) => string];

const lastName = (path: string | undefined) => path?.split('.').at(-1) ?? 'it';

/** By the server's words when it reads the text into an object. */
export const DECODING: readonly Rule[] = [
  [
    /^unknown field "(?:.*[.])?([^".]+)"/,
    (words) =>
      `Is ${words[1]} spelled right, and at the right depth? Kubernetes knows no such field here.`,
  ],
  [/already set in map/, () => 'Keep one of the two keys: which value counts is not said.'],
  [
    /cannot unmarshal (number|bool)\b.* field (\S+) of type string/,
    (words) => `Put the value of ${lastName(words[2])} in quotes: it must be text.`,
  ],
  [
    /cannot unmarshal string.* field (\S+) of type (u?int\d*|float\d*|bool)/,
    (words) =>
      `Write ${lastName(words[1])} ${words[2] === 'bool' ? 'as true or false' : 'as a number'}, without quotes.`,
  ],
  [
    /cannot unmarshal number (\S+) .* field (\S+) of type/,
    (words) => `Write ${lastName(words[2])} as a whole number that is not so large.`,
  ],
  [
    /cannot unmarshal \S+.* field (\S+) of type \[\]/,
    (words) =>
      `Write ${lastName(words[1])} as a list: each item on a line that begins with a dash.`,
  ],
  [
    /cannot unmarshal array.* field (\S+) of type/,
    (words) => `Write ${lastName(words[1])} without dashes: it is no list.`,
  ],
  [
    /cannot unmarshal \S+.* field (\S+) of type map/,
    (words) => `Write ${lastName(words[1])} as pairs of key and value.`,
  ],
  [
    /cannot unmarshal \S+.* field (\S+) of type v\d/,
    (words) => `Put the fields of ${lastName(words[1])} below it, indented.`,
  ],
  [
    /cannot unmarshal \S+.* field (\S+) of type (int|bool)/,
    (words) =>
      `Write ${lastName(words[1])} as ${words[2] === 'bool' ? 'true or false' : 'a whole number'}.`,
  ],
  [
    /quantities must match|unable to parse quantity/,
    () => 'Write the amount as a number with a unit, such as 250m or 64Mi.',
  ],
  [/Object 'Kind' is missing/, () => 'Say what it is: add a kind, such as Pod.'],
  [
    /Object 'apiVersion' is missing/,
    () => 'Say which API it belongs to: add an apiVersion, such as v1 or apps/v1.',
  ],
  [
    /no kind "(.*)" is registered for version "(.*?)"/,
    (words) =>
      `Is ${words[1]} of ${words[2]} the right pair? Deployments are apps/v1, Jobs and CronJobs batch/v1, Pods v1.`,
  ],
  [/unexpected GroupVersion/, () => 'Write the apiVersion as version or group/version.'],
  [/illegal base64/, () => 'Encode the value as base64, or write it under stringData.'],
  [/parsing time/, () => 'Write the time as 2026-01-31T12:00:00Z.'],
  [
    /could not find expected ':'/,
    () => 'Put a colon after the key on this line, or indent it under the line above.',
  ],
  [/did not find expected '?,' or '?\]'?/, () => 'Close the list with a bracket.'],
  [/did not find expected '?,' or '?\}'?/, () => 'Close the mapping with a brace.'],
  [/cannot start any token/, () => 'Indent with blanks: YAML takes no tabs there.'],
  [/mapping values are not allowed/, () => 'Put the value in quotes: it holds a colon.'],
  [/unknown anchor/, () => 'Define the anchor above this place, or write the value out.'],
  [/^yaml:/, () => 'Mend this line: the YAML can’t be read from here on.'],
];

/** By the server's words when it takes the object and warns. */
export const WARNINGS: readonly Rule[] = [
  [
    /non-functional in v[\d.]+\+; use the "(\S+)" field/,
    (words) => `Write it into ${words[1]} instead: the annotation does nothing any more.`,
  ],
  [
    /a DNS label is recommended/,
    () => 'Write the name in small letters, digits and hyphens, 63 at most, without dots.',
  ],
  [/null labelSelector/, () => 'Add a labelSelector: without one it means no pod at all.'],
  [/duplicate port definition/, () => 'Take one of the two out: they declare the same port.'],
  [
    /duplicate port name/,
    () => 'Rename one of the two ports: whoever looks for the name finds only one.',
  ],
  [
    /fractional byte value/,
    () => 'Write the unit as Mi or M: a small m means thousandths of a byte.',
  ],
  [/invalid empty name/, () => 'Name it, or take it out.'],
  [/duplicate (ip|name)/, () => 'Merge the two: they speak of the same.'],
  [/non-functional in v/, () => 'Use another volume: this cluster does nothing with it any more.'],
  [/deprecated in v[\d.]+/, () => 'Use what replaces it before it is gone.'],
  [/overlapping paths/, () => 'Give each file a path of its own: the later hides the other.'],
  [
    /duplicate environment variable|hides previous definition/,
    () => 'Keep one of the two variables: the later hides the other.',
  ],
];

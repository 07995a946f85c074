/** A value of a pattern that may differ from pod to pod: wherever its text stands in the pattern as a whole word, it is meant. */
export interface PatternValue {
  readonly key: string;
  /** The value as the pattern has it. */
  readonly text: string;
  /** What to ask for: `Which folder does the app write its logs to?` */
  readonly question: string;
  /** False for what only matters in a clash, such as the port of a sidecar's own metrics. */
  readonly asked: boolean;
}

/** What the comment lines above a pattern's manifest say. A field that is missing is ''. */
export interface PatternHeader {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly teaches: string;
  /** The container that stands for the user's own app. */
  readonly beside: string;
  /** True when its containers start before the init containers of the pod they come to: those may need them. */
  readonly startsFirst: boolean;
  readonly values: readonly PatternValue[];
}

/** Reads the lines `# title: …` above the manifest: `title`, `category`, `teaches`, `pattern`, `beside`, `starts`, `ask`, `set`. */
export function readHeader(text: string): PatternHeader {
  const lines = headerLines(text);
  const field = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`# ${name}: `) ? [afterColon(line)] : []))[0] ?? '';
  return {
    id: field('pattern'),
    title: field('title'),
    category: field('category'),
    teaches: field('teaches'),
    beside: field('beside'),
    startsFirst: field('starts') === 'first',
    values: lines.flatMap(readValue),
  };
}

/** The lines of a header that says what this one does, in the order people read it. */
export function writeHeader(header: PatternHeader): string {
  const { id, title, category, teaches, beside, startsFirst, values } = header;
  const lines = [
    `title: ${title}`,
    `category: ${category}`,
    ...(teaches === '' ? [] : [`teaches: ${teaches}`]),
    `pattern: ${id}`,
    `beside: ${beside}`,
    ...(startsFirst ? ['starts: first'] : []),
    ...values.map(
      ({ asked, key, text, question }) =>
        `${asked ? 'ask' : 'set'}: ${key} = ${text} (${question})`,
    ),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}

/** The manifest without the comment lines that speak of it. */
export function withoutHeader(text: string): string {
  return text.slice(headerLines(text).reduce((length, line) => length + line.length, 0));
}

/** The comment lines the text begins with, line ends included where they are part of the text. */
function headerLines(text: string): readonly string[] {
  return /^(?:#[^\n]*(?:\n|$))*/.exec(text.replace(/^\uFEFF/, ''))?.[0].match(/[^\n]+\n?/g) ?? [];
}

function afterColon(line: string): string {
  return line.slice(line.indexOf(': ') + 2).trim();
}

/** `# ask: log-path = /var/log/app (Which folder does the app write its logs to?)` */
const VALUE = /^# (ask|set): ([a-z][a-z0-9-]*) = (.+?) \((.+)\)\s*$/;

function readValue(line: string): PatternValue[] {
  const [, kind, key, text, question] = VALUE.exec(line) ?? [];
  if (key === undefined || text === undefined || question === undefined) return [];
  return [{ key, text, question, asked: kind === 'ask' }];
}

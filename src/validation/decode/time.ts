/** Time stamps of the API. Source: metav1.Time and Go's time.Parse with the layout RFC3339. */
const LAYOUT = '2006-01-02T15:04:05Z07:00';

const PARTS: readonly {
  readonly name: string;
  readonly form: RegExp;
  readonly most?: number;
  readonly least?: number;
  readonly what?: string;
}[] = [
  { name: '2006', form: /^\d{4}/ },
  { name: '-', form: /^-/ },
  { name: '01', form: /^\d{2}/, least: 1, most: 12, what: 'month' },
  { name: '-', form: /^-/ },
  { name: '02', form: /^\d{2}/, least: 1, most: 31, what: 'day' },
  { name: 'T', form: /^T/ },
  { name: '15', form: /^\d{2}/, most: 23, what: 'hour' },
  { name: ':', form: /^:/ },
  { name: '04', form: /^\d{2}/, most: 59, what: 'minute' },
  { name: ':', form: /^:/ },
  { name: '05', form: /^\d{2}([.,]\d+)?/, most: 59.999999999, what: 'second' },
  { name: 'Z07:00', form: /^(Z|[-+]\d{2}:\d{2})/ },
];

/** Go's complaint about a text that is no time stamp, or undefined. */
export function timeError(text: string): string | undefined {
  let rest = text;
  for (const { name, form, least = 0, most, what } of PARTS) {
    const part = form.exec(rest)?.[0];
    if (part === undefined) {
      return `parsing time ${JSON.stringify(text)} as "${LAYOUT}": cannot parse ${JSON.stringify(rest)} as "${name}"`;
    }
    const size = Number(part.replace(',', '.'));
    if (most !== undefined && (size < least || size > most)) {
      return `parsing time ${JSON.stringify(text)}: ${what} out of range`;
    }
    rest = rest.slice(part.length);
  }
  if (rest === '' && !isDayOfMonth(text))
    return `parsing time ${JSON.stringify(text)}: day out of range`;
  return rest === ''
    ? undefined
    : `parsing time ${JSON.stringify(text)}: extra text: ${JSON.stringify(rest)}`;
}

/** The 31st is not of every month. */
function isDayOfMonth(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

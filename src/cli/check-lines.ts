import type { Severity } from '../findings/index.ts';
import type { JudgedDocument } from './check-report.ts';

/** One thing to tell about a document, whoever says it. */
export interface Remark {
  readonly level: Severity;
  /** The finding's id, or what of the server it is: `FieldValueRequired`, `strict-decoding`. */
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly fixable: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** True for what is at or over the level. */
export function reaches({ level }: Remark, wanted: Severity): boolean {
  return RANK[level] <= RANK[wanted];
}

/** Everything said about a document, in the order of its lines, the server's errors first. */
export function remarksOn({ report, line }: JudgedDocument): readonly Remark[] {
  const place = { line, column: 1, fixable: false };
  const said = (level: Severity, rule: string) => (message: string) => ({
    ...place,
    level,
    rule,
    message,
  });
  return [
    ...(report.decodeError === null ? [] : [report.decodeError]).map(said('error', 'decoding')),
    ...report.strictDecodeErrors.map(said('error', 'strict-decoding')),
    ...report.errors.map(({ type, field, message, line: at, column }) => ({
      level: 'error' as const,
      rule: type,
      message: [field, message].filter((part) => part !== '').join(': '),
      line: at,
      column,
      fixable: false,
    })),
    ...report.warnings.map(said('warning', 'server-warning')),
    ...report.findings.map(({ id, severity, ...rest }) => ({ level: severity, rule: id, ...rest })),
  ];
}

/** The report as lines that editors and terminals turn into links: `FILE:LINE:COLUMN: level: message (rule)`. */
export function printText(documents: readonly JudgedDocument[], level: Severity): string {
  const all = documents.flatMap((document) =>
    remarksOn(document).map((remark) => ({ file: document.report.file, remark })),
  );
  const shown = all.filter(({ remark }) => reaches(remark, level));
  const lines = shown.map(
    ({ file, remark: { line, column, level: grade, message, rule, fixable } }) =>
      `${file}:${line}:${column}: ${grade}: ${message} (${rule}${fixable ? ', fixable' : ''})\n`,
  );
  return (
    lines.join('') +
    summary(
      shown.map(({ remark }) => remark),
      all.length - shown.length,
    )
  );
}

function summary(shown: readonly Remark[], hidden: number): string {
  const counts = (['error', 'warning', 'hint'] as const)
    .map((level) => counted(shown.filter((remark) => remark.level === level).length, level))
    .filter((part) => part !== '');
  const more = hidden === 0 ? '' : ` ${counted(hidden, 'more remark')} below the level.`;
  return `${counts.length === 0 ? 'Nothing to mend' : counts.join(', ')}.${more}\n`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

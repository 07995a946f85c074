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
  /** What to do about the server's words; '' where the message says it. */
  readonly advice: string;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** True for what is at or over the level. */
export function reaches({ level }: Remark, wanted: Severity): boolean {
  return RANK[level] <= RANK[wanted];
}

/** Everything said about a document, the server's words first. */
export function remarksOn({ report, complaints }: JudgedDocument): readonly Remark[] {
  return [
    ...complaints.map(({ severity, ...rest }) => ({ level: severity, fixable: false, ...rest })),
    ...report.findings.map(({ id, severity, ...rest }) => ({
      level: severity,
      rule: id,
      advice: '',
      ...rest,
    })),
  ];
}

/**
 * The report as lines that editors and terminals turn into links: `FILE:LINE:COLUMN: level: message (rule)`. Below the
 * server's own words stands, indented, what to do.
 */
export function printText(documents: readonly JudgedDocument[], level: Severity): string {
  const all = documents.flatMap((document) =>
    remarksOn(document).map((remark) => ({ file: document.report.file, remark })),
  );
  const shown = all.filter(({ remark }) => reaches(remark, level));
  const lines = shown.map(
    ({ file, remark: { line, column, level: grade, message, rule, fixable, advice } }) =>
      `${file}:${line}:${column}: ${grade}: ${message} (${rule}${fixable ? ', fixable' : ''})\n${advice && `    ${advice}\n`}`,
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

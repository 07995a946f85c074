import type { Checked, Found } from '../../session/index.ts';
import type { Span } from '../../text/index.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** A line of the list: what the API server says, or a finding. */
export interface Entry {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Set for a finding, absent for the server's own words. */
  readonly finding?: Found;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Everything there is to say, graver first, then in the order of the text. */
export function entriesOf(checked: Checked): readonly Entry[] {
  const server = checked.messages.map(
    ({ severity, message, document, span }): Entry => ({
      key: `api ${document} ${message}`,
      severity,
      message,
      span,
    }),
  );
  const found = checked.findings.map(
    (finding): Entry => ({
      key: `${finding.id} ${finding.document} ${finding.at.join('.')} ${finding.message}`,
      severity: finding.severity,
      message: finding.message,
      span: finding.span,
      finding,
    }),
  );
  return [...server, ...found].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || a.span.start - b.span.start,
  );
}

export function countOf(entries: readonly Entry[], severity: Severity): number {
  return entries.filter((entry) => entry.severity === severity).length;
}

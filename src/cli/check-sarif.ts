import { CATALOGUE, type Severity } from '../findings/index.ts';
import { type Remark, remarksOn } from './check-lines.ts';
import type { JudgedDocument } from './check-report.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** The report as SARIF 2.1.0, which code hosts show beside the lines. */
export function sarifOf(documents: readonly JudgedDocument[]): object {
  const all = documents.flatMap((document) =>
    remarksOn(document).map((remark) => ({ file: document.report.file, remark })),
  );
  const rules = [...new Set(all.map(({ remark }) => remark.rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'outrigger', rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: all.map(({ file, remark }) => resultOf(file, remark, rules)),
      },
    ],
  };
}

function ruleOf(id: string): object {
  const finding = CATALOGUE.find((each) => each.id === id);
  if (!finding) return { id };
  const { title, what, why, whatToDo, links } = finding;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${what} ${why}` },
    help: { text: whatToDo },
    ...(links[0] !== undefined && { helpUri: links[0] }),
  };
}

function resultOf(file: string, remark: Remark, rules: readonly string[]): object {
  return {
    ruleId: remark.rule,
    ruleIndex: rules.indexOf(remark.rule),
    level: LEVELS[remark.level],
    message: { text: remark.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: remark.line, startColumn: remark.column },
        },
      },
    ],
  };
}

/** SARIF wants a URI: a path with its signs escaped, also those that would begin a query or a fragment, and forward slashes. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  return encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent);
}

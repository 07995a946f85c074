import { type Definitions, NO_DEFINITIONS } from '../custom-resources/index.ts';
import { findingsOf, type Severity } from '../findings/index.ts';
import { type FieldPath, isValueMap, mapOf, parseFieldPath, textOf } from '../kubernetes/index.ts';
import { type Manifest, type ManifestDocument, nearestSpan } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import { rulesWith } from '../rules/index.ts';
import { indexLines, type LineIndex } from '../text/index.ts';
import {
  type Complaint,
  complaintsOf,
  complaintsOfText,
  type Difference,
  differencesIn,
  type FieldError,
  matchesPattern,
  notesOn,
  type Verdict,
  verdictAmong,
  verdictOfText,
} from '../validation/index.ts';

const RULES = rulesWith(matchesPattern);

/** Line and column as people count, from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ReportedError extends Position {
  readonly type: string;
  readonly field: string;
  readonly message: string;
}

export interface ReportedFinding extends Position {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixable: boolean;
}

/** What is said about one document, key for key as `check --format json` prints it. */
export interface DocumentReport {
  readonly file: string;
  /** Place among the documents of the file, from 0. */
  readonly document: number;
  readonly kind: string;
  readonly name: string;
  /** How many pods it holds. */
  readonly pods: number;
  readonly strictDecodeErrors: readonly string[];
  readonly decodeError: string | null;
  readonly errors: readonly ReportedError[];
  readonly warnings: readonly string[];
  readonly qosClass: string | null;
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  readonly podSecurity: Verdict['podSecurity'];
  readonly findings: readonly ReportedFinding[];
}

export interface JudgedDocument {
  readonly report: DocumentReport;
  /** All that the server would say of it, at its place. */
  readonly complaints: readonly (Position & Omit<Complaint, 'at' | 'span'>)[];
}

export interface FileReport {
  readonly documents: readonly JudgedDocument[];
  /** False for text that is no YAML, or no manifest at all. */
  readonly readable: boolean;
}

/**
 * The verdict and the findings on every document of a file; `minor` is the Kubernetes version the findings are for,
 * `definitions` those of custom kinds.
 */
export function reportFile(
  file: string,
  manifest: Manifest,
  minor: number,
  definitions: Definitions = NO_DEFINITIONS,
): FileReport {
  const { text } = manifest;
  const isManifest = manifest.kind === 'yaml' || manifest.kind === 'json';
  if (manifest.documents.length === 0) {
    const verdict = verdictOfText(text);
    const report = documentReport(file, 0, null, 0, verdict);
    return {
      documents: [
        { report, complaints: complaintsOfText(verdict).map((one) => ({ ...one, ...START })) },
      ],
      readable: false,
    };
  }
  const pods = readPods(manifest);
  const lines = indexLines(text);
  const findings = foundIn(manifest, pods, lines, minor);
  return {
    documents: manifest.documents.map((document) => {
      const { index } = document;
      const held = pods.filter((pod) => pod.document === index).length;
      const verdict = verdictAmong(document, definitions, RULES);
      const differences = differencesIn(document, pods, minor);
      const report = documentReport(file, index, document, held, verdict, lines);
      const complaints = complaintsOf(document, verdict).map(({ at: _, span, ...complaint }) => ({
        ...complaint,
        ...positionAt(lines, span.start),
      }));
      const told = [
        ...differences.map((one) => reportedDifference(one, 'version-difference', lines)),
        ...notesOn(document, definitions, verdict).map((one) =>
          reportedDifference(one, 'custom-resource', lines),
        ),
      ];
      return {
        report: { ...report, findings: [...told, ...(findings.get(index) ?? [])] },
        complaints,
      };
    }),
    readable: isManifest && manifest.problems.length === 0,
  };
}

function documentReport(
  file: string,
  index: number,
  document: ManifestDocument | null,
  pods: number,
  verdict: Verdict,
  lines?: LineIndex,
): DocumentReport {
  const value = document?.parsed.value;
  const object = isValueMap(value) ? value : undefined;
  const { strictDecodeErrors, decodeError, warnings, qosClass, requests, limits, podSecurity } =
    verdict;
  return {
    file,
    document: index,
    kind: textOf(object, 'kind'),
    name:
      textOf(mapOf(object, 'metadata'), 'name') ||
      textOf(mapOf(object, 'metadata'), 'generateName'),
    pods,
    strictDecodeErrors,
    decodeError,
    errors: [...verdict.errors, ...verdict.podErrors].map((error) =>
      reportedError(error, document, lines),
    ),
    warnings,
    qosClass,
    requests,
    limits,
    podSecurity,
    findings: [],
  };
}

function reportedError(
  { type, field, detail, at: [place] }: FieldError,
  document: ManifestDocument | null,
  lines: LineIndex | undefined,
): ReportedError {
  const path: FieldPath = place ?? parseFieldPath(field) ?? [];
  const position = document && lines ? positionAt(lines, nearestSpan(document, path).start) : START;
  return { type, field, message: detail, ...position };
}

/** What is not the server's own words stands among the findings: what another version takes in another way, what is left open. */
function reportedDifference(
  { severity, message, span }: Difference,
  id: string,
  lines: LineIndex,
): ReportedFinding {
  const place = positionAt(lines, span.start);
  return { id, severity, message, ...place, fixable: false };
}

const START: Position = { line: 1, column: 1 };

function positionAt(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.at(offset);
  return { line: line + 1, column: column + 1 };
}

function foundIn(
  manifest: Manifest,
  pods: readonly Pod[],
  lines: LineIndex,
  minor: number,
): ReadonlyMap<number, readonly ReportedFinding[]> {
  const found = new Map<number, ReportedFinding[]>();
  for (const { id, severity, message, span, document, fix } of findingsOf(manifest, {
    pods,
    minor,
  })) {
    const entry = {
      id,
      severity,
      message,
      ...positionAt(lines, span.start),
      fixable: fix !== undefined,
    };
    const known = found.get(document);
    if (known) known.push(entry);
    else found.set(document, [entry]);
  }
  return found;
}

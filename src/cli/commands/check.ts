import { definitionsIn } from '../../custom-resources/index.ts';
import type { Severity } from '../../findings/index.ts';
import { minorOf, NEWEST_MINOR, OLDEST_MINOR } from '../../kubernetes/index.ts';
import { type Manifest, parseManifest } from '../../manifest/index.ts';
import { readArguments } from '../arguments.ts';
import { printText, reaches, remarksOn } from '../check-lines.ts';
import { type JudgedDocument, reportFile } from '../check-report.ts';
import { sarifOf } from '../check-sarif.ts';
import { type Command, EXIT, type Io, unable } from '../io.ts';

const LEVELS: readonly string[] = ['error', 'warning', 'hint'] satisfies Severity[];

/** What the API server would say about manifests, and what would bite later. */
export const check: Command = {
  usage:
    'FILE… [--format text|json|sarif] [--level error|warning|hint] [--kubernetes-version V] [--crd FILE…]',
  summary:
    'Tells what the API server would say (Kubernetes 1.34), and what would bite: errors, warnings, hints.',
  help: `text: a line for each remark at or over the level (warning when absent), as FILE:LINE:COLUMN.
json: an array, an element for each document, with all remarks: {file, document, kind, name, pods, strictDecodeErrors,
decodeError, errors, warnings, qosClass, requests, limits, podSecurity, findings}. sarif: for code hosts.
The server's words are those of Kubernetes 1.34. With another version the fields and features that are known to differ
there are told too (version-difference), and the findings are for it.
A CustomResourceDefinition in any of the files counts for all of them; --crd reads definitions from a file that is not
itself checked, and may be given again. Rules in CEL that can't be evaluated here are named (custom-resource).
The exit status is 1 when there is a remark at or over the level, 2 when something could not be read.

  outrigger check pod.yaml
  outrigger check --crd crds.yaml cluster.yaml
  outrigger check --level error --format sarif k8s/*.yaml > findings.sarif
  kubectl get deploy shop -o yaml | outrigger check -

An annotation of the pod silences findings for it:  outrigger/silence: latest-tag,no-readiness-main
`,
  run(args, io) {
    const read = readArguments(args, OPTIONS, io);
    if (!read) return EXIT.unable;
    const {
      format = 'text',
      level: wanted = 'warning',
      'kubernetes-version': version = '1.34',
    } = read.values;
    const minor = minorOf(version);
    if (read.positionals.length === 0)
      return unable('Name the files, or - for standard input.', io);
    if (!isLevel(wanted)) return unable('The level is error, warning or hint.', io);
    if (!FORMATS.includes(format)) return unable('The format is text, json or sarif.', io);
    if (minor === undefined || minor < OLDEST_MINOR || minor > NEWEST_MINOR) {
      return unable(`The version goes from 1.${OLDEST_MINOR} to 1.${NEWEST_MINOR}.`, io);
    }
    const files = readFiles(read.positionals, io);
    const beside = readFiles(read.values.crd ?? [], io);
    const { documents, isReadable } = reportAll(files.read, beside.read, minor, io);
    const isComplete = files.isComplete && beside.isComplete && isReadable;
    // Of files that could not be read there is nothing good to say in words.
    const isSilent = documents.length === 0 && !isComplete && format === 'text';
    if (!isSilent) io.out(printed(documents, format, wanted));
    if (!isComplete) return EXIT.unable;
    return documents.some((document) =>
      remarksOn(document).some((remark) => reaches(remark, wanted)),
    )
      ? EXIT.no
      : EXIT.ok;
  },
};

const OPTIONS = {
  format: { type: 'string' },
  level: { type: 'string' },
  'kubernetes-version': { type: 'string' },
  crd: { type: 'string', multiple: true },
} as const;

const FORMATS = ['text', 'json', 'sarif'];

function isLevel(text: string): text is Severity {
  return LEVELS.includes(text);
}

interface ParsedFile {
  readonly file: string;
  readonly manifest: Manifest;
}

/** The files parsed; what cannot be read is told. */
function readFiles(
  files: readonly string[],
  io: Io,
): { readonly read: readonly ParsedFile[]; readonly isComplete: boolean } {
  const read = files.flatMap((file) => {
    const text = io.read(file);
    if (text === undefined) {
      io.err(`${file} cannot be read: it is missing, or no UTF-8 text.\n`);
      return [];
    }
    return [{ file, manifest: parseManifest(text) }];
  });
  return { read, isComplete: read.length === files.length };
}

/** In our words; the server's own stand in the report. */
function whyUnreadable({ problems: [problem] }: Manifest): string {
  if (!problem) return 'it is no YAML or JSON manifest.';
  return [problem.message, problem.detail].filter(Boolean).join(' ');
}

/** All documents of all files, each judged by what is defined in any of them or beside them. */
function reportAll(
  files: readonly ParsedFile[],
  beside: readonly ParsedFile[],
  minor: number,
  io: Io,
): { readonly documents: readonly JudgedDocument[]; readonly isReadable: boolean } {
  const definitions = definitionsIn(
    [...beside, ...files].flatMap(({ manifest }) =>
      manifest.documents.map(({ parsed }) => parsed.value),
    ),
  );
  let isReadable = true;
  const documents = files.flatMap(({ file, manifest }) => {
    const report = reportFile(file, manifest, minor, definitions);
    if (!report.readable) {
      io.err(`${file} cannot be read: ${whyUnreadable(manifest)}\n`);
      isReadable = false;
    }
    return report.documents;
  });
  return { documents, isReadable };
}

function printed(documents: readonly JudgedDocument[], format: string, level: Severity): string {
  if (format === 'text') return printText(documents, level);
  const data = format === 'sarif' ? sarifOf(documents) : documents.map(({ report }) => report);
  return `${JSON.stringify(data, null, 2)}\n`;
}

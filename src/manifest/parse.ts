import { Composer, type CST, type Document, type YAMLParseError } from 'yaml';
import { applyEdits, type Span } from '../text/index.ts';
import { explainErrors } from './explain.ts';
import { type Foreign, otherwise, unreadable } from './kind.ts';
import type { Manifest, ManifestDocument, ParsedDocument, Problem } from './manifest.ts';
import type { Node } from './node.ts';
import { short } from './short.ts';
import { splitDocuments } from './split.ts';
import {
  type Effort,
  FILE_TOO_LARGE,
  type Limit,
  newEffort,
  TOO_DEEP,
  tokensOf,
} from './tokens.ts';
import { type Tree, treeOf } from './tree.ts';
import { expandedSize, nodeValue } from './value.ts';

/** A document whose aliases, written out, come to more values than this is a trap (kubectl refuses it too). */
const MOST_VALUES = 1_000_000;

/** Repairs are tried out for no more problems of a file, and in no longer documents, than these. */
const MOST_TRIED = 8;
const LONGEST_TRIED = 100_000;

/**
 * Reads a text of any kind; never throws. Documents whose text is the same as in `previous` are taken from there. Texts
 * that are not YAML have no documents, a kind that names them and a problem that says so.
 */
export function parseManifest(text: string, previous?: Manifest): Manifest {
  const known = new Map<string, ParsedDocument>();
  for (const { parsed } of previous?.documents ?? []) {
    if (!isLimited(parsed, FILE_TOO_LARGE)) known.set(parsed.text, parsed);
  }
  const closed = unreadable(text);
  if (closed) return foreign(text, closed);
  const effort = newEffort();
  const documents = splitDocuments(text).map((span, index) =>
    document(text, span, index, known, effort),
  );
  const [first] = documents;
  if (first && documents.every(({ parsed }) => isLimited(parsed, TOO_DEEP))) {
    return foreign(text, { kind: 'too-deep', problem: problemOf(first.parsed.text, TOO_DEEP) });
  }
  const problems = documents.flatMap(({ start, parsed }) =>
    parsed.problems.map((problem) => moved(problem, start)),
  );
  const other = problems.length > 0 ? otherwise(text, problems) : undefined;
  if (other) return foreign(text, other);
  return { text, kind: plainKind(text, documents), documents, problems };
}

function foreign(text: string, { kind, problem }: Foreign): Manifest {
  return { text, kind, documents: [], problems: [problem] };
}

function document(
  text: string,
  span: Span,
  index: number,
  known: ReadonlyMap<string, ParsedDocument>,
  effort: Effort,
): ManifestDocument {
  const own = text.slice(span.start, span.end);
  return { index, start: span.start, parsed: known.get(own) ?? parseDocument(own, effort) };
}

function plainKind(text: string, documents: readonly ManifestDocument[]): Manifest['kind'] {
  const [first] = documents;
  if (!first) return 'empty';
  const start = text.replace(/^\uFEFF/, '').trimStart();
  return documents.length === 1 && /^[{[]\s*["{[]/.test(start.slice(0, 1000)) ? 'json' : 'yaml';
}

/** The problem with its offsets counted from the start of the file. */
function moved(problem: Problem, by: number): Problem {
  const { span, repair } = problem;
  return {
    ...problem,
    span: { start: span.start + by, end: span.end + by },
    ...(repair && {
      repair: {
        ...repair,
        edits: repair.edits.map((edit) => ({
          ...edit,
          start: edit.start + by,
          end: edit.end + by,
        })),
      },
    }),
  };
}

/** One document's text, parsed. */
function parseDocument(text: string, effort: Effort): ParsedDocument {
  try {
    return readDocument(text, effort);
  } catch (error) {
    if (error instanceof RangeError) return unread(text, TOO_DEEP);
    return unread(text, { message: 'This text could not be read as YAML.', detail: String(error) });
  }
}

function readDocument(text: string, effort: Effort): ParsedDocument {
  const tokens = tokensOf(text, effort);
  if (!Array.isArray(tokens)) return unread(text, tokens);
  const composed = compose(tokens, text.length);
  if (!composed) return unread(text, { message: 'This text could not be read as YAML.' });
  const start = tokens.find((token) => token.type === 'document')?.start ?? [];
  const tree = treeOf(composed, start, text);
  const { errors } = composed;
  const problems = errors.length > 0 ? explained(errors, text, tree, effort) : treeProblems(tree);
  if (expandedSize(tree.root, MOST_VALUES) > MOST_VALUES) {
    return { ...unread(text, BOMB), root: tree.root };
  }
  return { text, root: tree.root, value: nodeValue(tree.root), problems };
}

/** The errors in plain words; a repair is offered only when it leaves fewer errors. */
function explained(
  errors: readonly YAMLParseError[],
  text: string,
  tree: Tree,
  effort: Effort,
): Problem[] {
  return explainErrors(errors, text, tree.root).map((problem) => {
    const { repair, ...rest } = problem;
    if (!repair) return problem;
    const tried = text.length <= LONGEST_TRIED && effort.tried++ < MOST_TRIED;
    return tried && errorsOf(applyEdits(text, repair.edits), effort) < errors.length
      ? problem
      : rest;
  });
}

function errorsOf(text: string, effort: Effort): number {
  const tokens = tokensOf(text, effort);
  if (!Array.isArray(tokens)) return Number.POSITIVE_INFINITY;
  return compose(tokens, text.length)?.errors.length ?? Number.POSITIVE_INFINITY;
}

function compose(tokens: readonly CST.Token[], length: number): Document.Parsed | undefined {
  const composer = new Composer({
    keepSourceTokens: true,
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let first: Document.Parsed | undefined;
  for (const composed of composer.compose(tokens, true, length)) first ??= composed;
  return first;
}

function treeProblems(tree: Tree): Problem[] {
  const lost = tree.lost.map(({ start, end, name }) => ({
    span: { start, end },
    message: `The alias *${short(name)} has no anchor &${short(name)} before it.`,
    detail: 'An alias repeats a value that an anchor has named earlier in the same document.',
  }));
  const odd = tree.oddKeys.map(({ start, end }) => ({
    span: { start, end },
    message: 'A list or a mapping stands here as a key.',
    detail: 'Kubernetes takes only text as a key.',
  }));
  return [...lost, ...odd].sort((a, b) => a.span.start - b.span.start);
}

const BOMB: Limit = {
  message: 'The aliases of this document stand for more than a million values.',
  detail: 'kubectl refuses such a document, so it is not read.',
};

function unread(text: string, limit: Limit): ParsedDocument {
  const root: Node = { type: 'scalar', style: 'plain', value: null, source: '', start: 0, end: 0 };
  return { text, root, value: null, problems: [problemOf(text, limit)] };
}

function problemOf(text: string, limit: Limit): Problem {
  const firstLine = text.slice(0, 200).split(/[\r\n]/)[0] ?? '';
  return { span: { start: 0, end: firstLine.length }, ...limit };
}

function isLimited({ problems }: ParsedDocument, limit: Limit): boolean {
  return problems[0]?.message === limit.message;
}

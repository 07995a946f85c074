import { Composer, type CST, type Document, Parser, type YAMLParseError } from 'yaml';
import { applyEdits, type Span } from '../text/index.ts';
import { explainErrors } from './explain.ts';
import { type Foreign, otherwise, unreadable } from './kind.ts';
import type { Manifest, ManifestDocument, ParsedDocument, Problem } from './manifest.ts';
import type { Node } from './node.ts';
import { splitDocuments } from './split.ts';
import { type Tree, treeOf } from './tree.ts';
import { expandedSize, nodeValue } from './value.ts';

/** Deeper nesting than this is no manifest, and would exhaust the stack. */
const DEEPEST = 500;

/** The API server refuses larger requests (etcd stores half of it), so no document of this length can be an object. */
const LONGEST = 3 * 1024 * 1024;

/** A document whose aliases, written out, come to more values than this is a trap (kubectl refuses it too). */
const MOST_VALUES = 1_000_000;

/**
 * Reads a text of any kind; never throws. Documents whose text is the same as in `previous` are taken from there. Texts
 * that are not YAML have no documents, a kind that names them and a problem that says so.
 */
export function parseManifest(text: string, previous?: Manifest): Manifest {
  const known = new Map<string, ParsedDocument>();
  for (const { parsed } of previous?.documents ?? []) known.set(parsed.text, parsed);
  const closed = unreadable(text);
  if (closed) return foreign(text, closed);
  const documents = splitDocuments(text).map((span, index) => document(text, span, index, known));
  const problems = documents.flatMap(({ start, parsed }) =>
    parsed.problems.map((problem) => moved(problem, start)),
  );
  const other = problems.length > 0 ? otherwise(text) : undefined;
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
): ManifestDocument {
  const own = text.slice(span.start, span.end);
  return { index, start: span.start, parsed: known.get(own) ?? parseDocument(own) };
}

function plainKind(text: string, documents: readonly ManifestDocument[]): Manifest['kind'] {
  const [first] = documents;
  if (!first) return 'empty';
  const start = text.replace(/^\uFEFF/, '').trimStart();
  return documents.length === 1 && /^[{[]\s*(["{[\]}]|$)/.test(start.slice(0, 1000))
    ? 'json'
    : 'yaml';
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
export function parseDocument(text: string): ParsedDocument {
  if (text.length > LONGEST) {
    return unread(
      text,
      'This document is larger than 3 MB.',
      'The Kubernetes API takes no object of that size.',
    );
  }
  try {
    return readDocument(text);
  } catch (error) {
    if (!(error instanceof RangeError)) {
      return unread(text, 'This text could not be read as YAML.', String(error));
    }
    return tooDeep(text);
  }
}

function readDocument(text: string): ParsedDocument {
  const tokens = tokensOf(text);
  if (!tokens) return tooDeep(text);
  const composed = compose(tokens, text.length);
  if (!composed) return unread(text, 'This text could not be read as YAML.');
  const start = tokens.find((token) => token.type === 'document')?.start ?? [];
  const tree = treeOf(composed, start, text);
  const { errors } = composed;
  const problems = errors.length > 0 ? explained(errors, text, tree) : treeProblems(tree);
  if (expandedSize(tree.root, MOST_VALUES) > MOST_VALUES) return { ...bomb(text), root: tree.root };
  return { text, root: tree.root, value: nodeValue(tree.root), problems };
}

/** Repairs are tried out on no more problems, and on no longer texts, than these. */
const MOST_TRIED = 3;
const LONGEST_TRIED = 100_000;

/** The errors in plain words; a repair is offered only when it leaves fewer errors. */
function explained(errors: readonly YAMLParseError[], text: string, tree: Tree): Problem[] {
  return explainErrors(errors, text, tree.root).map((problem, i) => {
    const { repair, ...rest } = problem;
    if (!repair) return problem;
    const tried = i < MOST_TRIED && text.length <= LONGEST_TRIED;
    return tried && errorsOf(applyEdits(text, repair.edits)) < errors.length ? problem : rest;
  });
}

function errorsOf(text: string): number {
  const tokens = tokensOf(text);
  return (tokens && compose(tokens, text.length)?.errors.length) ?? Number.POSITIVE_INFINITY;
}

/** The tokens of the text; undefined once they nest too deep. */
function tokensOf(text: string): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const collect = (found: Iterable<CST.Token>) => {
    for (const token of found) {
      if (parser.stack.length > DEEPEST) return false;
      tokens.push(token);
    }
    return parser.stack.length <= DEEPEST;
  };
  return collect(parser.parse(text)) ? tokens : undefined;
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
    message: `The alias *${name} has no anchor &${name} before it.`,
    detail: 'An alias repeats a value that an anchor has named earlier in the same document.',
  }));
  const odd = tree.oddKeys.map(({ start, end }) => ({
    span: { start, end },
    message: 'A list or a mapping stands here as a key.',
    detail: 'Kubernetes takes only text as a key.',
  }));
  return [...lost, ...odd].sort((a, b) => a.span.start - b.span.start);
}

function tooDeep(text: string): ParsedDocument {
  return unread(
    text,
    `This text nests more than ${DEEPEST} levels deep.`,
    'No Kubernetes object does, so it is not read.',
  );
}

function bomb(text: string): ParsedDocument {
  return unread(
    text,
    'The aliases of this document stand for more than a million values.',
    'kubectl refuses such a document, so it is not read.',
  );
}

function unread(text: string, message: string, detail?: string): ParsedDocument {
  const root: Node = { type: 'scalar', style: 'plain', value: null, source: '', start: 0, end: 0 };
  const span = { start: 0, end: Math.max(0, text.indexOf('\n')) };
  return {
    text,
    root,
    value: null,
    problems: [{ span, message, ...(detail !== undefined && { detail }) }],
  };
}

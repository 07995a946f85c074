import { applyEdits, mapOffset, type Span, type TextEdit } from '../../text/index.ts';
import { type ModelText, modelTextOf } from './line-ends.ts';
import { editsOf } from './model-change.ts';
import { editor, Range } from './monaco.ts';
import { changesBetween } from './text-diff.ts';

/** An editor showing a document: what is typed comes out as edits, what the owner changes goes in as edits. */
export interface TextBinding {
  readonly editor: editor.IStandaloneCodeEditor;
  readonly model: editor.ITextModel;
  /** The document as it stands in the editor. */
  readonly document: () => string;
  /** Shows another state of the document; `follow` puts the cursor where it changed last and scrolls there. */
  readonly show: (document: string, follow: boolean) => void;
  readonly rangeOf: (span: Span) => Range;
  /** One-based lines a span touches; one that ends at the start of a line does not touch that. */
  readonly linesOf: (span: Span) => { readonly first: number; readonly last: number };
  readonly dispose: () => void;
}

export interface BindingEvents {
  readonly edited: (edits: readonly TextEdit[]) => void;
  /** The user put the cursor here. */
  readonly cursorMoved: (offset: number) => void;
}

/** Share of a text that must change for it to count as another document. */
const REPLACED = 0.8;

export function bindText(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  first: string,
  events: BindingEvents,
): TextBinding {
  let document = first;
  let modelText: ModelText = modelTextOf(first);
  let applying = false;
  const paste = rememberPaste(view);

  const changed = model.onDidChangeContent(({ changes }) => {
    if (applying) return;
    const edits = editsOf(document, modelText, changes, paste.text());
    document = applyEdits(document, edits);
    modelText = modelTextOf(document);
    // Monaco keeps a typed byte order mark that the model text has not: the document decides.
    if (model.getValueLength() !== modelText.text.length) apply(model.getValue(), modelText.text);
    events.edited(edits);
  });

  const moved = view.onDidChangeCursorSelection(({ source, selection }) => {
    if (applying || source === 'api' || source === 'model' || !selection.isEmpty()) return;
    events.cursorMoved(modelText.toDocument(model.getOffsetAt(selection.getPosition())));
  });

  function apply(before: string, after: string): TextEdit[] {
    const edits = changesBetween(before, after);
    const replaced = isReplaced(before, edits);
    const settle = replaced ? () => view.setScrollTop(0) : keepScroll(view, model, edits);
    applying = true;
    try {
      if (replaced) replaceAll(after);
      else
        model.applyEdits(
          edits.map((edit) => ({ range: modelRange(model, edit), text: edit.text })),
        );
    } finally {
      applying = false;
    }
    settle();
    return edits;
  }

  function replaceAll(text: string) {
    model.setValue(text);
    model.setEOL(editor.EndOfLineSequence.LF);
  }

  const rangeOf = (span: Span) =>
    modelRange(model, { start: modelText.toModel(span.start), end: modelText.toModel(span.end) });

  return {
    editor: view,
    model,
    document: () => document,
    show(next, follow) {
      if (next === document) return;
      const before = modelText.text;
      document = next;
      modelText = modelTextOf(next);
      const edits = apply(before, modelText.text);
      if (follow) goToLast(view, model, edits);
    },
    rangeOf,
    linesOf(span) {
      const range = rangeOf(span);
      const touches = range.endColumn > 1 || range.isEmpty();
      return {
        first: range.startLineNumber,
        last: touches ? range.endLineNumber : range.endLineNumber - 1,
      };
    },
    dispose() {
      changed.dispose();
      moved.dispose();
      paste.dispose();
    },
  };
}

function modelRange(model: editor.ITextModel, span: Span): Range {
  return Range.fromPositions(model.getPositionAt(span.start), model.getPositionAt(span.end));
}

function isReplaced(before: string, edits: readonly TextEdit[]): boolean {
  const [edit] = edits;
  return (
    edits.length === 1 && edit !== undefined && edit.end - edit.start >= before.length * REPLACED
  );
}

/** Remembers the uppermost line before edits; what it returns puts that line back to its place after them. */
function keepScroll(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  edits: readonly TextEdit[],
): () => void {
  const top = view.getScrollTop();
  const line = view.getVisibleRanges()[0]?.startLineNumber;
  if (top === 0 || line === undefined) return () => view.setScrollTop(0);
  const below = top - view.getTopForLineNumber(line);
  const offset = mapOffset(model.getOffsetAt({ lineNumber: line, column: 1 }), edits);
  return () => {
    const now = model.getPositionAt(offset).lineNumber;
    view.setScrollTop(view.getTopForLineNumber(now) + below);
  };
}

function goToLast(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  edits: readonly TextEdit[],
): void {
  let shift = 0;
  for (const edit of edits) shift += edit.text.length - (edit.end - edit.start);
  const last = edits.at(-1);
  if (!last) return;
  const position = model.getPositionAt(last.end + shift);
  view.setPosition(position);
  view.revealPositionInCenterIfOutsideViewport(position);
}

/** The clipboard's text as it came, for the change a paste brings: Monaco gives it with its own line ends. */
function rememberPaste(view: editor.IStandaloneCodeEditor) {
  let text: string | undefined;
  const node = view.getContainerDomNode();
  const onPaste = (event: ClipboardEvent) => {
    text = event.clipboardData?.getData('text/plain');
    setTimeout(() => {
      text = undefined;
    });
  };
  node.addEventListener('paste', onPaste, true);
  return { text: () => text, dispose: () => node.removeEventListener('paste', onPaste, true) };
}

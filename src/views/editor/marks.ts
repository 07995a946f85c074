import type { Span } from '../../text/index.ts';
import type { ChangedLines, EditorProblem, RoleBand } from './editor-props.ts';
import { type editor, Range } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';

type Mark = editor.IModelDeltaDecoration;

/** The ribbon at the left: a container's or volume's lines in its role's colour, strong when selected. */
export function bandMarks(
  binding: TextBinding,
  { bands, selection }: { bands: readonly RoleBand[]; selection: Span | undefined },
): Mark[] {
  return bands.flatMap(({ span, role }) => {
    const { first, last } = binding.linesOf(span);
    const strong = selection && span.start < selection.end && selection.start < span.end;
    const on = strong ? ' og-band-strong og-band-on-selected' : '';
    const end = binding.model.getLineMaxColumn(last);
    const ribbon = { marginClassName: `og-band og-band-${role}${on}`, isWholeLine: true };
    return [
      { range: new Range(first, 1, last, end), options: ribbon },
      { range: new Range(first, 1, first, 1), options: { marginClassName: `og-band-first${on}` } },
      { range: new Range(last, end, last, end), options: { marginClassName: `og-band-last${on}` } },
    ];
  });
}

export function selectionMarks(binding: TextBinding, selection: Span | undefined): Mark[] {
  // An empty span is a place to go to, not lines to mark.
  if (!selection || selection.end <= selection.start) return [];
  return [wholeLines(binding, selection, 'og-selected')];
}

export function changedMarks(binding: TextBinding, changed: readonly ChangedLines[]): Mark[] {
  return changed.flatMap(({ span }) => {
    if (span.end <= span.start) return [];
    const { first, last } = binding.linesOf(span);
    return [
      wholeLines(binding, span, 'og-changed'),
      {
        range: new Range(first, 1, last, binding.model.getLineMaxColumn(last)),
        options: { inlineClassName: 'og-on-glow' },
      },
      line(first, { className: 'og-changed-first', isWholeLine: true }),
      line(last, { className: 'og-changed-last', isWholeLine: true }),
    ];
  });
}

/** The wavy line, at once. */
export function problemMarks(binding: TextBinding, problems: readonly EditorProblem[]): Mark[] {
  return problems.map(({ span }) => ({
    range: visibleRange(binding, span),
    options: { inlineClassName: 'og-wrong', stickiness: 1 },
  }));
}

/** The tinted line, together with the sentence under it. */
export function problemLineMarks(binding: TextBinding, problems: readonly EditorProblem[]): Mark[] {
  return problems.map(({ span }) =>
    wholeLines(binding, { start: span.start, end: span.start }, 'og-wrong-line'),
  );
}

function wholeLines(binding: TextBinding, span: Span, name: string): Mark {
  const { first, last } = binding.linesOf(span);
  return {
    range: new Range(first, 1, last, 1),
    options: {
      isWholeLine: true,
      className: name,
      marginClassName: `${name}-margin`,
      lineNumberClassName: `${name}-number`,
    },
  };
}

function line(number: number, options: editor.IModelDecorationOptions): Mark {
  return { range: new Range(number, 1, number, 1), options };
}

/** At least one character of the line: a problem at a line's end is shown on what stands before it. */
function visibleRange(binding: TextBinding, span: Span): Range {
  const range = binding.rangeOf(span);
  if (!range.isEmpty()) return range;
  const { startLineNumber: number, startColumn: column } = range;
  const end = binding.model.getLineMaxColumn(number);
  if (column < end) return new Range(number, column, number, column + 1);
  const first = binding.model.getLineFirstNonWhitespaceColumn(number) || 1;
  return new Range(number, Math.min(first, column), number, end);
}

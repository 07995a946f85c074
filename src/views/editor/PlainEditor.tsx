import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { editBetween } from '../../text/index.ts';
import { leaveCaret } from './caret-handover.ts';
import type { PlainEditorProps } from './editor-props.ts';
import { EDITOR_NAME, PLACEHOLDER } from './editor-words.ts';
import { modelTextOf } from './line-ends.ts';
import { editsOf } from './model-change.ts';
import styles from './PlainEditor.module.css';
import { ProblemNote } from './ProblemNote.tsx';

/** A plain field for the document: until Monaco is there, and in its place when it cannot be had. */
export function PlainEditor(props: PlainEditorProps) {
  const { text, problems = [], onRepair, onBackToValid, readOnly = false } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const model = modelTextOf(text);
  useCaretLeft(field);

  function onInput(value: string) {
    const changes = editBetween(model.text, value).map(({ start, end, text: inserted }) => ({
      rangeOffset: start,
      rangeLength: end - start,
      text: inserted,
    }));
    const edits = editsOf(text, model, changes);
    if (edits.length > 0) props.onEdit(edits);
  }

  return (
    <div className={styles.root}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={EDITOR_NAME}
        placeholder={PLACEHOLDER}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        value={model.text}
        readOnly={readOnly}
        onChange={(event) => onInput(event.currentTarget.value)}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          if (selectionStart === selectionEnd) props.onCursor?.(model.toDocument(selectionStart));
        }}
        onKeyDown={(event) => travel(event, props)}
      />
      {problems.slice(0, 3).map((problem, i) => (
        <ProblemNote
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice
          key={`${i} ${problem.message}`}
          problem={problem}
          onRepair={onRepair}
          onBackToValid={onBackToValid}
          onAnswered={() => field.current?.focus()}
        />
      ))}
    </div>
  );
}

/** One history for gestures and typing is the owner's. */
function travel(event: KeyboardEvent, { onUndo, onRedo }: PlainEditorProps): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) onRedo();
  else onUndo();
}

/** Leaves word of the caret for the editor that takes this one's place. */
function useCaretLeft(field: React.RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const node = field.current;
    return () => {
      if (!node) return;
      leaveCaret({
        start: node.selectionStart,
        end: node.selectionEnd,
        focused: document.activeElement === node,
        scrollTop: node.scrollTop,
      });
    };
  }, [field]);
}

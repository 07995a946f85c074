import { useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { bindAssist } from './assist-provider.ts';
import { ChangedGlow } from './ChangedGlow.tsx';
import { takeCaret } from './caret-handover.ts';
import styles from './editor.module.css';
import { bindKeys } from './editor-keys.ts';
import type { YamlEditorProps } from './editor-props.ts';
import { applyTheme } from './editor-theme.ts';
import { READ_ONLY } from './editor-words.ts';
import { GhostLines } from './GhostLines.tsx';
import { MessageMarks } from './MessageMarks.tsx';
import { bandMarks, problemLineMarks, problemMarks, selectionMarks } from './marks.ts';
import { openEditor } from './open-editor.ts';
import { ProblemZone } from './ProblemZone.tsx';
import { bindText, type TextBinding } from './text-binding.ts';
import { useMarks } from './use-marks.ts';
import { useReveal } from './use-reveal.ts';
import { useSettledProblems } from './use-settled-problems.ts';
import { useStillTrue } from './use-still-true.ts';

const none: readonly never[] = [];

/** The YAML editor: Monaco around a text that belongs to the owner. Comes lazily, `PlainEditor` stands in for it. */
export function YamlEditor(props: YamlEditorProps) {
  const { problems = none, roleBands: bands = none, selection, changed = none, ghost } = props;
  const host = useRef<HTMLDivElement>(null);
  const help = useId();
  const { binding, typedAt, hint, follow, edits } = useBinding(host, help, props);
  const settled = useSettledProblems(problems, typedAt);
  const telling = useStillTrue(props.messages?.current ?? true);
  const banded = useMemo(() => ({ bands, selection }), [bands, selection]);
  useMarks(binding, banded, bandMarks);
  useMarks(binding, selection, selectionMarks);
  useMarks(binding, settled, problemLineMarks);
  useMarks(binding, problems, problemMarks);
  useReveal(binding, selection);
  const { assist } = props;
  useEffect(() => (binding && assist ? bindAssist(binding, assist) : undefined), [binding, assist]);
  return (
    <div className={styles.root} data-said-before={telling ? undefined : true}>
      <div ref={host} className={hint ? `${styles.host} ${styles.reached}` : styles.host} />
      <p id={help} className={hint ? styles.hint : styles.hidden}>
        Esc, then Tab leaves the editor.
        <span className={styles.hidden}>
          {' '}
          Tab alone indents. Control M lets Tab always leave. Control period repairs a marked line.
        </span>
      </p>
      {binding ? (
        <ShownText binding={binding} text={props.text} follow={follow} edits={edits} />
      ) : null}
      {binding && ghost && ghost.length > 0 ? (
        <GhostLines
          binding={binding}
          text={props.text}
          edits={ghost}
          bands={bands}
          role={props.ghostRole}
        />
      ) : null}
      {binding ? (
        <ChangedGlow
          binding={binding}
          changed={changed}
          onUndo={props.onUndo}
          onFaded={props.onChangedFaded}
        />
      ) : null}
      {binding && props.messages ? (
        <MessageMarks
          binding={binding}
          messages={props.messages}
          telling={telling}
          typedAt={typedAt}
        />
      ) : null}
      {binding
        ? settled.map((problem, i) => (
            <ProblemZone
              // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice
              key={`${i} ${problem.message}`}
              binding={binding}
              problem={problem}
              onRepair={props.onRepair}
              onBackToValid={props.onBackToValid}
            />
          ))
        : null}
    </div>
  );
}

interface ShownTextProps {
  readonly binding: TextBinding;
  readonly text: string;
  readonly follow: React.RefObject<boolean>;
  /** Grows with every edit made in the editor: what the owner did not take is not shown. */
  readonly edits: number;
}

/** Keeps the editor at the owner's text. The first child, so that marks set by the others count in the new text. */
function ShownText({ binding, text, follow, edits }: ShownTextProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `edits` is the reason to run again
  useLayoutEffect(() => {
    binding.show(text, follow.current);
  }, [binding, text, edits, follow]);
  return null;
}

type Host = React.RefObject<HTMLDivElement | null>;

/** Opens the editor in the host and keeps it at the owner's text, theme and right to write. */
function useBinding(host: Host, help: string, props: YamlEditorProps) {
  const { theme, readOnly = false, readOnlyReason = READ_ONLY } = props;
  const [binding, setBinding] = useState<TextBinding>();
  const [hint, setHint] = useState(false);
  const [edits, settle] = useReducer((count: number) => count + 1, 0);
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  const follow = useRef(false);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    const node = host.current;
    if (!node) return;
    const { view, model } = openEditor(node, latest.current.text);
    const bound = bindText(view, model, latest.current.text, {
      edited(made) {
        typedAt.current = performance.now();
        setHint(false);
        latest.current.onEdit(made);
        settle();
      },
      cursorMoved: (offset) => latest.current.onCursor?.(offset),
    });
    /** The cursor goes where a step of the history was made; a step that changes nothing moves nothing. */
    const travel = (step: () => void) => () => {
      follow.current = true;
      requestAnimationFrame(() => {
        follow.current = false;
      });
      step();
    };
    const unbindKeys = bindKeys(view, {
      undo: travel(() => latest.current.onUndo()),
      redo: travel(() => latest.current.onRedo()),
      repair: () => repairAtCursor(bound, latest.current),
    });
    const forgetFocus = watchFocus(bound, setHint);
    node.querySelector('textarea')?.setAttribute('aria-describedby', help);
    takeOver(bound);
    setBinding(bound);
    return () => {
      unbindKeys();
      forgetFocus();
      bound.dispose();
      view.dispose();
      model.dispose();
      setBinding(undefined);
    };
  }, [host, help]);

  useEffect(() => {
    binding?.editor.updateOptions({ readOnly, readOnlyMessage: { value: readOnlyReason } });
  }, [binding, readOnly, readOnlyReason]);
  useLayoutEffect(() => {
    if (host.current) applyTheme(theme, host.current);
  }, [host, theme]);
  return { binding, typedAt, hint, follow, edits };
}

function repairAtCursor({ editor, linesOf }: TextBinding, props: YamlEditorProps): void {
  const line = editor.getPosition()?.lineNumber;
  const mendable = (props.problems ?? none).flatMap(({ span, repair }) =>
    repair ? [{ line: linesOf(span).first, repair }] : [],
  );
  const chosen = mendable.find((one) => one.line === line) ?? mendable[0];
  const { list = none, current = false, onFix } = props.messages ?? {};
  const said = list.find(({ span, fix }) => fix !== undefined && linesOf(span).first === line);
  if (chosen) props.onRepair?.(chosen.repair);
  else if (said && current) onFix?.(said);
}

/** Goes on where the plain editor was left. */
function takeOver({ editor, model }: TextBinding): void {
  const caret = takeCaret();
  if (!caret) return;
  const start = model.getPositionAt(caret.start);
  const end = model.getPositionAt(caret.end);
  editor.setSelection({
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  });
  editor.setScrollTop(caret.scrollTop);
  if (caret.focused) editor.focus();
}

/** Who comes by keyboard is told how to leave. */
function watchFocus({ editor }: TextBinding, setHint: (on: boolean) => void): () => void {
  let byPointer = false;
  const node = editor.getContainerDomNode();
  const onPointer = () => {
    byPointer = true;
  };
  node.addEventListener('pointerdown', onPointer, true);
  const focus = editor.onDidFocusEditorText(() => setHint(!byPointer));
  const blur = editor.onDidBlurEditorText(() => {
    byPointer = false;
    setHint(false);
  });
  return () => {
    node.removeEventListener('pointerdown', onPointer, true);
    focus.dispose();
    blur.dispose();
  };
}

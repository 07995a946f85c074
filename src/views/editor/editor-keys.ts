import { editor, KeyCode, KeyMod } from './monaco.ts';

export interface KeyEvents {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Repairs what is wrong at the cursor's line, or the first problem there is. */
  readonly repair: () => void;
}

/** What keys do here and not in Monaco alone. Returns what takes it back. */
export function bindKeys(view: editor.IStandaloneCodeEditor, events: KeyEvents): () => void {
  const undone = [
    ...bindHistory(view, events),
    view.addAction({
      id: 'outrigger.repair',
      label: 'Repair the marked line',
      keybindings: [KeyMod.CtrlCmd | KeyCode.Period],
      run: events.repair,
    }),
    bindLeaving(view),
    bindTaking(view),
  ];
  const input = bindInput(view, events);
  return () => {
    for (const one of undone) one.dispose();
    input();
  };
}

/** One history for gestures and typing is the session's; Monaco's own is out of reach. */
function bindHistory(view: editor.IStandaloneCodeEditor, { undo, redo }: KeyEvents) {
  const history: [string, string, number[], () => void][] = [
    ['undo', 'Undo', [KeyMod.CtrlCmd | KeyCode.KeyZ], undo],
    [
      'redo',
      'Redo',
      [KeyMod.CtrlCmd | KeyCode.KeyY, KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ],
      redo,
    ],
  ];
  return history.flatMap(([id, label, keybindings, run]) => [
    view.addAction({ id: `outrigger.${id}`, label, keybindings, run }),
    editor.registerCommand(id, run),
  ]);
}

/** Tab takes the first suggestion when none is chosen yet; Enter then still ends the line. */
function bindTaking(view: editor.IStandaloneCodeEditor) {
  return view.addAction({
    id: 'outrigger.takeSuggestion',
    label: 'Take the suggestion',
    keybindings: [KeyCode.Tab],
    precondition: 'suggestWidgetVisible && !suggestWidgetHasFocusedSuggestion',
    run(on) {
      on.trigger('keyboard', 'selectFirstSuggestion', undefined);
      on.trigger('keyboard', 'acceptSelectedSuggestion', undefined);
    },
  });
}

/** Tab indents; after Escape it leaves the editor, once. Ctrl+M (Monaco's own) makes it always leave. */
function bindLeaving(view: editor.IStandaloneCodeEditor) {
  let armed = false;
  const arm = (on: boolean) => {
    if (on === armed) return;
    armed = on;
    view.updateOptions({ tabFocusMode: on });
  };
  const keys = view.onKeyDown(({ keyCode }) => {
    if (keyCode === KeyCode.Escape) arm(true);
    else if (keyCode !== KeyCode.Tab && keyCode !== KeyCode.Shift) arm(false);
  });
  const blur = view.onDidBlurEditorText(() => arm(false));
  return {
    dispose() {
      keys.dispose();
      blur.dispose();
    },
  };
}

/**
 * The browser's own undo (Edit menu) goes to the session too. Text inserted at once, by dictation or a keyboard's
 * clipboard, is a paste: Monaco would type it, character by character, with indents and closing brackets of its own.
 */
function bindInput(view: editor.IStandaloneCodeEditor, { undo, redo }: KeyEvents): () => void {
  const node = view.getContainerDomNode();
  const onInput = (event: InputEvent) => {
    const { inputType, data } = event;
    const act =
      inputType === 'historyUndo'
        ? undo
        : inputType === 'historyRedo'
          ? redo
          : inputType === 'insertText' && data && data.length > 1
            ? () => paste(view, event.target, data)
            : undefined;
    if (!act || !isEditorInput(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  node.addEventListener('beforeinput', onInput, true);
  return () => node.removeEventListener('beforeinput', onInput, true);
}

function paste(view: editor.IStandaloneCodeEditor, input: EventTarget | null, text: string): void {
  if (input instanceof HTMLTextAreaElement) takeWholeSelection(view, input);
  view.trigger('keyboard', 'paste', { text, pasteOnNewLine: false });
}

/** Assistive tools select in the textarea; Monaco hears of it later than of the text that replaces the selection. */
function takeWholeSelection(view: editor.IStandaloneCodeEditor, input: HTMLTextAreaElement): void {
  const model = view.getModel();
  const { selectionStart, selectionEnd, value } = input;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  if (model && whole && value === model.getValue()) view.setSelection(model.getFullModelRange());
}

/** Not the find widget's fields. */
function isEditorInput(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.classList.contains('inputarea');
}

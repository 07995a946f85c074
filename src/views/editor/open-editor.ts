import { EDITOR_NAME, PLACEHOLDER } from './editor-words.ts';
import { modelTextOf } from './line-ends.ts';
import { editor } from './monaco.ts';
import { registerYaml, YAML } from './yaml-language.ts';

/** A Monaco editor in the host, showing the document; its model holds the document's model text. */
export function openEditor(host: HTMLElement, document: string) {
  registerYaml();
  const view = editor.create(host, { ...look, ...behaviour, model: null });
  // Created after the editor: Monaco takes a model's options from the last editor's.
  const model = editor.createModel(modelTextOf(document).text, YAML);
  // A text without line ends would get the platform's.
  model.setEOL(editor.EndOfLineSequence.LF);
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  view.setModel(model);
  remeasureWithFont();
  return { view, model };
}

/** Monaco measures characters when it opens; the web font may come later. */
function remeasureWithFont(): void {
  document.fonts.load('12px "JetBrains Mono Variable"').then(
    () => editor.remeasureFonts(),
    () => undefined,
  );
}

const look: editor.IStandaloneEditorConstructionOptions = {
  fontFamily:
    '"JetBrains Mono Variable", "JetBrains Mono", ui-monospace, Menlo, Consolas, monospace',
  fontSize: 12,
  lineHeight: 20,
  fontLigatures: false,
  padding: { top: 8, bottom: 24 },
  // Room for the sign of what is said of a line, at the left of its number.
  lineNumbersMinChars: 5,
  lineDecorationsWidth: 0,
  glyphMargin: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  renderWhitespace: 'selection',
  renderFinalNewline: 'on',
  guides: { indentation: false, bracketPairs: false },
  wordWrap: 'on',
  wrappingIndent: 'indent',
  wrappingStrategy: 'simple',
  // An image or a path breaks between its words, never inside a version.
  wordWrapBreakAfterCharacters: ' \t})]?|/&,;-',
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  placeholder: PLACEHOLDER,
};

const behaviour: editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: EDITOR_NAME,
  automaticLayout: true,
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  // One input element for all browsers: the textarea.
  editContext: false,
  folding: true,
  foldingStrategy: 'indentation',
  showFoldingControls: 'mouseover',
  matchBrackets: 'near',
  autoIndent: 'full',
  multiCursorModifier: 'alt',
  find: { addExtraSpaceOnTop: false },
  // What follows would need workers or contributions that are not here, or cost on long texts.
  occurrencesHighlight: 'off',
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, comments: false, strings: true },
  suggestOnTriggerCharacters: true,
  // Offered, never taken unasked: Enter ends the line until one is chosen with the arrow keys.
  suggest: { selectionMode: 'never', showWords: false, preview: false, showStatusBar: false },
  tabCompletion: 'off',
  suggestFontSize: 12,
  suggestLineHeight: 24,
  parameterHints: { enabled: false },
  hover: { enabled: 'on', delay: 450, above: false },
  // Their lists and texts may reach over the canvas.
  fixedOverflowWidgets: true,
  links: false,
  colorDecorators: false,
  codeLens: false,
  contextmenu: false,
  dragAndDrop: false,
  dropIntoEditor: { enabled: false },
  stickyScroll: { enabled: false },
  unicodeHighlight: {
    ambiguousCharacters: false,
    invisibleCharacters: false,
    nonBasicASCII: false,
  },
  unusualLineTerminators: 'off',
  'semanticHighlighting.enabled': false,
};

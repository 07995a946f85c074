import { editor } from './monaco.ts';

const TOKENS = {
  key: '--code-key',
  scalar: '--ink',
  string: '--code-string',
  atom: '--code-atom',
  comment: '--code-comment',
  mark: '--ink-3',
  reference: '--ink-2',
};

/** Monaco's theme made of the design tokens in force on the page, and put in force. */
export function applyTheme(theme: 'light' | 'dark', within: Element): void {
  const style = getComputedStyle(within);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const name = `outrigger-${theme}`;
  editor.defineTheme(name, {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', ...foreground(colour('--ink')) },
      ...Object.entries(TOKENS).map(([token, of]) => ({
        token,
        ...foreground(colour(of)),
        fontStyle: token === 'comment' ? 'italic' : '',
      })),
    ],
    colors: colours(colour),
  });
  editor.setTheme(name);
}

/** Monaco's rules take a colour without its `#`. */
function foreground(hex: string): { foreground?: string } {
  return /^#[0-9a-f]{6}$/i.test(hex) ? { foreground: hex.slice(1) } : {};
}

function colours(colour: (token: string) => string): Record<string, string> {
  const clear = '#00000000';
  const named: Record<string, string> = {
    'editor.background': colour('--panel'),
    'editor.foreground': colour('--ink'),
    'editorCursor.foreground': colour('--accent'),
    'editorLineNumber.foreground': colour('--ink-3'),
    'editorLineNumber.activeForeground': colour('--ink-3'),
    'editor.selectionBackground': `${colour('--accent')}38`,
    'editor.inactiveSelectionBackground': `${colour('--accent')}24`,
    'editor.selectionHighlightBackground': `${colour('--accent')}1c`,
    'editor.findMatchBackground': `${colour('--warning-fill')}99`,
    'editor.findMatchHighlightBackground': `${colour('--warning-fill')}4d`,
    'editor.rangeHighlightBackground': `${colour('--accent')}1c`,
    'editorBracketMatch.background': `${colour('--accent')}24`,
    'editorBracketMatch.border': clear,
    'editorPlaceholder.foreground': colour('--ink-3'),
    'editorGutter.foldingControlForeground': colour('--ink-3'),
    'editor.foldBackground': `${colour('--accent')}10`,
    'editorWhitespace.foreground': `${colour('--line-control')}99`,
    'editorWidget.background': colour('--raised'),
    'editorWidget.foreground': colour('--ink'),
    'editorWidget.border': colour('--line-strong'),
    'widget.shadow': clear,
    'editorSuggestWidget.background': colour('--raised'),
    'editorSuggestWidget.border': colour('--line-strong'),
    'editorSuggestWidget.foreground': colour('--ink'),
    'editorSuggestWidget.highlightForeground': colour('--accent-ink'),
    'editorSuggestWidget.focusHighlightForeground': colour('--accent-ink'),
    'editorSuggestWidget.selectedBackground': colour('--accent-tint'),
    'editorSuggestWidget.selectedForeground': colour('--ink'),
    'editorHoverWidget.background': colour('--raised'),
    'editorHoverWidget.foreground': colour('--ink'),
    'editorHoverWidget.border': colour('--line-strong'),
    'textCodeBlock.background': colour('--sunken'),
    'list.hoverBackground': colour('--hover'),
    'input.background': colour('--raised'),
    'input.foreground': colour('--ink'),
    'input.border': colour('--line-strong'),
    'input.placeholderForeground': colour('--ink-3'),
    'inputOption.activeBackground': colour('--accent-tint'),
    'inputOption.activeForeground': colour('--accent-ink'),
    'inputOption.activeBorder': colour('--accent'),
    'inputValidation.errorBackground': colour('--error-tint'),
    'inputValidation.errorForeground': colour('--ink'),
    'inputValidation.errorBorder': colour('--error'),
    errorForeground: colour('--error'),
    focusBorder: colour('--accent'),
    'icon.foreground': colour('--ink-2'),
    'scrollbar.shadow': clear,
    'scrollbarSlider.background': `${colour('--line-control')}4d`,
    'scrollbarSlider.hoverBackground': `${colour('--line-control')}80`,
    'scrollbarSlider.activeBackground': `${colour('--line-control')}b3`,
  };
  for (const level of ['1', '2', '3', '4', '5', '6', '.unexpectedBracket']) {
    const key =
      level.length > 1
        ? `editorBracketHighlight${level}.foreground`
        : `editorBracketHighlight.foreground${level}`;
    named[key] = colour('--ink-3');
  }
  // Without the tokens (a page that has not loaded them) Monaco's own colours stay.
  return Object.fromEntries(
    Object.entries(named).filter(([, value]) => /^#[0-9a-f]{6,8}$/i.test(value)),
  );
}

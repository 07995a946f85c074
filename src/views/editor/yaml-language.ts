import { languages } from './monaco.ts';
import { firstLine, type LineState, tokenizeLine } from './yaml-tokens.ts';

export const YAML = 'yaml';

/** Tells Monaco the language, once for the page: colours, brackets, comments, indents. */
export function registerYaml(): void {
  if (languages.getLanguages().some(({ id }) => id === YAML)) return;
  languages.register({ id: YAML });
  languages.setLanguageConfiguration(YAML, configuration);
  languages.setTokensProvider(YAML, {
    getInitialState: () => new MonacoState(firstLine),
    tokenize(line, state) {
      const before = state instanceof MonacoState ? state.line : firstLine;
      const { tokens, after } = tokenizeLine(line, before);
      // Monaco wants a token for every line, also for one of spaces.
      const all = tokens.length > 0 ? tokens : [{ start: 0, is: 'scalar' }];
      return {
        tokens: all.map(({ start, is }) => ({ startIndex: start, scopes: is })),
        endState: new MonacoState(after),
      };
    },
  });
}

class MonacoState implements languages.IState {
  readonly line: LineState;
  constructor(line: LineState) {
    this.line = line;
  }
  clone(): languages.IState {
    return this;
  }
  equals(other: languages.IState): boolean {
    if (!(other instanceof MonacoState)) return false;
    const [a, b] = [this.line, other.line];
    return a.flow === b.flow && a.quote === b.quote && a.block === b.block;
  }
}

const quotes = ['string', 'comment'];

const configuration: languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: quotes },
    { open: '[', close: ']', notIn: quotes },
    { open: '"', close: '"', notIn: quotes },
    { open: "'", close: "'", notIn: quotes },
  ],
  surroundingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"' },
    { open: "'", close: "'" },
  ],
  folding: { offSide: true },
  // The next line of a list item stands under the item's first key, not under its dash.
  onEnterRules: [
    {
      beforeText: /^\s*- [^#]*:\s*$/,
      action: { indentAction: languages.IndentAction.None, appendText: '    ' },
    },
    {
      beforeText: /^\s*- [^\s#"'[{][^#]*:\s\s*\S.*$/,
      action: { indentAction: languages.IndentAction.None, appendText: '  ' },
    },
    {
      beforeText: /:\s*([|>][-+0-9]*)?\s*$/,
      action: { indentAction: languages.IndentAction.Indent },
    },
  ],
};

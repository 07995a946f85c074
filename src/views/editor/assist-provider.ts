import type { Pod } from '../../pod/index.ts';
import {
  type Completion,
  completionsAt,
  type Explained,
  explainAt,
  fieldHelp,
} from '../../session/index.ts';
import { editor, languages, Range } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';
import { YAML } from './yaml-language.ts';

/** What the owner of the text knows while one types. */
export interface EditorAssist {
  /** The pod on the canvas: its names are offered. */
  pod(): Pod | undefined;
  /** The texts of definitions that stand beside. */
  beside(): readonly string[];
  addPattern(id: string): void;
}

const ADD_PATTERN = 'outrigger.addPattern';

/** Offers completions and explains keys in one editor. Returns what takes it back. */
export function bindAssist({ model }: TextBinding, assist: EditorAssist): () => void {
  const bound = [
    languages.registerCompletionItemProvider(YAML, {
      triggerCharacters: [' ', '-'],
      provideCompletionItems(asked, position) {
        if (asked !== model) return { suggestions: [] };
        const offset = asked.getOffsetAt(position);
        const text = asked.getValue();
        const { start, end, items } = completionsAt(text, offset, assist.pod(), assist.beside());
        const range = rangeOf(asked, start, end);
        return { suggestions: items.map((item, i) => suggestion(item, i, range, asked)) };
      },
      resolveCompletionItem: withHelp,
    }),
    languages.registerHoverProvider(YAML, {
      async provideHover(asked, position) {
        if (asked !== model) return null;
        const offset = asked.getOffsetAt(position);
        const found = explainAt(asked.getValue(), offset, assist.beside());
        if (!found) return null;
        const range = rangeOf(asked, found.span.start, found.span.end);
        return { range, contents: (await inWords(found)).map((value) => ({ value })) };
      },
    }),
    editor.registerCommand(ADD_PATTERN, (_, id: string) => assist.addPattern(id)),
  ];
  return () => {
    for (const one of bound) one.dispose();
  };
}

function rangeOf(model: editor.ITextModel, start: number, end: number): Range {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return new Range(from.lineNumber, from.column, to.lineNumber, to.column);
}

type Suggestion = languages.CompletionItem & { readonly help?: Completion['help'] };

const { Field, Value, Variable, Snippet } = languages.CompletionItemKind;
const KINDS = { field: Field, value: Value, name: Variable, pattern: Snippet };

function suggestion(
  item: Completion,
  place: number,
  range: Range,
  model: editor.ITextModel,
): Suggestion {
  const common: Suggestion = {
    label: { label: item.label, description: item.detail },
    kind: KINDS[item.is],
    range,
    // Lines below begin under the word, wherever its line begins.
    insertText: item.insert.replaceAll('\n', `\n${' '.repeat(range.startColumn - 1)}`),
    insertTextRules: languages.CompletionItemInsertTextRule.KeepWhitespace,
    sortText: String(place).padStart(4, '0'),
    ...(item.help ? { help: item.help } : {}),
    ...(item.description === undefined ? {} : { documentation: item.description }),
  };
  return item.pattern === undefined ? common : patternInstead(common, item.pattern, range, model);
}

/** A pattern takes the place of the item begun: its line goes, then the gesture is made. */
function patternInstead(
  common: Suggestion,
  pattern: string,
  { startLineNumber: line, startColumn }: Range,
  model: editor.ITextModel,
): Suggestion {
  const before = line > 1 ? model.getLineMaxColumn(line - 1) : 1;
  return {
    ...common,
    additionalTextEdits: [
      { range: new Range(Math.max(1, line - 1), before, line, startColumn), text: '' },
    ],
    command: { id: ADD_PATTERN, title: common.insertText, arguments: [pattern] },
  };
}

async function withHelp(item: Suggestion): Promise<Suggestion> {
  const words = item.help && (await fieldHelp(item.help.type, item.help.field));
  return words ? { ...item, documentation: words } : item;
}

/** Path and type, default and version, and the API's own words; Markdown, so what comes from the text is set as code. */
async function inWords(found: Explained): Promise<string[]> {
  const facts = [
    found.default === undefined ? '' : `Default: ${asCode(found.default)}.`,
    found.since === undefined ? '' : `Since Kubernetes ${found.since}.`,
    found.choices?.length ? `One of ${found.choices.map(asCode).join(', ')}.` : '',
  ];
  const help = await found.help();
  return [
    `${asCode(found.path)} ${found.type}`,
    facts.filter(Boolean).join(' '),
    help ?? asPlain(found.description ?? ''),
  ].filter(Boolean);
}

function asCode(words: string): string {
  return `\`${words.replaceAll('`', 'ˋ')}\``;
}

/** Anybody's words: no mark-up in them counts, no picture is fetched. */
function asPlain(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!<>|~&:]/g, '\\$&');
}

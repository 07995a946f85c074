import type { GhostBlock } from './ghost-lines.ts';
import type { editor } from './monaco.ts';
import { firstLine, tokenizeLine } from './yaml-tokens.ts';

/** A view zone, with the classes of its ribbon, that shows the block's lines, wrapped at `width` px as the editor wraps its own. */
export function drawGhost(
  view: editor.IStandaloneCodeEditor,
  block: GhostBlock,
  width: number,
  ribbon: string,
): editor.IViewZone {
  const text = element('div', 'og-ghost');
  text.style.width = `${width}px`;
  let state = firstLine;
  for (const line of block.lines) {
    const { tokens, after } = tokenizeLine(line, state);
    state = after;
    text.append(drawLine(line, tokens));
  }
  const heights = measure(view, text);
  const margin = element('div', `og-ghost-margin ${ribbon}`);
  const { lineNumbersLeft, lineNumbersWidth } = view.getLayoutInfo();
  for (const height of heights) {
    const plus = element('div', 'og-ghost-number', '+');
    plus.style.cssText = `height:${height}px;margin-left:${lineNumbersLeft}px;width:${lineNumbersWidth}px`;
    margin.append(plus);
  }
  return {
    afterLineNumber: block.after,
    heightInPx: heights.reduce((sum, height) => sum + height, 0),
    domNode: text,
    marginDomNode: margin,
    suppressMouseDown: true,
  };
}

function drawLine(line: string, tokens: ReturnType<typeof tokenizeLine>['tokens']): HTMLElement {
  const indent = Math.max(line.search(/\S/), 0);
  const row = element('div', 'og-ghost-line');
  // A wrapped line goes on two characters deeper.
  row.style.cssText = `padding-left:${indent + 2}ch;text-indent:-2ch`;
  tokens.forEach((token, i) => {
    const span = element('span', `og-${token.is}`);
    const text = line.slice(Math.max(token.start, indent), tokens[i + 1]?.start);
    // The editor's own lines break there too.
    for (const part of text.match(/[^/,;-]+[/,;-]?|[/,;-]/g) ?? []) {
      span.append(part, document.createElement('wbr'));
    }
    row.append(span);
  });
  if (line.trim() === '') row.append('\u00a0');
  return row;
}

/** Heights of the rows in px; a zone's node has no size before Monaco shows it. */
function measure(view: editor.IStandaloneCodeEditor, text: HTMLElement): number[] {
  const stage = element('div', 'og-measure');
  stage.append(text);
  view.getContainerDomNode().append(stage);
  const heights = Array.from(text.children, (row) => row.getBoundingClientRect().height);
  stage.remove();
  text.remove();
  return heights;
}

function element(tag: 'div' | 'span', className: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

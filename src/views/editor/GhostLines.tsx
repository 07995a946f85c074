import { useLayoutEffect, useMemo, useState } from 'react';
import type { Span, TextEdit } from '../../text/index.ts';
import { drawGhost } from './draw-ghost.ts';
import type { BandRole, RoleBand } from './editor-props.ts';
import { type GhostBlock, ghostBlocks } from './ghost-lines.ts';
import { type editor, Range } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';
import { useMarks } from './use-marks.ts';

export interface GhostLinesProps {
  readonly binding: TextBinding;
  /** The document the edits are of. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly bands: readonly RoleBand[];
  readonly role: BandRole | undefined;
}

/** The lines to come, at their place, with `+` for a number; lines that go are struck. Nothing of it is in the text. */
export function GhostLines({ binding, text, edits, bands, role }: GhostLinesProps) {
  const blocks = useMemo(() => ghostBlocks(text, edits), [text, edits]);
  const width = useContentWidth(binding);
  useMarks(binding, blocks, goneMarks);
  useNumbers(binding, blocks);
  useLayoutEffect(() => {
    const { editor } = binding;
    const rooms = blocks
      .filter(({ lines }) => lines.length > 0)
      .map((block) => drawGhost(editor, block, width, ribbonOf(binding, block, bands, role)));
    const ids: string[] = [];
    editor.changeViewZones((zones) => {
      for (const room of rooms) ids.push(zones.addZone(room));
    });
    return () =>
      editor.changeViewZones((zones) => {
        for (const id of ids) zones.removeZone(id);
      });
  }, [binding, blocks, width, bands, role]);
  useFirstInView(binding, blocks);
  return null;
}

function goneMarks({ model }: TextBinding, blocks: readonly GhostBlock[]) {
  return blocks.flatMap(({ gone }) =>
    gone
      ? [
          {
            range: new Range(
              gone.from,
              model.getLineFirstNonWhitespaceColumn(gone.from) || 1,
              gone.to,
              model.getLineMaxColumn(gone.to),
            ),
            options: { inlineClassName: 'og-gone' },
          },
        ]
      : [],
  );
}

/** Lines are numbered as they will be; one that goes has a minus. */
function useNumbers({ editor }: TextBinding, blocks: readonly GhostBlock[]): void {
  useLayoutEffect(() => {
    editor.updateOptions({ lineNumbers: (line) => numberOf(line, blocks) });
  }, [editor, blocks]);
  useLayoutEffect(() => () => editor.updateOptions({ lineNumbers: 'on' }), [editor]);
}

function numberOf(line: number, blocks: readonly GhostBlock[]): string {
  let number = line;
  for (const { after, lines, gone } of blocks) {
    if (gone && line >= gone.from && line <= gone.to) return '−';
    if (after < line) number += lines.length - (gone ? gone.to - gone.from + 1 : 0);
  }
  return String(number);
}

/** The first lines to come are brought into view when none of them is. */
function useFirstInView({ editor }: TextBinding, blocks: readonly GhostBlock[]): void {
  useLayoutEffect(() => {
    const seen = editor.getVisibleRanges();
    const inView = ({ after, gone }: GhostBlock) =>
      seen.some((r) => r.startLineNumber <= (gone?.from ?? after) && after < r.endLineNumber);
    const [first] = blocks;
    if (!first || blocks.some(inView)) return;
    editor.revealLineInCenter(Math.max(first.gone?.from ?? first.after, 1));
  }, [editor, blocks]);
}

/** Classes of the ribbon: the band's for lines inside one, `role`'s for those that begin an item of their own. */
function ribbonOf(
  binding: TextBinding,
  block: GhostBlock,
  bands: readonly RoleBand[],
  role: BandRole | undefined,
): string {
  const own = role ? `og-band og-band-own og-band-${role}` : '';
  const lines = ({ span }: { span: Span }) => binding.linesOf(span);
  const around = bands.find((band) => {
    const { first, last } = lines(band);
    return first <= block.after && block.after <= last;
  });
  if (!around) return own;
  const start = binding.model.getLineFirstNonWhitespaceColumn(lines(around).first) - 1;
  const indents = block.lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return Math.min(...indents) > start ? `og-band og-band-${around.role}` : own;
}

function useContentWidth({ editor }: TextBinding): number {
  const [width, setWidth] = useState(() => textWidth(editor.getLayoutInfo()));
  useLayoutEffect(() => {
    const layout = editor.onDidLayoutChange((info) => setWidth(textWidth(info)));
    return () => layout.dispose();
  }, [editor]);
  return width;
}

/** px */
function textWidth({ contentWidth, verticalScrollbarWidth }: editor.EditorLayoutInfo): number {
  return contentWidth - verticalScrollbarWidth;
}

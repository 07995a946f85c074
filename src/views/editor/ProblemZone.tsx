import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { EditorProblem, EditorRepair } from './editor-props.ts';
import { addOverlay } from './line-overlay.ts';
import { ProblemNote } from './ProblemNote.tsx';
import type { TextBinding } from './text-binding.ts';

export interface ProblemZoneProps {
  readonly binding: TextBinding;
  readonly problem: EditorProblem;
  readonly onRepair: ((repair: EditorRepair) => void) | undefined;
  readonly onBackToValid: (() => void) | undefined;
}

/** What is wrong with a line, in a room of its own under the line. */
export function ProblemZone({ binding, problem, onRepair, onBackToValid }: ProblemZoneProps) {
  const node = useZoneUnder(binding, binding.linesOf(problem.span).first);
  return node
    ? createPortal(
        <ProblemNote
          problem={problem}
          onRepair={onRepair}
          onBackToValid={onBackToValid}
          onAnswered={() => binding.editor.focus()}
        />,
        node,
      )
    : null;
}

/** Room under a line as high as what is put into the node it gives. */
function useZoneUnder(binding: TextBinding, line: number): HTMLElement | undefined {
  const [node, setNode] = useState<HTMLElement>();
  useLayoutEffect(() => {
    const { editor } = binding;
    const overlay = addOverlay(binding, 'og-zone');
    const room = {
      afterLineNumber: line,
      heightInPx: 0,
      domNode: document.createElement('div'),
      onDomNodeTop: overlay.moveTo,
    };
    let id = '';
    editor.changeViewZones((zones) => {
      id = zones.addZone(room);
    });
    const fit = () => {
      const { contentLeft, width, verticalScrollbarWidth } = editor.getLayoutInfo();
      overlay.node.style.left = `${contentLeft - 1}px`;
      overlay.node.style.width = `${width - contentLeft - verticalScrollbarWidth - 1}px`;
      const height = overlay.node.offsetHeight;
      if (height === room.heightInPx) return;
      room.heightInPx = height;
      editor.changeViewZones((zones) => zones.layoutZone(id));
    };
    const size = new ResizeObserver(fit);
    size.observe(overlay.node);
    const layout = editor.onDidLayoutChange(fit);
    setNode(overlay.node);
    return () => {
      size.disconnect();
      layout.dispose();
      overlay.remove();
      editor.changeViewZones((zones) => zones.removeZone(id));
    };
  }, [binding, line]);
  return node;
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { ChangedTag } from './ChangedTag.tsx';
import type { ChangedLines } from './editor-props.ts';
import { changedMarks } from './marks.ts';
import type { TextBinding } from './text-binding.ts';
import { useMarks } from './use-marks.ts';

export interface ChangedGlowProps {
  readonly binding: TextBinding;
  readonly changed: readonly ChangedLines[];
  readonly onUndo: () => void;
  readonly onFaded: (() => void) | undefined;
}

const none: readonly ChangedLines[] = [];

/** The lines changed a moment ago: they glow, are named, and fade. Shown anew for each new array. */
export function ChangedGlow({ binding, changed, onUndo, onFaded }: ChangedGlowProps) {
  const [faded, setFaded] = useState<readonly ChangedLines[]>();
  const [held, setHeld] = useState(false);
  const shown = faded === changed ? none : changed;
  useMarks(binding, shown, changedMarks);
  useFading(binding, shown, held, () => {
    setFaded(changed);
    onFaded?.();
  });
  const tags = useMemo(() => tagsOf(shown), [shown]);
  return tags.map(({ span, label }) => (
    <ChangedTag
      key={label}
      binding={binding}
      span={span}
      label={label}
      onUndo={onUndo}
      onHeld={setHeld}
    />
  ));
}

/** One tag for each label, at the first of its spans; lines without a label have none. */
function tagsOf(changed: readonly ChangedLines[]): readonly ChangedLines[] {
  const first = new Map<string, ChangedLines>();
  for (const one of changed) {
    const before = first.get(one.label);
    if (one.label !== '' && !(before && before.span.start <= one.span.start)) {
      first.set(one.label, one);
    }
  }
  return [...first.values()];
}

/** Runs `--og-fade` of the editor from 1 to 0 over the design's glow time; with reduced motion it stays 1. */
function useFading(
  { editor }: TextBinding,
  shown: readonly ChangedLines[],
  held: boolean,
  done: () => void,
): void {
  const latest = useRef(done);
  latest.current = done;
  useEffect(() => {
    const root = editor.getContainerDomNode();
    const duration = milliseconds(getComputedStyle(root).getPropertyValue('--t-glow'));
    if (shown.length === 0 || held || duration === 0) return;
    const fade = root.animate(
      [{ '--og-fade': 1 }, { '--og-fade': 1, offset: 0.45 }, { '--og-fade': 0 }],
      { duration, easing: 'ease-out', fill: 'forwards' },
    );
    fade.onfinish = () => {
      latest.current();
      fade.cancel();
    };
    return () => fade.cancel();
  }, [editor, shown, held]);
}

function milliseconds(time: string): number {
  const number = Number.parseFloat(time);
  if (Number.isNaN(number)) return 1600;
  return /\ds$/.test(time.trim()) ? number * 1000 : number;
}

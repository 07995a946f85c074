import { Suspense } from 'react';
import { usePatterns } from '../patterns/pattern-state.ts';
import { useSessionState } from '../session-context.tsx';
import { type Lazy, lazily, useFetchAhead } from './lazily.ts';
import { type DialogName, useShell } from './shell-state.ts';

/** The dialogs by name, those first that are opened most. */
const DIALOGS: Record<DialogName, Lazy<object>> = {
  templates: lazily(() => import('../patterns/Gallery.tsx').then((it) => it.Gallery)),
  changes: lazily(() => import('../editor/ChangesDialog.tsx').then((it) => it.ChangesDialog)),
  designs: lazily(() => import('../designs/DesignsDialog.tsx').then((it) => it.DesignsDialog)),
  export: lazily(() => import('../sharing/ExportDialog.tsx').then((it) => it.ExportDialog)),
  commands: lazily(() =>
    import('../command-palette/CommandPalette.tsx').then((it) => it.CommandPalette),
  ),
  keys: lazily(() => import('../command-palette/KeyboardMap.tsx').then((it) => it.KeyboardMap)),
  savePattern: lazily(() =>
    import('../patterns/SavePatternDialog.tsx').then((it) => it.SavePatternDialog),
  ),
  share: lazily(() => import('../sharing/ShareDialog.tsx').then((it) => it.ShareDialog)),
};

const PatternDialog = lazily(() =>
  import('../patterns/PatternDialog.tsx').then((it) => it.PatternDialog),
);

const QuestionDialog = lazily(() => import('./QuestionDialog.tsx').then((it) => it.QuestionDialog));

const ALL = [...Object.values(DIALOGS), PatternDialog, QuestionDialog];

/** The dialog that is open, and the question a gesture asks. */
export function Dialogs() {
  const name = useShell((shell) => shell.dialog);
  const asked = useSessionState((state) => state.question !== undefined);
  const pattern = usePatterns((state) => state.asked !== undefined);
  const Open = name && DIALOGS[name];
  useFetchAhead(ALL);
  return (
    <Suspense>
      {Open ? <Open /> : null}
      {pattern ? <PatternDialog /> : null}
      {asked ? <QuestionDialog /> : null}
    </Suspense>
  );
}

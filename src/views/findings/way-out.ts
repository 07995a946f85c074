import { type Found, planMending, type Session } from '../../session/index.ts';
import { focusEditor } from '../editor/focus-editor.ts';
import { useShell } from '../shell/shell-state.ts';
import type { Entry } from './entries.ts';

/** The repair an entry offers. */
export function fixOf({ finding }: Entry): Found['fix'] {
  return finding?.fix;
}

/** Makes the repair of an entry, as one undo step. */
export function fixEntry(session: Session, entry: Entry): void {
  const fix = fixOf(entry);
  session.actions.preview(undefined);
  if (fix) session.actions.perform(fix.gesture);
  else session.actions.announce('It has no fix that could be made for you.');
}

/** Puts the cursor where an entry is about. */
export function showInYaml({ actions }: Session, { span }: Entry): void {
  if (useShell.getState().tab !== 'canvas' || matchMedia('(max-width: 760px)').matches)
    useShell.getState().showTab('yaml');
  actions.select([], { ...span });
  requestAnimationFrame(focusEditor);
}

/** The entries mended by one press: all with a fix of the same finding. */
export function sameKind(entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  const id = entry.finding?.id;
  return id === undefined
    ? []
    : entries.filter((other) => other.finding?.id === id && fixOf(other) !== undefined);
}

export function safeOnes(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => fixOf(entry)?.safe === true);
}

/** Shows the lines that many fixes would change; undefined id: the safe ones of all findings. */
export async function previewMany(session: Session, id?: string): Promise<void> {
  const planned = await planMending(session, id);
  if (planned) session.actions.preview(planned.edits);
}

/** Makes many fixes as one undo step. */
export async function fixMany(session: Session, id?: string): Promise<void> {
  const planned = await planMending(session, id);
  if (!planned) return;
  const { edits, count } = planned;
  const label = `${count} ${count === 1 ? 'fix' : 'fixes'} made`;
  if (count > 0) session.actions.repairWith({ edits, label });
  else session.actions.announce('None of these fixes can be made now.');
}

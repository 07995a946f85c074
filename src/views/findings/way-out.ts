import { planMending, type Session } from '../../session/index.ts';
import { focusEditor } from '../editor/focus-editor.ts';
import { useShell } from '../shell/shell-state.ts';
import type { Entry, EntryFix } from './entries.ts';

/** Makes the repair of an entry, as one undo step. */
export function fixEntry({ actions }: Session, { fix }: Entry): void {
  actions.preview(undefined);
  if (!fix) actions.announce('It has no fix that could be made for you.');
  else if ('gesture' in fix) actions.perform(fix.gesture);
  else actions.repairWith({ edits: fix.edits, label: fix.label });
}

/** The edits a repair would make; or why it can't be made. */
export function planFix(
  { actions }: Session,
  fix: EntryFix,
): ReturnType<Session['actions']['plan']> {
  return 'gesture' in fix ? actions.plan(fix.gesture) : { edits: fix.edits };
}

/** Shows the lines a repair would change. */
export function previewFix(session: Session, fix: EntryFix): void {
  const planned = planFix(session, fix);
  session.actions.preview('edits' in planned ? planned.edits : undefined);
}

/** Puts the cursor where an entry is about. */
export function showInYaml({ actions }: Session, { span }: Pick<Entry, 'span'>): void {
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
    : entries.filter((other) => other.finding?.id === id && other.fix !== undefined);
}

export function safeOnes(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => entry.fix?.safe === true);
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

import { useEffect } from 'react';
import { lessonIn, runOf, type Session } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { useShell } from '../shell/shell-state.ts';
import { withSchool } from './use-school.ts';

/**
 * Each lesson begins with the panel under the canvas that it is about, or with none, and takes it along when it is left.
 * On a phone the lesson is read first.
 */
export function usePanelOfLesson(narrow: boolean): void {
  const session = useSession();
  useEffect(() => {
    if (narrow) return;
    void showPanel(session);
    return session.subscribe((state, before) => {
      if (state.design === before.design) return;
      if (lessonIn(state.design) !== undefined) void showPanel(session);
      else if (lessonIn(before.design) !== undefined) useShell.getState().showDrawer(undefined);
    });
  }, [session, narrow]);
}

async function showPanel(session: Session): Promise<void> {
  const id = lessonIn(session.getState().design);
  if (id === undefined) return;
  await withSchool(session, ({ lessons }) => {
    const panel = lessons.find((lesson) => lesson.id === id)?.panel;
    useShell.getState().showDrawer(panel);
    if (panel === 'timeline') void runOf(session).actions.open();
  });
}

import { useEffect } from 'react';
import { isShownRun, runOf } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { useShell } from '../shell/shell-state.ts';

/** A design that came with a run, by a link, in a picture or after a reload, is shown at the moment it was left. */
export function useSharedRun(): void {
  const session = useSession();
  useEffect(() => {
    const show = () => {
      useShell.getState().showDrawer('timeline');
      void runOf(session).actions.open();
    };
    if (isShownRun(session.getState().run)) show();
    return session.subscribe(({ run }, before) => {
      if (run !== before.run && isShownRun(run) && !runOf(session).getState().on) show();
    });
  }, [session]);
}

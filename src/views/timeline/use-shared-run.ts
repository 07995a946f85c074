import { useEffect } from 'react';
import { runOf } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { useShell } from '../shell/shell-state.ts';

/** A design that came with a run, by a link or in a picture, is shown at the moment it was sent. */
export function useSharedRun(): void {
  const session = useSession();
  useEffect(() => {
    const show = () => {
      useShell.getState().showDrawer('timeline');
      void runOf(session).actions.open();
    };
    const hasRun = () => session.getState().run !== undefined;
    if (hasRun()) show();
    return session.subscribe((state, before) => {
      if (state.run !== before.run && hasRun() && !runOf(session).getState().on) show();
    });
  }, [session]);
}

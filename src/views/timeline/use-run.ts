import { useStore } from 'zustand';
import { type CardLook, type RunActions, type RunState, runOf } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';

/** A part of the run; the view renders again when that part changes. */
export function useRun<T>(select: (run: RunState) => T): T {
  return useStore(runOf(useSession()), select);
}

export function useRunActions(): RunActions {
  return runOf(useSession()).actions;
}

/** How a container's card looks at the playhead; undefined while no run is shown. */
export function useStateOfCard(key: string): CardLook | undefined {
  return useRun((run) => run.looks.get(key));
}

/** True while the cards show a run: they are small then, and say their state. */
export function useRunShown(): boolean {
  return useRun((run) => run.on);
}

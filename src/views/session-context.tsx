import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Actions, Session, State } from '../session/index.ts';

/** The one session every view renders and sends its gestures to. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The session itself; throws outside the provider, which is a programming error. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no session around this view');
  return session;
}

/** A part of the state; the view renders again when that part changes. */
export function useSessionState<T>(select: (state: State) => T): T {
  return useStore(useSession(), select);
}

export function useActions(): Actions {
  return useSession().actions;
}

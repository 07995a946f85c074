import { useEffect } from 'react';
import { NOT_LOADED } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import { useShell } from './shell-state.ts';

/** Stands where code could not be fetched, and says so. A dialog that can't come is not open: it can be asked for again. */
export function NotFetched() {
  const { notify } = useActions();
  const showDialog = useShell((shell) => shell.showDialog);
  useEffect(() => {
    showDialog(undefined);
    notify({ tone: 'error', text: NOT_LOADED });
  }, [notify, showDialog]);
  return null;
}

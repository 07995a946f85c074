import { useMemo, useRef } from 'react';
import { carryOver, type EditorMessage, type EditorMessages } from '../editor/editor-message.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { useShell } from '../shell/shell-state.ts';
import type { Entry } from './entries.ts';
import { showEntry } from './findings-state.ts';
import { useAllEntries } from './use-checked.ts';
import { fixEntry } from './way-out.ts';

/**
 * What is said of the text, for the editor. While a newer text is checked, or can't be read at all, it is what was said
 * before, where nobody typed since.
 */
export function useEditorMessages(): EditorMessages {
  const session = useSession();
  const text = useSessionState((state) => state.text);
  const readable = useSessionState((state) => state.reading.problems.length === 0);
  const entries = useAllEntries();
  const told = readable ? entries?.told : undefined;
  const last = useRef<{ text: string; list: readonly EditorMessage[] }>({ text: '', list: [] });
  const list = useMemo(() => {
    const list = told ? told.map(messageOf) : carryOver(last.current.list, last.current.text, text);
    last.current = { text, list };
    return list;
  }, [told, text]);
  return useMemo(() => {
    const entryOf = ({ key }: EditorMessage) => told?.find((entry) => entry.key === key);
    return {
      list,
      current: told !== undefined,
      onFix(message) {
        const entry = entryOf(message);
        if (entry) fixEntry(session, entry);
      },
      onMore({ key }) {
        showEntry(key);
        useShell.getState().showDrawer('findings');
      },
    };
  }, [session, list, told]);
}

function messageOf(entry: Entry): EditorMessage {
  const { key, severity, span, message, advice, fix, differs } = entry;
  const ours = advice === undefined || differs === true;
  return {
    key,
    severity,
    span,
    message: ours ? message : advice,
    ...(!ours && { quoted: message }),
    ...(fix && { fix: fix.label }),
  };
}

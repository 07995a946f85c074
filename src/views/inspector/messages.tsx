import { createContext, type ReactNode, use, useMemo } from 'react';
import type { FieldPath } from '../../kubernetes/index.ts';
import type { Entry } from '../findings/entries.ts';
import { useEntries } from '../findings/use-checked.ts';

type Messages = ReadonlyMap<string, readonly string[]>;

const NOTHING: Messages = new Map();
const NONE: readonly string[] = [];

const MessagesContext = createContext(NOTHING);

/** Gathers what the API server says of a document once, for all fields inside. */
export function ServerMessages({ document, children }: ServerMessagesProps) {
  const entries = useEntries();
  const messages = useMemo(() => {
    const gathered = new Map<string, string[]>();
    for (const entry of entries ?? []) {
      if (entry.document !== document || !isRefusal(entry)) continue;
      const key = keyOf(entry.at);
      gathered.set(key, [...(gathered.get(key) ?? []), entry.message]);
    }
    return gathered;
  }, [entries, document]);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** What differs in the chosen version says nothing against the field as the server judges it. */
function isRefusal({ severity, finding, differs }: Entry): boolean {
  return severity === 'error' && !finding && !differs;
}

interface ServerMessagesProps {
  readonly document: number;
  readonly children: ReactNode;
}

/** What the server says of exactly this field, in its own words. */
export function useMessagesAt(path: FieldPath): readonly string[] {
  return use(MessagesContext).get(keyOf(path)) ?? NONE;
}

function keyOf(path: FieldPath): string {
  return path.join('\0');
}

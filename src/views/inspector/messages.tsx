import { createContext, type ReactNode, use, useMemo } from 'react';
import type { FieldPath } from '../../kubernetes/index.ts';
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
      if (entry.document !== document || entry.finding || entry.severity !== 'error') continue;
      const key = keyOf(entry.at);
      gathered.set(key, [...(gathered.get(key) ?? []), entry.message]);
    }
    return gathered;
  }, [entries, document]);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
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

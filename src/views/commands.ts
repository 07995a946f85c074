import type { LucideIcon } from 'lucide-react';
import type { Session } from '../session/index.ts';

/**
 * An action of the designer by name: what the command palette lists and a menu may show. A folder of views keeps its own in
 * its `commands.ts`; the palette gathers them.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: 'File' | 'Edit' | 'Add' | 'Selection' | 'View' | 'Check' | 'Run' | 'Learn';
  readonly icon?: LucideIcon;
  /** Keys as a person reads them: `Ctrl+Z`. */
  readonly keys?: string;
  /** Other words a person may look for. */
  readonly words?: readonly string[];
  /** Why it can't be done now; undefined when it can. */
  readonly hindered?: (session: Session) => string | undefined;
  run(session: Session): void;
}

/** What a `commands.ts` exports as `commands`: its actions, or those of the moment. */
export type CommandSource = readonly Command[] | ((session: Session) => readonly Command[]);

/** Keys that are no command of their own, for the keyboard map; exported from a `commands.ts` as `keyNotes`. */
export interface KeyNote {
  readonly keys: string;
  readonly does: string;
  /** Where they work: `On a card`. */
  readonly where: string;
}

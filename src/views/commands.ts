import type { LucideIcon } from 'lucide-react';
import type { Session } from '../session/index.ts';

/**
 * An action of the designer by name: what the command palette lists and a menu may show. A folder of views keeps its own in
 * its `commands.ts`; the palette gathers them.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  readonly icon?: LucideIcon;
  /** Keys as a person reads them: `Ctrl+Z`, and where they work unless everywhere: `On a card`. */
  readonly keys?: string;
  readonly where?: string;
  /** Other words a person may look for. */
  readonly words?: readonly string[];
  /** Why it can't be done now; undefined when it can. */
  readonly hindered?: (session: Session) => string | undefined;
  run(session: Session): void;
}

/** The parts of the palette, in this order. */
export const COMMAND_GROUPS = [
  'Selection',
  'File',
  'Edit',
  'Add',
  'View',
  'Check',
  'Run',
  'Learn',
  'Go to',
] as const;

export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** What a `commands.ts` exports as `commands`: its actions, or those of the moment. */
export type CommandSource = readonly Command[] | ((session: Session) => readonly Command[]);

/** Keys that are no command of their own, for the keyboard map; exported from a `commands.ts` as `keyNotes`. */
export interface KeyNote {
  readonly keys: string;
  readonly does: string;
  /** Where they work: `On a card`. */
  readonly where: string;
}

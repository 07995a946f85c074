import type { Session } from '../../session/index.ts';
import type { Command, CommandSource, KeyNote } from '../commands.ts';

interface CommandFile {
  readonly commands?: CommandSource;
  readonly keyNotes?: readonly KeyNote[];
}

const FILES = Object.values(import.meta.glob<CommandFile>('../*/commands.ts', { eager: true }));

/** What can be done now: the commands of every folder of views. */
export function gatherCommands(session: Session): readonly Command[] {
  return FILES.flatMap(({ commands = [] }) =>
    typeof commands === 'function' ? commands(session) : commands,
  );
}

/** The keyboard map: each place with its keys. Commands with keys work everywhere. */
export function gatherKeys(session: Session): ReadonlyMap<string, readonly KeyNote[]> {
  const everywhere = gatherCommands(session).flatMap(({ keys, label, where = 'Everywhere' }) =>
    keys === undefined ? [] : [{ keys, does: label, where }],
  );
  const notes = [...everywhere, ...FILES.flatMap(({ keyNotes = [] }) => keyNotes)];
  const places = new Map<string, KeyNote[]>();
  for (const note of notes) places.set(note.where, [...(places.get(note.where) ?? []), note]);
  return places;
}

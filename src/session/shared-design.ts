import type { DefinitionFile } from './definition-file.ts';
import type { Place, State } from './state.ts';

/** What goes from one person to another: all that makes a design what it is, but not its history. */
export interface SharedDesign {
  readonly text: string;
  /** The name it was given; absent when it goes by its object's name. */
  readonly name?: string | undefined;
  readonly moved?: State['moved'] | undefined;
  readonly silenced?: State['silenced'] | undefined;
  /** Minor version of Kubernetes it is for. */
  readonly minor?: number | undefined;
  /** The script of a run, as JSON; who opens the design can play it. */
  readonly run?: string | undefined;
  /** Files of definitions beside the text; archives carry them, links and pictures do not. */
  readonly definitions?: readonly DefinitionFile[] | undefined;
}

/** What others need of a session's design. */
export function sharedDesign({ text, named, moved, silenced, minor, run }: State): SharedDesign {
  return { text, name: named, moved: filled(moved), silenced: filled(silenced), minor, run };
}

/** What a session takes over from a design besides its text. */
export function besideText({
  name,
  moved = {},
  silenced = {},
  minor,
  run,
}: SharedDesign): Partial<State> {
  return { named: name, moved, silenced, run, ...(minor === undefined ? {} : { minor }) };
}

/** Without the pods that nothing is said of; undefined when nothing is left. */
function filled<T extends object>(said: Readonly<Record<string, T>>) {
  const kept = Object.entries(said).filter(([, things]) => Object.keys(things).length > 0);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The design in a JSON text of anybody; undefined when there is none. What it says beside a design is left out. */
export function readSharedDesign(json: string): SharedDesign | undefined {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(read) || typeof read.text !== 'string') return undefined;
  const { text, name, moved, silenced, minor, run, definitions } = read;
  return {
    text,
    ...(typeof name === 'string' && name.trim() !== '' ? { name: name.slice(0, 200) } : {}),
    ...(isRecord(moved) ? { moved: byPod(moved, placesIn) } : {}),
    ...(isRecord(silenced) ? { silenced: byPod(silenced, idsIn) } : {}),
    ...(typeof minor === 'number' && Number.isInteger(minor) ? { minor } : {}),
    ...(typeof run === 'string' ? { run } : {}),
    ...(Array.isArray(definitions) ? { definitions: definitions.flatMap(definitionFileIn) } : {}),
  };
}

/** True for an object as JSON has it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byPod<T>(
  said: Record<string, unknown>,
  read: (value: unknown) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([pod, value]) => {
      const things = read(value);
      return things === undefined ? [] : [[pod, things]];
    }),
  );
}

/** Farther from the main container than this, px, no card is looked for. */
const FAR = 100_000;

function placesIn(cards: unknown): Record<string, Place> | undefined {
  return isRecord(cards) ? byPod(cards, placeIn) : undefined;
}

function placeIn(value: unknown): Place | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y } = value;
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  return Math.abs(x) <= FAR && Math.abs(y) <= FAR ? { x, y } : undefined;
}

function idsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : undefined;
}

function definitionFileIn(value: unknown): readonly DefinitionFile[] {
  if (!isRecord(value)) return [];
  const { id, name, text } = value;
  const kinds = idsIn(value.kinds);
  if (typeof id !== 'string' || typeof name !== 'string' || typeof text !== 'string') return [];
  return kinds ? [{ id, name, text, kinds }] : [];
}

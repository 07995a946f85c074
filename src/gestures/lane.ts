import type { FieldPath } from '../kubernetes/index.ts';
import type { Container, Pod, Role } from '../pod/index.ts';

/** The list of the pod a role belongs to. */
export function sectionOf(role: Role): 'containers' | 'initContainers' {
  return role === 'main' || role === 'classic' ? 'containers' : 'initContainers';
}

/** Where in a lane a card goes: `index` counts the lane's own cards, `sequence` all of its list. */
export interface LanePlace {
  readonly index?: number | undefined;
  readonly sequence?: number | undefined;
}

/**
 * The index in the section's list before which a card goes, `moved` being counted as gone (indices are those of the list
 * as it is). Beyond the lane's last card it is just after that one; with no place given, the end of the list.
 */
export function indexInSection(
  pod: Pod,
  role: Role,
  place: LanePlace,
  length: number,
  moved?: Container,
): number {
  const section = pod.containers.filter(
    (other) => other !== moved && sectionOf(other.role) === sectionOf(role),
  );
  if (place.sequence !== undefined) return before(section, place.sequence, length);
  if (place.index === undefined) return length;
  const lane = section.filter((other) => laneOf(other.role) === laneOf(role));
  const last = lane.at(-1);
  return before(lane, place.index, last ? indexOf(last.path) + 1 : length);
}

function before(cards: readonly Container[], index: number, end: number): number {
  const next = cards[Math.max(0, Math.trunc(index))];
  return next ? indexOf(next.path) : end;
}

function laneOf(role: Role): Role {
  return role === 'main' ? 'classic' : role;
}

/** The index of a list item, by its path. */
export function indexOf(path: FieldPath): number {
  const index = path.at(-1);
  return typeof index === 'number' ? index : 0;
}

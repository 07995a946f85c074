import { flagOf, isSet, mapOf, textOf, textsOf, type ValueMap } from '../kubernetes/index.ts';
import type { PodContext } from './context.ts';
import type { Member } from './member.ts';

/** The containers that Linux rules hold for: of a Windows pod none. */
export function linuxMembers({ members, spec }: PodContext): readonly Member[] {
  return textOf(mapOf(spec, 'os'), 'name') === 'windows' ? [] : members;
}

export function podSecurityContext({ spec }: PodContext): ValueMap | undefined {
  return mapOf(spec, 'securityContext');
}

export function mayBeRoot({ nonRoot, user }: Member): boolean {
  return !nonRoot && (user === undefined || user === 0);
}

export function mayEscalate({ context }: Member): boolean {
  return flagOf(context, 'allowPrivilegeEscalation') !== false;
}

export function keepsCapabilities({ context }: Member): boolean {
  return !textsOf(mapOf(context, 'capabilities'), 'drop').some(
    (name) => name.toUpperCase() === 'ALL',
  );
}

export function hasSeccomp(context: ValueMap | undefined): boolean {
  return isSet(context, 'seccompProfile');
}

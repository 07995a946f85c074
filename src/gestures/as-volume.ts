import { isValueMap, type ValueMap } from '../kubernetes/index.ts';
import type { Volume } from '../pod/index.ts';
import { newVolume } from './volume-source.ts';

/** A volume for another pod. A claim template's place is in its StatefulSet; elsewhere an ephemeral claim does its work. */
export function asVolume({ type, name, value }: Volume): ValueMap {
  if (!isValueMap(value)) return { name };
  if (type !== 'claimTemplate') return value;
  const source = { volumeClaimTemplate: { spec: value.spec ?? null } };
  return newVolume('ephemeral', name, source) ?? { name };
}

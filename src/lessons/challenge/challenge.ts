import { afterSteps } from '../step.ts';
import portal from './healthy/portal.yaml?raw';
import report from './healthy/report.yaml?raw';
import shop from './healthy/shop.yaml?raw';
import type { Injection } from './injection.ts';
import { PORTAL } from './portal.ts';
import { REPORT } from './report.ts';
import { SHOP } from './shop.ts';

/** A healthy manifest with one fault in it. */
export interface Challenge {
  /** By which it is made again: a link to it can be shared. */
  readonly seed: string;
  readonly title: string;
  /** What people notice; it does not tell where to look. */
  readonly symptom: string;
  readonly text: string;
  /** The only finding of the text. */
  readonly findingId: string;
  /** The text without the fault: one way to mend it. */
  readonly healthy: string;
}

/** A healthy manifest and the faults that can be put into it. */
export interface Patient {
  readonly title: string;
  readonly healthy: string;
  readonly injections: readonly Injection[];
}

export const PATIENTS: readonly Patient[] = [
  { title: 'The shop', healthy: shop, injections: SHOP },
  { title: 'The nightly report', healthy: report, injections: REPORT },
  { title: 'The portal', healthy: portal, injections: PORTAL },
];

const CASES = PATIENTS.flatMap((patient) =>
  patient.injections.map((injection) => ({ patient, injection })),
);

/** The challenge of a seed; any text is a seed, and the same one always makes the same challenge. */
export function challenge(seed: string): Challenge {
  const chosen = CASES[hash(seed) % CASES.length];
  if (!chosen) throw new RangeError('There are no faults to choose from.');
  return { ...made(chosen.patient, chosen.injection), seed };
}

/** A patient with one of its faults. */
export function made({ title, healthy }: Patient, injection: Injection): Omit<Challenge, 'seed'> {
  const { id: findingId, symptom, steps } = injection;
  return { title, symptom, findingId, healthy, text: afterSteps(healthy, steps) };
}

/** FNV-1a, then mixed so that seeds that follow each other make challenges that differ. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (const character of seed) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

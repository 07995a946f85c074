import { describe, expect, it } from 'vitest';
import { findingsOf, SILENCE } from '../../findings/index.ts';
import { planGesture } from '../../gestures/index.ts';
import { parseManifest } from '../../manifest/index.ts';
import { readPods } from '../../pod/index.ts';
import { verdictOf } from '../../validation/index.ts';
import { afterSteps } from '../step.ts';
import { challenge, made, PATIENTS } from './challenge.ts';
import { checkMended, isMended } from './mended.ts';

function found(text: string): readonly string[] {
  return findingsOf(parseManifest(text)).map(({ id }) => id);
}

function refusals(text: string): readonly string[] {
  return parseManifest(text)
    .documents.map(verdictOf)
    .flatMap(({ errors, podErrors, strictDecodeErrors }) => [
      ...[...errors, ...podErrors].map(({ detail }) => detail),
      ...strictDecodeErrors,
    ]);
}

const cases = PATIENTS.flatMap((patient) =>
  patient.injections.map((injection) => ({
    name: `${patient.title}: ${injection.id}`,
    ill: { ...made(patient, injection), seed: '' },
  })),
);

it.each(PATIENTS)('$title is healthy before', ({ healthy }) => {
  expect([found(healthy), refusals(healthy)]).toEqual([[], []]);
});

describe.each(cases)('$name', ({ ill }) => {
  it('has exactly its finding, and Kubernetes accepts it', () => {
    expect([found(ill.text), refusals(ill.text)]).toEqual([[ill.findingId], []]);
    expect(ill.symptom).toMatch(/^[A-Z].*\.$|^kubectl .*\.$/);
    expect(ill.symptom).not.toContain(ill.findingId);
  });

  it('is not mended as it is, nor by silence, and is by its undoing', () => {
    expect(isMended(ill, ill.text)).toBe(false);
    expect(isMended(ill, ill.healthy)).toBe(true);
    const metadata = readPods(parseManifest(ill.text))[0]?.metadata ?? [];
    const at = [...metadata, 'annotations', SILENCE];
    const silenced = afterSteps(ill.text, [{ do: 'setField', at, value: ill.findingId }]);
    expect(found(silenced)).toEqual([]);
    expect(isMended(ill, silenced)).toBe(false);
  });

  it('does not tell where the fault is before it is gone', () => {
    const lost = checkMended(ill, ill.text).goals.filter(({ label }) =>
      label.includes('all it did'),
    );
    for (const goal of lost) expect(goal.met ? '' : goal.now).not.toContain('missing: ');
  });

  it('is gone after the fix that the finding offers, if there is one', () => {
    const manifest = parseManifest(ill.text);
    for (const { fix } of findingsOf(manifest)) {
      if (!fix) continue;
      const plan = planGesture(manifest, fix.gesture);
      if (!plan.ok) throw new Error(plan.reason);
      const { goals } = checkMended(ill, plan.next.text);
      expect(goals).toContainEqual({ label: 'Nothing is left to mend', met: true });
    }
  });
});

it('makes the same challenge of the same seed, and different ones of different seeds', () => {
  const seeds = Array.from({ length: 120 }, (_, index) => String(index));
  const ids = seeds.map(challenge).map(({ title, findingId }) => `${title} ${findingId}`);
  expect(new Set(ids).size).toBeGreaterThan(cases.length / 2);
  expect(challenge('a storm')).toEqual(challenge('a storm'));
  expect(challenge('')).toEqual(challenge(''));
});

it('is not mended by cutting out what had the fault', () => {
  const report = PATIENTS[1];
  const injection = report?.injections.find(({ id }) => id === 'localhost-nobody');
  if (!report || !injection) throw new Error('no such fault');
  const ill = { ...made(report, injection), seed: '' };
  const without = ill.text.replace(/ {10}env:\n.*\n.*\n/, '');
  expect(found(without)).toEqual([]);
  expect(checkMended(ill, without).goals).toContainEqual(
    expect.objectContaining({ met: false, now: 'missing: worker calls db-proxy' }),
  );
});

it.each([
  [
    'a hook that waits in place of the startup probe',
    'native-no-startup-probe',
    '      args:\n        - --port=5432',
    '      lifecycle: {postStart: {exec: {command: [/cloud-sql-proxy, wait]}}}\n      args:\n        - --port=5432',
  ],
  [
    'an alias in place of another address',
    'container-name-as-host',
    '  initContainers:',
    '  hostAliases: [{ip: 127.0.0.1, hostnames: [db-proxy]}]\n  initContainers:',
  ],
])('is mended by %s', (_, fault, before, after) => {
  const shop = PATIENTS[0];
  const injection = shop?.injections.find(({ id }) => id === fault);
  if (!shop || !injection) throw new Error('no such fault');
  const ill = { ...made(shop, injection), seed: '' };
  const mended = ill.text.replace(before, after);
  expect(checkMended(ill, mended).goals).toEqual(checkMended(ill, ill.healthy).goals);
});

it('says which line cannot be read', () => {
  const ill = challenge('1');
  expect(checkMended(ill, `${ill.text}  - : [`).passed).toBe(false);
});

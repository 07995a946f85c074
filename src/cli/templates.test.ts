import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings/index.ts';
import { type GestureBody, planGesture } from '../gestures/index.ts';
import { type Manifest, parseManifest } from '../manifest/index.ts';
import { fillIn, leavesOf, type Pattern, readPattern } from '../patterns/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import { verdictOf } from '../validation/index.ts';
import { PATTERN_TEXTS } from './pattern-texts.ts';

const SEEDS = Object.entries(
  import.meta.glob<string>('../../templates/seed-*.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([path, text]): [string, string] => [path.replace(/^.*seed-|\.yaml$/g, ''), text]);

/** Why a pattern's pod is not restricted, as its header says; every other must be. */
const exemption = (text: string) => /^# exempt: restricted \((.+)\)$/m.exec(text)?.[1];

function complaints(manifest: Manifest): readonly string[] {
  return manifest.documents.flatMap((document) => {
    const { decodeError, strictDecodeErrors, errors, podErrors, warnings } = verdictOf(document);
    const fields = [...errors, ...podErrors].map(({ type, field }) => `${type} ${field}`);
    return [
      ...(decodeError === null ? [] : [decodeError]),
      ...strictDecodeErrors,
      ...fields,
      ...warnings,
    ];
  });
}

function read(text: string): { manifest: Manifest; pod: Pod; pattern: Pattern } {
  const pattern = readPattern(text);
  if (!pattern.ok) throw new Error(pattern.reason);
  return { manifest: pattern.manifest, pod: pattern.pod, pattern };
}

describe.each([...PATTERN_TEXTS])('%s', (id, text) => {
  it('is a whole manifest that the API server takes', () => {
    const { manifest, pod } = read(text);
    expect(complaints(manifest)).toEqual([]);
    expect(pod.links.filter(({ server }) => server === undefined)).toEqual([]);
    expect(pod.references.filter(({ document }) => document === undefined)).toEqual([]);
    const grave = findingsOf(manifest).filter(({ severity }) => severity !== 'hint');
    expect(grave.map((found) => `${found.id}: ${found.message}`)).toEqual([]);
  });

  it('is restricted, or says why not', () => {
    const { manifest, pod } = read(text);
    const document = manifest.documents[pod.document];
    const failed = document && verdictOf(document).podSecurity?.restricted;
    expect((failed?.length ?? 1) > 0).toBe(exemption(text) !== undefined);
  });

  it('says what it is, and lets each port and path of its own be another', () => {
    const { pattern, pod } = read(text);
    expect(pattern.id).toBe(id);
    expect(`${pattern.title}${pattern.category}${pattern.teaches}`).not.toMatch(/^$|undefined/);
    const words = pattern.values.map((value) => value.text);
    expect(new Set(words).size).toBe(words.length);
    const brought = pod.containers.filter(
      ({ name, role }) => name !== pattern.app.name && role !== 'init',
    );
    const ports = brought.flatMap((container) =>
      container.ports.map(({ number }) => String(number)),
    );
    const paths = pattern.app.mounts.map(({ mountPath }) => mountPath);
    expect([...ports, ...paths].filter((needed) => !words.includes(needed))).toEqual([]);
  });

  it('has room for other values', () => {
    const { pattern } = read(text);
    for (const { key, text: word } of pattern.values) {
      const other = /^\d+$/.test(word)
        ? '54321'
        : word.startsWith('/')
          ? '/other/path'
          : 'other-word';
      const filled = fillIn(pattern, { [key]: other });
      if ('reason' in filled) throw new Error(filled.reason);
      const leaves = filled.documents.flatMap(({ parsed }) => leavesOf(parsed.value));
      expect(leaves.some(({ value }) => String(value).includes(other))).toBe(true);
      expect(filled.text.split('\n')).toHaveLength(pattern.text.split('\n').length);
    }
  });

  it.each(SEEDS)('beside %s only adds, and clashes with nothing', (_, seed) => {
    const before = parseManifest(seed);
    const gesture = { do: 'addPattern', pattern: id, text } as const;
    const refused = planGesture(before, gesture);
    const values = refused.ok ? undefined : refused.proposals?.[0]?.values;
    const plan = values ? planGesture(before, { ...gesture, values }) : refused;
    if (!plan.ok) throw new Error(plan.reason);
    expect(lostLine(seed, plan.next.text)).toBeUndefined();
    expect(added(complaints(before), complaints(plan.next))).toEqual([]);
    const errors = (manifest: Manifest) =>
      findingsOf(manifest).flatMap((found) => (found.severity === 'error' ? [found.id] : []));
    expect(added(errors(before), errors(plan.next))).toEqual([]);
    const [pod] = readPods(plan.next);
    expect(pod?.links.filter(({ server }) => server === undefined)).toEqual([]);
    expect(planGesture(plan.next, gesture).ok).toBe(false);
  });
});

/** The first line of a text that is not, in its order, in another. */
function lostLine(before: string, after: string): string | undefined {
  const lines = after.split('\n');
  let at = -1;
  return before.split('\n').find((line) => {
    at = lines.indexOf(line, at + 1);
    return at === -1;
  });
}

/** What the second list has more often than the first; indices of lists do not count. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = before.map((each) => each.replace(/\d+/g, ''));
  return after.filter((each) => {
    const index = left.indexOf(each.replace(/\d+/g, ''));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

describe('a pattern in a pod', () => {
  const gestures = (pod: Pod): GestureBody[] => {
    const [first] = pod.containers;
    const [volume] = pod.volumes;
    const name = first?.name ?? '';
    return [
      { do: 'renameContainer', container: name, name: 'renamed' },
      { do: 'duplicateContainer', container: name },
      { do: 'moveContainer', container: name, role: 'classic', index: 0 },
      { do: 'setImage', container: name, image: 'acme/other:1' },
      { do: 'addContainer', role: 'init' },
      { do: 'removeContainer', container: name },
      ...(volume
        ? ([
            { do: 'renameVolume', volume: volume.name, name: 'renamed' },
            { do: 'removeVolume', volume: volume.name },
          ] as const)
        : []),
    ];
  };

  it.each([...PATTERN_TEXTS])('takes every gesture: %s', (_, text) => {
    const { manifest, pod } = read(text);
    for (const gesture of gestures(pod)) {
      const plan = planGesture(manifest, gesture);
      const reason = plan.ok || plan.needsConsent ? '' : plan.reason;
      expect(reason).not.toMatch(/could not|not fit/);
      if (plan.ok) expect(plan.next.problems).toEqual([]);
    }
  });
});

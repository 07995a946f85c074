import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planGesture } from '../gestures/index.ts';
import { type Manifest, type Planned, parseManifest } from '../manifest/index.ts';
import { verdictOf } from '../validation/index.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Found, findingsOf } from './find.ts';
import { catalogueSource } from './write-catalogue.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(`${here}catalogue`, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'));

it('holds every file of the folder; when it does not, it is written anew: run the tests again', () => {
  const wanted = catalogueSource(files);
  const behind = readFileSync(`${here}catalogue.ts`, 'utf8') !== wanted;
  if (behind) writeFileSync(`${here}catalogue.ts`, wanted);
  expect(behind).toBe(false);
});

it('names each finding as its file', () => {
  const names = files.map((file) => file.replace(/^.*[\\/]|\.ts$/g, '')).sort();
  expect(CATALOGUE.map(({ id }) => id).sort()).toEqual(names);
});

/** The places of one finding; the version is the oldest or the newest an example of it is about. */
function found(text: string, id: string): { manifest: Manifest; hits: readonly Found[] } {
  const manifest = parseManifest(text);
  const minor = Number(/# Kubernetes 1\.(\d+)/.exec(text)?.[1] ?? 34);
  const hits = findingsOf(manifest, { all: true, minor }).filter((each) => each.id === id);
  return { manifest, hits };
}

describe.each(CATALOGUE.map((finding) => [finding.id, finding] as const))('%s', (id, finding) => {
  const { flagged, clean } = finding.examples;

  it('tells its examples apart', () => {
    expect(flagged.length).toBeGreaterThan(0);
    expect(clean.length).toBeGreaterThan(0);
    for (const text of [...flagged, ...clean]) expect(parseManifest(text).problems).toEqual([]);
    for (const text of flagged) expect([text, found(text, id).hits.length]).not.toEqual([text, 0]);
    for (const text of clean) expect([text, found(text, id).hits]).toEqual([text, []]);
  });

  it('speaks in sentences, of a place that is written', () => {
    for (const text of [finding.title, finding.what, finding.why, finding.whatToDo]) {
      expect(text).toMatch(/^[A-Za-z`$].*[A-Za-z0-9`).]$/s);
    }
    expect(finding.links.length).toBeGreaterThan(0);
    for (const text of flagged) {
      for (const { message, span, fix } of found(text, id).hits) {
        expect(message).toMatch(/\.$/);
        expect(message).not.toMatch(/undefined|NaN|\[object|please|oops|successfully|!/i);
        expect(span.end).toBeGreaterThan(span.start);
        if (fix) expect(fix.label).toMatch(/^[A-Z].*[^.]$/);
      }
    }
  });

  it('is gone after its fix, which only changes lines that must', () => {
    for (const text of flagged) {
      const { manifest, hits } = found(text, id);
      for (const hit of hits) {
        if (!hit.fix) continue;
        const plan = planGesture(manifest, hit.fix.gesture);
        if (!plan.ok) throw new Error(`${hit.message} ${hit.fix.label}: ${plan.reason}`);
        const rest = found(plan.next.text, id).hits.map(({ message }) => message);
        expect([plan.next.text, rest]).not.toEqual([
          plan.next.text,
          expect.arrayContaining([hit.message]),
        ]);
        expect(plan.next.problems).toEqual([]);
        expect(serverErrors(plan.next)).toBeLessThanOrEqual(serverErrors(manifest));
        expect(linesTouched(manifest, plan)).toBeLessThanOrEqual(40);
      }
    }
  });
});

/** How much the API server has to say against a manifest. */
function serverErrors({ documents }: Manifest): number {
  return documents
    .map(verdictOf)
    .reduce(
      (sum, { errors, podErrors, strictDecodeErrors, decodeError }) =>
        sum +
        errors.length +
        podErrors.length +
        strictDecodeErrors.length +
        (decodeError === null ? 0 : 1),
      0,
    );
}

/** Lines taken away and brought. */
function linesTouched({ text }: Manifest, { edits }: Planned): number {
  const count = (part: string) => part.split('\n').length;
  return edits.reduce(
    (sum, edit) => sum + count(edit.text) + count(text.slice(edit.start, edit.end)),
    0,
  );
}

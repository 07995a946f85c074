import { expect, it } from 'vitest';
import { GLOSSARY, termsIn } from './glossary.ts';
import { LESSONS, loadLesson } from './lessons.ts';

it.each(Object.entries(GLOSSARY))('%s is explained in short, with its page', (_, entry) => {
  expect(entry.explanation).toMatch(/^[A-Z].*\.$/s);
  expect(entry.explanation.split(/(?<=[.:;]) /).length).toBeLessThanOrEqual(4);
  expect(entry.explanation.length).toBeLessThanOrEqual(190);
  expect(entry.link).toMatch(/^https:\/\/kubernetes\.io\/docs\/[\w/-]+\/(#[\w-]+)?$/);
  expect(entry.explanation).not.toMatch(/please|oops|successfully|!|\bsimply\b|\bjust\b/i);
});

it('spells no two words alike', () => {
  const all = Object.values(GLOSSARY).flatMap(({ spellings }) => [...new Set(spellings)]);
  expect(new Set(all.map((spelling) => spelling.toLowerCase())).size).toBe(all.length);
});

it.each([
  ['A sidecar container, then an init container.', ['sidecar container', 'init container']],
  ['Two pods, one Pod.', ['pods']],
  ['Its readiness probe fails; the probe is exec.', ['readiness probe', 'probe']],
  ['Call 127.0.0.1:8080 or localhost.', ['127.0.0.1']],
  ['app has CrashLoopBackOff.', ['CrashLoopBackOff']],
  ['registry.example/pod/node-agent and /var/volume', []],
  ['No word of it here', []],
  ['', []],
])('finds the words of %j', (text, words) => {
  expect(termsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});

it('explains every word a lesson is about', async () => {
  for (const { id } of LESSONS) {
    const lesson = await loadLesson(id);
    const read = [
      ...(lesson?.text ?? []),
      lesson?.learned ?? '',
      ...(lesson?.hints.map(({ text }) => text) ?? []),
      ...(lesson?.goals.map(({ label }) => label) ?? []),
    ].join(' ');
    const found = termsIn(read).map(({ term }) => term);
    expect([id, found.length > 0]).toEqual([id, true]);
  }
});

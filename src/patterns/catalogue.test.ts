import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PATTERNS } from './catalogue.ts';
import { PATTERN_TEXTS } from './texts.ts';
import { catalogueSource } from './write-catalogue.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

it('holds every pattern of templates/; when it does not, it is written anew: run the tests again', () => {
  const wanted = catalogueSource([...PATTERN_TEXTS.values()]);
  const behind = readFileSync(`${here}catalogue.ts`, 'utf8') !== wanted;
  if (behind) writeFileSync(`${here}catalogue.ts`, wanted);
  expect(behind).toBe(false);
});

it('names each pattern as its file', () => {
  const files = readdirSync(fileURLToPath(new URL('../../templates', import.meta.url)))
    .filter((file) => !file.startsWith('seed-'))
    .map((file) => file.replace(/\.yaml$/, ''));
  expect(PATTERNS.map(({ id }) => id).sort()).toEqual(files.sort());
});

import { expect, it } from 'vitest';
import { importedWords } from './archive.ts';

const files = (count: number) => Array.from({ length: count }, (_, i) => `${i}.txt is no YAML.`);

it.each([
  [2, [], '2 imported.'],
  [0, ['This is no zip archive.'], '0 imported. This is no zip archive.'],
  [1, files(3), '1 imported. 0.txt is no YAML. 1.txt is no YAML. 2.txt is no YAML.'],
  [1, files(4), /2\.txt is no YAML\. 1 more file was left out\.$/],
  [1, files(9), /2\.txt is no YAML\. 6 more files were left out\.$/],
])('%d designs and %j left out are told', (count, skipped, words) => {
  expect(importedWords({ count, skipped })).toMatch(words);
});

import { readFileSync } from 'node:fs';
import { parseManifest } from '../src/manifest/index.ts';
import { duplicateKeys } from '../src/validation/decode/duplicates.ts';
import { yamlError } from '../src/validation/go-yaml/yaml-error.ts';
import { verdictOf, verdictOfValue } from '../src/validation/index.ts';

const cases = readFileSync('/work/shared/oracle/cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l).yaml as string);
const time = (name: string, f: () => void) => {
  for (let i = 0; i < 6; i++) f();
  const s = process.cpuUsage();
  for (let i = 0; i < 5; i++) f();
  const c = process.cpuUsage(s);
  console.log(name, ((c.user + c.system) / 5000).toFixed(0), 'ms cpu');
};
const ms = cases.map((y) => parseManifest(y));
time('parse', () => {
  for (const y of cases) parseManifest(y);
});
const docs = ms.flatMap((m) => m.documents.slice(0, 1));
time('verdictOf', () => {
  for (const d of docs) verdictOf(d);
});
time('yamlError', () => {
  for (const d of docs) yamlError(d.parsed.text);
});
time('dups', () => {
  for (const d of docs) duplicateKeys(d.parsed.root, d.parsed.text);
});
time('value only', () => {
  for (const d of docs) verdictOfValue(d.parsed.value, d.parsed.text);
});
console.log('end');
export const run = () => 0;

import { readFileSync, statSync } from 'node:fs';
import { parseManifest } from '../src/manifest/index.ts';
import { type Verdict, verdictOf, verdictOfText } from '../src/validation/index.ts';
import { checkFixtures } from './pod-security.ts';

interface Case {
  readonly id: string;
  readonly rule?: string;
  readonly base?: string;
  readonly yaml: string;
  readonly expect: Verdict;
}

const PARTS = [
  'strictDecodeErrors',
  'decodeError',
  'errors',
  'podErrors',
  'warnings',
  'qosClass',
  'requests',
  'limits',
  'podSecurity',
] as const;

/** Checks every case of the file, or the Pod Security fixtures of a folder; the exit status is 0 when all agree, 1 when some do not, 2 when the file cannot be read. */
export function run(args: readonly string[]): number {
  const [file, , count] = args;
  if (file === undefined) {
    console.error('usage: npm run conformance -- FILE.jsonl [--show N]');
    return 2;
  }
  if (statSync(file).isDirectory()) return checkFixtures(file);
  const cases = readCases(file);
  const started = performance.now();
  const verdicts = cases.map(({ yaml }) => verdict(yaml));
  const took = performance.now() - started;
  const wrong = cases.flatMap((given, i) => {
    const found = verdicts[i];
    const parts = PARTS.filter(
      (part) => comparable(part, found) !== comparable(part, given.expect),
    );
    return found && parts.length > 0 ? [{ given, found, parts }] : [];
  });
  for (const part of PARTS) {
    const right = cases.length - wrong.filter(({ parts }) => parts.includes(part)).length;
    console.log(`${part.padEnd(20)} ${right} of ${cases.length}`);
  }
  console.log(`${'all parts'.padEnd(20)} ${cases.length - wrong.length} of ${cases.length}`);
  console.log(`read and judged in ${took.toFixed(0)} ms`);
  for (const entry of wrong.slice(0, Number(count ?? 1))) report(entry);
  return wrong.length === 0 ? 0 : 1;
}

function readCases(file: string): readonly Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Case => JSON.parse(line));
}

function verdict(yaml: string): Verdict {
  const manifest = parseManifest(yaml);
  const [document] = manifest.documents;
  return document ? verdictOf(document) : verdictOfText(yaml);
}

/** A part of a verdict as text that is the same for the same verdict. */
function comparable(part: (typeof PARTS)[number], verdict: Verdict | undefined): string {
  if (part === 'errors' || part === 'podErrors') {
    const rows = (verdict?.[part] ?? []).map(
      ({ type, field, detail }) => `${field} ${type} ${detail}`,
    );
    return rows.sort().join('\n');
  }
  return JSON.stringify(sorted(verdict?.[part] ?? null));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

function report({
  given,
  found,
  parts,
}: {
  given: Case;
  found: Verdict;
  parts: readonly (typeof PARTS)[number][];
}): void {
  console.log(`\n${given.id} ${given.rule ?? ''} ${given.base ?? ''}`);
  for (const part of parts) {
    console.log(
      `  ${part}\n    expected ${comparable(part, given.expect)}\n    found    ${comparable(part, found)}`,
    );
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest } from '../src/manifest/index.ts';
import { verdictOf } from '../src/validation/index.ts';

/**
 * Checks the fixtures of the Pod Security Standards: `LEVEL/pass` and `LEVEL/fail` with a pod a file, the check's name in
 * the file's name. Prints what does not agree; returns the exit status.
 */
export function checkFixtures(folder: string): number {
  const wrong: string[] = [];
  let count = 0;
  for (const level of ['baseline', 'restricted'] as const) {
    for (const outcome of ['pass', 'fail'] as const) {
      const place = join(folder, level, outcome);
      for (const file of existsSync(place)
        ? readdirSync(place).filter((name) => name.endsWith('.yaml'))
        : []) {
        count++;
        const complaint = judge(
          join(place, file),
          level,
          outcome === 'fail' ? file.replace(/\d*\.yaml$/, '') : '',
        );
        if (complaint !== undefined) wrong.push(`${level}/${outcome}/${file}: ${complaint}`);
      }
    }
  }
  for (const line of wrong) console.log(line);
  console.log(`Pod Security fixtures: ${count - wrong.length} passed, ${wrong.length} failed`);
  return wrong.length === 0 && count > 0 ? 0 : 1;
}

/** `check` is the one that must fail, in lower case; '' when none may. */
function judge(file: string, level: 'baseline' | 'restricted', check: string): string | undefined {
  const [document] = parseManifest(readFileSync(file, 'utf8')).documents;
  const failed = document ? verdictOf(document).podSecurity?.[level] : undefined;
  if (!failed) return 'not a pod';
  if (check === '') return failed.length === 0 ? undefined : `fails ${failed.join(', ')}`;
  // A check of the baseline that one of the restricted level makes needless is told by that one.
  const names = [
    check,
    check.replace('_baseline', '_restricted'),
    check.replace('hostpathvolumes', 'restrictedvolumes'),
  ];
  return failed.some((name) => names.includes(name.toLowerCase()))
    ? undefined
    : `fails only [${failed.join(', ')}]`;
}

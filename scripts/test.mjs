/**
 * `npm test`: installs what is missing (a browser too), then type check, lint, import boundaries, unit and browser tests.
 * `npm test -- e2e/share.test.ts` hands its words to the browser tests. All steps run even when one fails; the last line
 * is the sum.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installPackages, root } from './install.mjs';
import { closeWith } from './totals.mjs';

installPackages();

const browser = findBrowser();
if (!browser) {
  console.error(
    '\nThe browser tests need Chromium or Chrome, and none could be had. Install one, or name one:\n' +
      '  OUTRIGGER_BROWSER=/path/to/chromium npm test',
  );
  closeWith({ passed: 0, failed: 1 });
}

const reports = mkdtempSync(join(tmpdir(), 'outrigger-test-'));
const report = (name) => join(reports, `${name}.json`);
const words = process.argv.slice(2).map((word) => JSON.stringify(word));

/** Each with where its tests are counted, if it has any. */
const STEPS = [
  { name: 'types', command: 'npm run --silent typecheck' },
  { name: 'lint', command: 'npm run --silent lint:style' },
  { name: 'import boundaries', command: 'npm run --silent lint:boundaries' },
  { name: 'unused code', command: 'npm run --silent lint:unused' },
  {
    name: 'unit tests',
    command: `npx vitest run --reporter=default --reporter=json --outputFile.json="${report('unit')}"`,
    count: () => countOf('unit', (unit) => [unit.numPassedTests, unit.numFailedTests]),
  },
  { name: 'build', command: 'npm run --silent build' },
  {
    name: 'browser tests',
    command: `npx playwright test --reporter=list,json ${words.join(' ')}`,
    count: () =>
      countOf('browser', ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]),
  },
];

/** Passed and failed tests of a report; undefined when the step died before it wrote one. */
function countOf(name, read) {
  try {
    return read(JSON.parse(readFileSync(report(name), 'utf8')));
  } catch {
    return undefined;
  }
}

const sum = { passed: 0, failed: 0 };
for (const { name, command, count } of STEPS) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: {
      ...process.env,
      OUTRIGGER_BROWSER: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report('browser'),
    },
  });
  const [passed, failed] = count?.() ?? (status === 0 ? [1, 0] : [0, 1]);
  sum.passed += passed;
  sum.failed += status === 0 ? failed : Math.max(failed, 1);
  if (status !== 0) console.error(`\n${name} failed.`);
}
rmSync(reports, { recursive: true, force: true });
closeWith(sum);

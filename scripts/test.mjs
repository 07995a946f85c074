/**
 * `npm test`: installs what is missing (a browser too), then type check, lint, import boundaries, unit and browser tests.
 * `npm test -- e2e/share.spec.ts` hands its words to the browser tests.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { installPackages, root } from './install.mjs';

installPackages();

const browser = findBrowser();
if (!browser) {
  console.error(
    '\nThe browser tests need Chromium or Chrome, and none could be had. Install one, or name one:\n' +
      '  OUTRIGGER_BROWSER=/path/to/chromium npm test',
  );
  process.exit(1);
}

const words = process.argv.slice(2);
const steps = [
  ['types', 'npm run --silent typecheck'],
  ['lint and import boundaries', 'npm run --silent lint'],
  ['unit tests', 'npx vitest run'],
  ['build', 'npm run --silent build'],
  ['browser tests', `npx playwright test ${words.join(' ')}`],
];
for (const [name, command] of steps) {
  console.log(`\n── ${name}`);
  const done = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, OUTRIGGER_BROWSER: browser },
  });
  if (done.status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(done.status ?? 1);
  }
}

/** `npm run bench`: builds the app and the page it is compared with, serves both, and runs bench/bench.ts against them. */
import { findBrowser } from './browser.mjs';
import { installPackages, root, run } from './install.mjs';
import { serve } from './serve.mjs';

installPackages();
const browser = findBrowser();
if (!browser) {
  console.error(
    'The bench needs Chromium or Chrome. Install one, or name one with OUTRIGGER_BROWSER.',
  );
  process.exit(1);
}
const made = `${root}node_modules/.outrigger`;
run('npm run --silent generate');
// Its own copy: another build may go on meanwhile.
run(`npx vite build --outDir "${made}/app" --emptyOutDir --logLevel warn`);
run(
  `npx vite build bench/floor --config vite.config.ts --outDir "${made}/floor" --emptyOutDir --logLevel warn`,
);
run('npx vite build --config vite.node.config.ts --mode bench');
process.env.OUTRIGGER_BROWSER = browser;
process.env.OUTRIGGER_APP = await serve(`${made}/app`, 0);
process.env.OUTRIGGER_FLOOR = await serve(`${made}/floor`, 0);
await import(`${made}/bench/bench.mjs`);
process.exit(0);

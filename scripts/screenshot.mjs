/** `npm run screenshot`: opens a template in the built app and writes docs/screenshot.png, so that the picture in the README stays true. */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { installPackages, root, run } from './install.mjs';
import { serve } from './serve.mjs';

const TEMPLATE = 'templates/seed-proxy-repaired.yaml';
const CARD = 'Container proxy';

installPackages();
const executablePath = findBrowser();
if (!executablePath) {
  console.error(
    'The screenshot needs Chromium or Chrome. Install one, or name one with OUTRIGGER_BROWSER.',
  );
  process.exit(1);
}
const made = `${root}node_modules/.outrigger/app`;
run('npm run --silent generate');
run(`npx vite build --outDir "${made}" --emptyOutDir --logLevel warn`);
const address = await serve(made, 0);
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(address);
const code = page.getByRole('region', { name: 'YAML' }).getByRole('code');
await code.waitFor();
const chooser = page.waitForEvent('filechooser');
await page.getByRole('button', { name: 'Open', exact: true }).click();
await (await chooser).setFiles(`${root}${TEMPLATE}`);
await page.getByRole('group', { name: CARD, exact: true }).click();
await code.getByText('readinessProbe').first().waitFor();
// The marks of the opening fade.
await page.mouse.move(720, 880);
await page.waitForTimeout(4000);
mkdirSync(`${root}docs`, { recursive: true });
await page.screenshot({ path: `${root}docs/screenshot.png` });
await browser.close();
console.log('docs/screenshot.png');
process.exit(0);

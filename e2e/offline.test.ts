import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { App, expect, test } from './app.ts';
import { ONE } from './manifests.ts';

test.use({ serviceWorkers: 'allow' });

/** Resolves when the whole site is kept in the browser. */
const isKept = (page: Page) =>
  page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('after the first visit everything works without a network', async ({ page, context }) => {
  const again = new App(page);
  await again.open();
  await isKept(page);
  await context.setOffline(true);
  await page.reload();
  await again.part('Sidecar').click();
  await page.keyboard.press('Escape');
  await again.editorReady();
  await expect(again.container('sidecar')).toBeVisible();
  await again.button('Templates').click();
  await expect(page.getByRole('dialog', { name: 'Templates' })).toBeVisible();
  await page.keyboard.press('Escape');
  await again.button('Export image').click();
  await expect(page.getByRole('dialog', { name: 'Export image' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await again.exported()).toContain('name: sidecar');
});

test('a browser can install it', async ({ app, page }) => {
  await isKept(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The browser of a test keeps nothing, which is the only thing it may object to.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  await expect(app.canvas).toBeVisible();
});

test.describe('from a folder of another server', () => {
  let folder = '';
  test.use({
    baseURL: async ({ browserName: _ }, use) => {
      const site = mkdtempSync(join(tmpdir(), 'outrigger-site-'));
      folder = join(site, 'tools/pods');
      cpSync(process.env.OUTRIGGER_DIST ?? 'dist', folder, { recursive: true });
      await use(`${await serve(site, 0)}tools/pods/`);
      rmSync(site, { recursive: true });
    },
  });

  test('a new version says it is there, and takes over without losing work', async ({
    app,
    page,
  }) => {
    await app.openFile(ONE);
    await isKept(page);
    publish(folder, 'Outrigger, next');
    await page.reload();
    await expect(page).toHaveTitle('Outrigger');
    await expect(page.getByText('A new version is ready.').first()).toBeVisible();
    await app.part('Volume: emptyDir').click();
    await page.keyboard.press('Escape');
    const text = await app.exported();
    await app.button('Reload').click();
    await expect(page).toHaveTitle('Outrigger, next');
    await expect(app.volume('data')).toBeVisible();
    expect(await app.exported()).toBe(text);
    await expect(page.getByText('A new version is ready.')).toBeHidden();
  });
});

/** Puts a newer version of the site in its place. */
function publish(folder: string, title: string): void {
  const change = (file: string, from: RegExp, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  change('index.html', /<title>.*<\/title>/, `<title>${title}</title>`);
  change('sw.js', /version:\s*(["`'])\w+\1|"version":\s*"\w+"/, 'version:"next"');
}

import type { Browser, BrowserContext, Page } from '@playwright/test';

/** Addresses and browser come from scripts/bench.mjs, which serves both pages. */
export const APP = process.env.OUTRIGGER_APP ?? '';
export const FLOOR = process.env.OUTRIGGER_FLOOR ?? '';
const VIEWPORT = { width: 1440, height: 900 };

/** Work in a tab of its own, with nothing kept from before. */
export async function fresh<T>(
  browser: Browser,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** The app with a manifest opened in it, the editor there. */
export async function openText(page: Page, text: string): Promise<void> {
  await page.goto(APP);
  await page.getByRole('region', { name: 'Pod canvas' }).waitFor();
  await page.locator('.monaco-editor').first().waitFor({ timeout: 60_000 });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await (await chooser).setFiles({
    name: 'bench.yaml',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await page
    .getByRole('group', { name: 'Container app-0', exact: true })
    .waitFor({ timeout: 60_000 });
}

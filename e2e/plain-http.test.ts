import { App, expect, test } from './app.ts';
import { ONE } from './manifests.ts';

/** A name that is not loopback: over plain http the browser withholds what it gives to secure pages only. */
const HOST = 'outrigger.test';

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const rule = `--host-resolver-rules=MAP ${HOST} 127.0.0.1`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ baseURL }, use) => use(baseURL?.replace('127.0.0.1', HOST)),
});

test('from a web server without https everything but the clipboard works', async ({
  app,
  page,
  context,
}) => {
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await app.openFile(ONE);
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  const text = await app.exported();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(app.volume('data')).toBeVisible();

  await app.button('Copy YAML').click();
  await expect(page.getByText(/Download it instead/)).toBeVisible();

  const second = new App(await context.newPage());
  await second.open();
  await expect(second.volume('data')).toBeVisible();
  await second.part('Sidecar').click();
  await expect(second.container('sidecar')).toBeVisible();
  await expect(second.page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  expect(await app.exported()).toBe(text);
});

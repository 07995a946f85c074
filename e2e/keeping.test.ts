import type { Page } from '@playwright/test';
import { App, expect, test } from './app.ts';
import { ONE, SHOP, swap } from './manifests.ts';

const kept = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

test('a reload restores the text and its history', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.container('cache').focus();
  await page.keyboard.press('Delete');
  await expect(app.container('cache')).toBeHidden();
  const text = await app.exported();
  await kept(page);
  await page.reload();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(text);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(SHOP);
  await app.button('Undo').click();
  await expect(app.canvas.getByText('What will your pod carry?')).toBeVisible();
  await app.button('Redo').click();
  await app.button('Redo').click();
  expect(await app.exported()).toBe(text);
});

test('a reload right after a change loses nothing', async ({ app, page }) => {
  await app.openFile(ONE);
  await expect(app.container('web')).toBeVisible();
  await page.reload();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(ONE);
});

test('a text that cannot be read is kept too', async ({ app, page }) => {
  const broken = swap(ONE, 'image: nginx', 'image nginx');
  await app.openFile(ONE);
  await app.pasteAll(broken);
  await expect(app.canvas.getByText('The picture waits.')).toBeVisible();
  await kept(page);
  await page.reload();
  await expect(app.button('Download YAML')).toBeEnabled();
  expect(await app.exported()).toBe(broken);
});

test('after a crash the work is there again', async ({ app, page, context }) => {
  await app.openFile(SHOP);
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  const text = await app.exported();
  await kept(page);
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = new App(await context.newPage());
  await next.open();
  await expect(next.volume('data')).toBeVisible();
  expect(await next.exported()).toBe(text);
  await next.button('Undo').click();
  expect(await next.exported()).toBe(SHOP);
});

test('a tab closed without warning loses nothing', async ({ app, page, context }) => {
  await app.openFile(ONE);
  await expect(app.container('web')).toBeVisible();
  await kept(page);
  await page.close({ runBeforeUnload: false });
  const next = new App(await context.newPage());
  await next.open();
  await expect(next.container('web')).toBeVisible();
  await expect(next.page.getByText('This design is open in another tab.')).toBeHidden();
  expect(await next.exported()).toBe(ONE);
});

test('a second tab on the same design says so, and works on a copy', async ({
  app,
  page,
  context,
}) => {
  await app.openFile(ONE);
  await expect(app.container('web')).toBeVisible();
  await kept(page);
  const second = new App(await context.newPage());
  await second.open();
  const bar = second.page
    .getByRole('alert')
    .filter({ has: second.page.getByRole('button', { name: 'Use it here' }) });
  await expect(bar).toBeVisible();
  await second.part('Sidecar').click();
  await expect(second.container('sidecar')).toBeHidden();
  await second.editorReady();
  await second.editor.focus();
  await second.page.keyboard.type('x');
  expect(await second.exported()).toBe(ONE);

  await bar.getByRole('button', { name: 'Work on a copy' }).click();
  await expect(bar).toBeHidden();
  await second.part('Sidecar').click();
  await second.page.keyboard.press('Escape');
  await expect(second.container('sidecar')).toBeVisible();
  const copy = await second.exported();
  await kept(second.page);

  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  const original = await app.exported();
  await kept(page);
  await page.reload();
  await second.page.reload();
  await expect(app.volume('data')).toBeVisible();
  expect(await app.exported()).toBe(original);
  await expect(second.container('sidecar')).toBeVisible();
  expect(await second.exported()).toBe(copy);
});

test('a second tab takes the design over', async ({ app, page, context }) => {
  await app.openFile(ONE);
  await expect(app.container('web')).toBeVisible();
  await kept(page);
  const second = new App(await context.newPage());
  await second.open();
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  const text = await app.exported();
  await kept(page);
  await second.page.getByRole('button', { name: 'Use it here' }).click();
  await expect(second.volume('data')).toBeVisible();
  expect(await second.exported()).toBe(text);
  await expect(page.getByText('This design is open in another tab.')).toBeVisible();
  await second.part('Sidecar').click();
  await expect(second.container('sidecar')).toBeVisible();
  await app.part('Init container').click();
  await expect(app.container('init')).toBeHidden();
  expect(await app.exported()).toBe(text);
});

test('New and its Undo keep what was there', async ({ app }) => {
  await app.openFile(SHOP);
  await app.button('New').click();
  await expect(app.canvas.getByText('What will your pod carry?')).toBeVisible();
  await app.button('Undo').click();
  expect(await app.exported()).toBe(SHOP);
});

test('forbidden storage is said once, and the work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  const app = new App(page);
  await app.open();
  await expect(page.getByText(/forbids keeping your design/).first()).toBeVisible();
  await expect(page.getByText('Not saved')).toBeVisible();
  await app.openFile(ONE);
  expect(await app.exported()).toBe(ONE);
  const message = page.getByRole('region', { name: 'Message' });
  await expect(message).toContainText(/forbids keeping your design/);
  await app.button('Close the message').click();
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  await expect(app.volume('data')).toBeVisible();
  await expect(page.getByText('Not saved')).toBeVisible();
  await expect(message).toBeHidden();
});

test('cookies and storage all forbidden, the page still works', async ({ page }) => {
  await page.addInitScript(() => {
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: forbid });
    }
  });
  const app = new App(page);
  await app.open();
  await expect(page.getByText('Not saved')).toBeVisible();
  await app.openFile(ONE);
  expect(await app.exported()).toBe(ONE);
});

test('a full storage is said at the change that no longer fits', async ({ app, page }) => {
  await app.openFile(ONE);
  await expect(app.container('web')).toBeVisible();
  await kept(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/has no room for your design/).first()).toBeVisible();
  await expect(page.getByText('Not saved')).toBeVisible();
  await expect(app.volume('data')).toBeVisible();
});

test('code that can not be had takes nothing else from the page', async ({ app, page }) => {
  await page.route('**/ShareDialog-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("cut short")' }),
  );
  await page.reload();
  await app.openFile(ONE);
  for (const _ of ['once', 'again']) {
    await app.button('Share').click();
    await expect(page.getByText(/could not be loaded/).first()).toBeVisible();
    await app.button('Close the message').click();
  }
  expect(await app.exported()).toBe(ONE);
});

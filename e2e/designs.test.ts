import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type App, expect, test } from './app.ts';
import { ONE, SHOP, swap } from './manifests.ts';

const designs = (page: Page) => page.getByRole('dialog', { name: 'Designs' });

async function show(app: App): Promise<Locator> {
  await app.button('Designs').click();
  await expect(designs(app.page)).toBeVisible();
  return designs(app.page);
}

const openers = (dialog: Locator) => dialog.getByRole('button', { name: /^Open / });

const TILL = swap(ONE, 'name: shop', 'name: till');

test('what New and Open replace is in the list, with its history, and is gone on with', async ({
  app,
}) => {
  await app.openFile(TILL);
  await app.part('Volume: emptyDir').click();
  await app.page.keyboard.press('Escape');
  const worked = await app.exported();
  await app.openFile(SHOP);
  await app.button('New').click();
  const list = await show(app);
  await expect(openers(list)).toHaveCount(2);
  await list.getByRole('button', { name: 'Open till', exact: true }).click();
  await expect(app.volume('data')).toBeVisible();
  expect(await app.exported()).toBe(worked);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(TILL);
  await app.page.reload();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(TILL);
});

test('a design is renamed, copied, deleted and brought back', async ({ app, page }) => {
  await app.openFile(TILL);
  await app.openFile(SHOP);
  const list = await show(app);
  await list.getByRole('button', { name: 'Rename till' }).click();
  await page.keyboard.type('Counter of the shop');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Duplicate Counter of the shop', exact: true }).click();
  await expect(openers(list)).toHaveCount(3);
  await list.getByRole('button', { name: 'Delete Counter of the shop', exact: true }).click();
  await list.getByRole('button', { name: 'Delete shop', exact: true }).click();
  await expect(openers(list)).toHaveCount(1);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect(openers(list)).toHaveCount(2);
  await list.getByRole('button', { name: 'Open Counter of the shop copy' }).click();
  expect(await app.exported()).toBe(TILL);
});

test('all designs leave as a zip of manifests and come back from it', async ({ app, page }) => {
  await app.openFile(TILL);
  await app.openFile(SHOP);
  const list = await show(app);
  const { name, bytes } = await app.download(() =>
    list.getByRole('button', { name: 'Export all' }).click(),
  );
  expect(name).toMatch(/^outrigger-designs-.*\.zip$/);
  const files = unzipSync(bytes);
  expect(Buffer.from(files['shop.yaml'] ?? '').toString()).toBe(SHOP);
  expect(Buffer.from(files['till.yaml'] ?? '').toString()).toBe(TILL);
  for (const design of ['till', 'shop']) {
    await list.getByRole('button', { name: `Delete ${design}`, exact: true }).click();
  }
  await expect(list.getByText(/Nothing here yet/)).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await list.getByRole('button', { name: 'Import' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer: bytes });
  await expect(list.getByText('2 imported.')).toBeVisible();
  await list.getByRole('button', { name: 'Open shop' }).click();
  expect(await app.exported()).toBe(SHOP);
});

test('a design open in another tab is not deleted under it', async ({ app, context }) => {
  await app.openFile(TILL);
  await app.openFile(SHOP);
  const second = await context.newPage();
  await second.goto('./');
  await second.getByRole('button', { name: 'Designs', exact: true }).click();
  const list = designs(second);
  await expect(list.getByText('Open here')).toBeVisible();
  await list.getByRole('button', { name: 'Open till', exact: true }).click();
  await expect(second.getByRole('group', { name: 'Container web' })).toBeVisible();
  const mine = await show(app);
  await expect(mine.getByText('Open in another tab')).toBeVisible();
  await expect(mine.getByRole('button', { name: 'Delete till', exact: true })).toBeDisabled();
});

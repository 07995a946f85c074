import { type App, expect, test } from './app.ts';
import { APP_WITH_SHIPPER, SHOP, swap } from './manifests.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: 'reduce' },
});

test('the whole job by tap: add, name the image, link, copy', async ({ app, page }) => {
  await tab(app, 'Add');
  await app.part('Container').tap();
  await expect(page.getByRole('combobox', { name: 'Image of app' })).toBeFocused();
  await page.keyboard.type('nginx:1.29.1');
  await page.keyboard.press('Enter');
  await tab(app, 'Add');
  await app.part('Sidecar').tap();
  await expect(page.getByRole('combobox', { name: 'Image of sidecar' })).toBeFocused();
  await page.keyboard.type('fluent/fluent-bit:4.0.3');
  await page.keyboard.press('Enter');

  await app.container('app').tap();
  await page.getByRole('menuitem', { name: 'Connect…' }).tap();
  await expect(app.canvas.getByText('choose the other card')).toBeVisible();
  await app.container('sidecar').tap();
  const link = app.connecting('app', 'sidecar');
  await link.getByRole('button', { name: 'Connect' }).tap();
  await expect(link).toBeHidden();
  await expect(app.volume('logs')).toBeVisible();

  await more(app, 'Copy YAML');
  await expect(app.status).toHaveText('YAML copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(APP_WITH_SHIPPER);
  expect(await exported(app)).toBe(APP_WITH_SHIPPER);
});

test('a file is opened, its card converted and deleted, all by tap', async ({ app, page }) => {
  await openFile(app, SHOP);
  await expect(app.container('shipper')).toBeVisible();
  await app.container('wait-db').tap();
  await page.getByRole('menuitem', { name: 'Make it a sidecar' }).tap();
  await expect(page.getByRole('menu')).toBeHidden();
  expect(await exported(app)).toContain('      - name: wait-db\n');
  await app.container('wait-db').tap();
  await page.getByRole('menuitem', { name: 'Delete' }).tap();
  await expect(app.container('wait-db')).toBeHidden();
  await app.button('Undo').tap();
  await app.button('Undo').tap();
  expect(await exported(app)).toBe(SHOP);
});

test('a link is opened and deleted by tap', async ({ app, page }) => {
  await openFile(app, SHOP);
  await app.canvas.getByRole('button', { name: 'web calls cache on port 11211' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).tap();
  await expect(
    app.canvas.getByRole('button', { name: 'web calls cache on port 11211' }),
  ).toBeHidden();
  expect(await exported(app)).toBe(
    swap(SHOP, '        env:\n        - name: CACHE_ADDR\n          value: 127.0.0.1:11211\n', ''),
  );
});

test('Canvas, YAML and Add are tabs; nothing is wider than the screen', async ({ app, page }) => {
  await openFile(app, SHOP);
  for (const name of ['YAML', 'Add', 'Canvas'] as const) {
    await tab(app, name);
    const region = { YAML: app.yaml, Add: app.palette, Canvas: app.canvas }[name];
    await expect(region).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});

test('typing in the YAML tab is seen on the Canvas tab', async ({ app, page }) => {
  await openFile(app, SHOP);
  await tab(app, 'YAML');
  await app.pasteAll(SHOP.replaceAll('cache', 'memory'));
  await tab(app, 'Canvas');
  await expect(app.container('memory')).toBeVisible();
  await app.button('Undo').tap();
  await expect(app.container('cache')).toBeVisible();
  expect(await page.evaluate(() => document.title)).toMatch(/Outrigger/);
});

async function tab(app: App, name: 'Canvas' | 'YAML' | 'Add'): Promise<void> {
  await app.page.getByRole('button', { name, exact: true }).tap();
}

async function more(app: App, action: string): Promise<void> {
  await app.button('More').tap();
  await app.page.getByRole('menuitem', { name: action }).tap();
}

async function exported(app: App): Promise<string> {
  return (await app.download(() => more(app, 'Download YAML'))).text;
}

async function openFile(app: App, text: string): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await more(app, 'Open');
  await app.choose(await chooser, text, 'shop.yaml');
  await expect(app.container('web')).toBeVisible();
}

test('a design is shared, pictured, put away and taken up again, all by tap', async ({
  app,
  page,
}) => {
  await openFile(app, SHOP);
  await more(app, 'Share');
  const share = page.getByRole('dialog', { name: 'Share' });
  await share.getByRole('button', { name: 'Copy link' }).tap();
  await expect(app.status).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await share.getByRole('button', { name: 'Close' }).tap();

  await more(app, 'Export image');
  const image = page.getByRole('dialog', { name: 'Export image' });
  const { name } = await app.download(() =>
    image.getByRole('button', { name: 'Download PNG' }).tap(),
  );
  expect(name).toBe('shop.png');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await image.getByRole('button', { name: 'Close' }).tap();

  await more(app, 'New');
  await expect(app.canvas.getByText('What will your pod carry?')).toBeVisible();
  await more(app, 'Designs');
  const designs = page.getByRole('dialog', { name: 'Designs' });
  await designs.getByRole('button', { name: 'Open shop' }).tap();
  await expect(app.container('cache')).toBeVisible();
  expect(await exported(app)).toBe(SHOP);

  await page.goto(link);
  await expect(app.container('cache')).toBeVisible();
  expect(await exported(app)).toBe(SHOP);
});

import { expect, test } from './app.ts';
import { APP_WITH_SHIPPER } from './manifests.ts';

test('a sidecar beside an app, sharing a volume, with the mouse', async ({ app, page }) => {
  await app.drag(app.part('Container'), app.canvas);
  await expect(page.getByRole('combobox', { name: 'Image of app' })).toBeFocused();
  await page.keyboard.type('nginx:1.29.1');
  await page.keyboard.press('Enter');
  await expect(app.container('app')).toContainText('nginx');

  await app.lift(app.part('Sidecar'), app.container('app'));
  await app.carry(await app.lane(/^sidecar: /));
  await app.drop();
  await expect(page.getByRole('combobox', { name: 'Image of sidecar' })).toBeFocused();
  await page.keyboard.type('fluent/fluent-bit:4.0.3');
  await page.keyboard.press('Enter');

  await app.connect(app.container('app'), 'left', app.container('sidecar'));
  const link = app.connecting('app', 'sidecar');
  await expect(link.getByText('app writes files, sidecar reads them.')).toBeVisible();
  await link.getByRole('button', { name: 'Connect' }).click();
  await expect(link).toBeHidden();
  await expect(app.volume('logs')).toBeVisible();

  await app.button('Copy YAML').click();
  await expect(app.status).toHaveText('YAML copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(APP_WITH_SHIPPER);
  const { name, text } = await app.download();
  expect(text).toBe(APP_WITH_SHIPPER);
  expect(name).toBe('my-pod.yaml');
});

test('the same with the keyboard alone', async ({ app, page }) => {
  const { keyboard } = page;
  await app.part('Container').focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Image of app' })).toBeFocused();
  await keyboard.type('nginx:1.29.1');
  await keyboard.press('Enter');
  await expect(app.container('app')).toBeFocused();

  await app.part('Sidecar').focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Image of sidecar' })).toBeFocused();
  await keyboard.type('fluent/fluent-bit:4.0.3');
  await keyboard.press('Enter');
  await expect(app.container('sidecar')).toBeFocused();

  await keyboard.press('ArrowRight');
  await expect(app.container('app')).toBeFocused();
  await keyboard.press('l');
  await expect(app.status).toContainText('Choose the other card');
  await keyboard.press('ArrowLeft');
  await expect(app.container('sidecar')).toBeFocused();
  await keyboard.press('Enter');
  const link = app.connecting('app', 'sidecar');
  await expect(link).toBeVisible();
  const make = link.getByRole('button', { name: 'Connect' });
  await app.tabTo(make);
  await keyboard.press('Enter');
  await expect(link).toBeHidden();
  await expect(app.status).toHaveText('shared volume added.');
  await expect(app.container('app')).toBeFocused();

  const copy = app.button('Copy YAML');
  await app.tabTo(copy);
  await keyboard.press('Enter');
  await expect(app.status).toHaveText('YAML copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(APP_WITH_SHIPPER);
  expect(await app.exported()).toBe(APP_WITH_SHIPPER);
});

test('the palette can be reached, searched and used with the keyboard', async ({ app, page }) => {
  await app.tabTo(app.palette.getByRole('searchbox'));
  await page.keyboard.type('memory');
  await expect(app.part('Sidecar')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(app.part('Volume: emptyDir in memory')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.volume('cache')).toBeVisible();
});

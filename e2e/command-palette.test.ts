import { type App, expect, test } from './app.ts';
import { ONE, SHOP } from './manifests.ts';

/** Opens the palette by its keys and takes the first action that answers the words. */
async function command(app: App, words: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

test('every action by its words, hands on the keyboard', async ({ app, page }) => {
  await app.openFile(SHOP);
  await command(app, 'add sidecar');
  await expect(app.container('sidecar')).toBeVisible();
  await page.keyboard.press('Escape');
  await command(app, 'undo');
  await expect(app.container('sidecar')).toBeHidden();
  await command(app, 'go to cache');
  await expect(app.container('cache')).toBeFocused();
  await command(app, 'delete');
  await expect(app.container('cache')).toBeHidden();
  await command(app, 'dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await command(app, 'share');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await command(app, 'new');
  await expect(app.canvas.getByText('What will your pod carry?')).toBeVisible();
});

test('from the editor too; what can’t be done says why; what is not there is said', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  await app.cursorAt('image: nginx');
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('redo');
  await expect(palette.getByRole('option', { name: /Redo/ })).toContainText('nothing to do again');
  await palette.getByRole('combobox').fill('redsi');
  await expect(palette.getByText('Nothing called ‘redsi’.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await page.keyboard.type('x');
  expect(await app.exported()).toBe(ONE.replace('nginx:1.29.1', 'nginx:1.29.1x'));
});

test('the keys work as before where the editor’s search was opened once', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.cursorAt('image: busybox');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(app.yaml.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.press('Escape');
  await command(app, 'go to cache');
  await expect(app.container('cache')).toBeFocused();
});

test('the keyboard map opens with ?', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.container('web').focus();
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'Keyboard map' });
  await expect(map.getByText('Command palette')).toBeVisible();
  await expect(map.getByRole('region', { name: 'On a card' })).toContainText('Rename');
});

test('containers are copied from one design and pasted into another, comments and volumes with them', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  await app.container('shipper').focus();
  await expect(async () => {
    await page.keyboard.press('Control+c');
    await expect(app.status).toHaveText('shipper copied.', { timeout: 2_000 });
  }).toPass();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('# Ships what web writes.\n- name: shipper\n');
  await app.openFile(ONE);
  await app.canvas.click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('Control+v');
  await expect(app.container('shipper')).toBeVisible();
  expect(await app.exported()).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  initContainers:
  # Ships what web writes.
  - name: shipper
    image: fluent/fluent-bit:4.0.3
    restartPolicy: Always
    volumeMounts:
    - name: logs
      mountPath: /var/log/app # the usual place
      readOnly: true
  containers:
  - name: web
    image: nginx:1.29.1
  volumes:
  - name: logs # gone with the pod
    emptyDir: {}
`);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(ONE);
});

test('canvas and edges have menus', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.canvas
    .getByRole('button', { name: 'web calls cache on port 11211' })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(
    app.canvas.getByRole('button', { name: 'web calls cache on port 11211' }),
  ).toBeHidden();
  const water = await app.openWater();
  await page.mouse.click(water.x, water.y - 45, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Add init container' }).click();
  await expect(app.container('init')).toBeVisible();
});

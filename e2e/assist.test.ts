import { expect, test } from './app.ts';
import { ONE, SHOP, swap } from './manifests.ts';

test('fields are offered while typing; Tab takes the first, Enter ends the line', async ({
  app,
  page,
}) => {
  await app.pasteAll(ONE);
  await app.cursorAt('image: nginx');
  await page.keyboard.press('Enter');
  await page.keyboard.type('imag');
  const offered = page.getByRole('option');
  await expect(offered.filter({ hasText: 'imagePullPolicy' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Neve');
  await expect(offered.filter({ hasText: 'Never' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('tty: true');
  const text = 'image: nginx:1.29.1\n    imagePullPolicy: Neve\n    tty: true\n';
  await expect.poll(() => app.exported()).toBe(swap(ONE, 'image: nginx:1.29.1\n', text));
});

test('a name of the pod is offered where one is meant', async ({ app, page }) => {
  await app.pasteAll(SHOP);
  await app.cursorAt('readOnly: true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('- name: lo');
  await expect(page.getByRole('option').filter({ hasText: 'logs' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const text = 'readOnly: true\n        - name: logs';
  await expect.poll(() => app.exported()).toBe(swap(SHOP, 'readOnly: true', text));
});

test('a key explains itself under the pointer', async ({ app, page }) => {
  await app.pasteAll(SHOP);
  await app.editorReady();
  await app.line('volumeMounts').hover();
  await expect(page.getByText('list of VolumeMount')).toBeVisible();
});

test('a pattern is chosen at a list item and comes to stand beside the app', async ({
  app,
  page,
}) => {
  await app.pasteAll(ONE);
  await app.cursorAt('image: nginx');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('- memcach');
  const pattern = page.getByRole('option').filter({ hasText: 'Pattern: ' });
  await expect(pattern.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(app.canvas.getByRole('group', { name: /^Container / })).toHaveCount(2);
  await expect.poll(() => app.exported()).toContain('memcached');
  await expect.poll(() => app.exported()).not.toContain('- memcach\n');
});

import { expect, test } from './app.ts';
import { ONE, SHOP, swap } from './manifests.ts';

test('typing redraws the canvas, and only what was typed changes', async ({ app, page }) => {
  await app.openFile(ONE);
  await app.cursorAt('image: nginx');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('- name: cache');
  await expect(app.container('cache')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('image: redis:8');
  await expect(app.container('cache')).toContainText('redis');
  expect(await app.exported()).toBe(
    swap(
      ONE,
      'image: nginx:1.29.1\n',
      'image: nginx:1.29.1\n  - name: cache\n    image: redis:8\n',
    ),
  );
});

test('what is pasted is drawn', async ({ app }) => {
  await app.pasteAll(SHOP);
  await expect(app.container('shipper')).toBeVisible();
  await expect(app.volume('logs')).toBeVisible();
  expect(await app.exported()).toBe(SHOP);
});

test('selecting a card shows its lines, the cursor in the lines selects the card', async ({
  app,
  page,
}) => {
  const far = `${ONE}${'    # far away\n'.repeat(200)}  - name: last\n    image: redis:8\n`;
  await app.openFile(far);
  await app.editorReady();
  await expect(app.line('- name: last')).toBeHidden();
  await app.container('last').click();
  await expect(app.line('- name: last')).toBeInViewport();
  await expect(app.container('last')).toHaveAttribute('aria-current', 'true');

  await app.container('web').click();
  await expect(app.line('- name: web')).toBeInViewport();
  await app.cursorAt('image: nginx');
  await expect(app.container('web')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowUp');
  await expect(app.container('last')).toHaveAttribute('aria-current', 'true');
  await expect(app.container('web')).not.toHaveAttribute('aria-current', 'true');
});

test('lines to come are shown while a part is carried, and are not in the text', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  await app.editorReady();
  const heading = app.yaml.getByRole('heading');
  await app.lift(app.part('Sidecar'), await app.openWater());
  await app.carry(await app.lane(/^sidecar: /));
  await expect(heading).toContainText('8 lines, 4 to add');
  await expect(app.yaml.getByText('restartPolicy: Always')).toBeVisible();
  await page.keyboard.press('Escape');
  await app.drop();
  await expect(app.yaml.getByText('restartPolicy: Always')).toBeHidden();
  await expect(heading).not.toContainText('to add');
  expect(await app.exported()).toBe(ONE);
});

test('lines to come follow what is filled into the link popover', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.editorReady();
  await app.connect(app.container('web'), 'left', app.container('cache'));
  const link = app.connecting('web', 'cache');
  await link.getByLabel('Name of the volume').fill('scratch');
  await link.getByLabel('cache reads').fill('/scratch');
  await expect(link.getByText(/^\+\d+ lines$/)).toBeVisible();
  await expect(page.getByText(/51 lines, \d+ to add/)).toBeVisible();
  await expect(page.getByText('mountPath: /scratch')).toBeVisible();
  await link.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.yaml.getByRole('heading')).not.toContainText('to add');
});

test('changed lines are named for a moment', async ({ app }) => {
  await app.openFile(SHOP);
  await app.editorReady();
  await app.connect(app.container('cache'), 'left', app.volume('logs'));
  const tag = app.yaml.getByRole('button', { name: /mount added.*undo/i });
  const seen = tag.waitFor();
  await app.connecting('cache', 'logs').getByRole('button', { name: 'Connect' }).click();
  await seen;
  await expect(tag).toBeHidden();
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the name of changed lines is the undo at hand', async ({ app }) => {
    await app.openFile(SHOP);
    await app.editorReady();
    await app.connect(app.container('cache'), 'left', app.volume('logs'));
    await app.connecting('cache', 'logs').getByRole('button', { name: 'Connect' }).click();
    const tag = app.yaml.getByRole('button', { name: /mount added.*undo/i });
    await tag.click();
    await expect(tag).toBeHidden();
    expect(await app.exported()).toBe(SHOP);
  });
});

test('one history holds typing and gestures, back to the first byte and forth to the last', async ({
  app,
  page,
}) => {
  await app.pasteAll(ONE);
  await expect(app.container('web')).toBeVisible();
  const texts = ['', await app.exported()];
  const keep = async () => {
    const text = await app.exported();
    expect(text).not.toBe(texts.at(-1));
    texts.push(text);
  };
  await app.part('Sidecar').click();
  await page.keyboard.type('redis:8');
  await page.keyboard.press('Enter');
  await keep();
  await app.cursorAt('image: nginx');
  await page.keyboard.type(' # tested');
  await keep();
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  await keep();
  await app.container('sidecar').focus();
  await page.keyboard.press('Delete');
  await keep();

  const last = texts.at(-1);
  const seen = [last];
  while (await app.button('Undo').isEnabled()) {
    if (seen.length % 2) await app.button('Undo').click();
    else {
      await app.container('web').focus();
      await page.keyboard.press('ControlOrMeta+z');
    }
    if (await app.button('Download YAML').isDisabled()) break;
    seen.push(await app.exported());
  }
  await expect(app.canvas.getByText('What will your pod carry?')).toBeVisible();
  for (const text of texts.slice(1)) expect(seen).toContain(text);
  while (await app.button('Redo').isEnabled()) await app.button('Redo').click();
  expect(await app.exported()).toBe(last);
});

test('undo and redo in the editor are the same history', async ({ app, page }) => {
  await app.openFile(ONE);
  await app.part('Volume: emptyDir').click();
  await expect(app.volume('data')).toBeVisible();
  await page.keyboard.press('Escape');
  const withVolume = await app.exported();
  await app.cursorAt('image: nginx');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await app.exported()).toBe(ONE);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect(await app.exported()).toBe(withVolume);
});

test('Ctrl+Shift+K deletes a line, as in other editors', async ({ app, page }) => {
  await app.openFile(ONE);
  await app.cursorAt('image: nginx');
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await expect.poll(() => app.exported()).toBe(ONE.replace(/.*image: nginx.*\n/, ''));
});

test('typing is taken back in pieces, not in one', async ({ app, page }) => {
  await app.openFile(ONE);
  await app.cursorAt('image: nginx');
  await page.keyboard.type(' # first second');
  await app.button('Undo').click();
  const text = await app.exported();
  expect(text).not.toBe(ONE);
  expect(ONE.length).toBeLessThan(text.length);
  await expect(async () => {
    await app.button('Undo').click();
    expect(await app.exported()).toBe(ONE);
  }).toPass();
});

test('Tab can leave the editor', async ({ app, page }) => {
  await app.openFile(ONE);
  await app.editorReady();
  await app.editor.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(app.editor).not.toBeFocused();
  expect(await app.exported()).toBe(ONE);
});

import { boxOf, expect, test } from './app.ts';
import { ONE, SHOP } from './manifests.ts';

test('zoom and fit', async ({ app, page }) => {
  await app.openFile(ONE);
  const web = app.container('web');
  const before = await boxOf(web);
  await app.button('Zoom in').click();
  await expect.poll(async () => (await boxOf(web)).width).toBeGreaterThan(before.width * 1.1);
  await app.button('Zoom out').click();
  await app.button('Zoom out').click();
  await expect.poll(async () => (await boxOf(web)).width).toBeLessThan(before.width * 0.95);
  await app.drag(await app.openWater(), { x: 700, y: 700 });
  await app.button('Fit').click();
  await expect.poll(async () => await boxOf(web)).toEqual(before);
  await page.mouse.move(before.x, before.y);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await boxOf(web)).width).toBeGreaterThan(before.width);
  await app.openFile(ONE.replace('nginx', 'httpd'));
  await expect.poll(async () => await boxOf(web)).toEqual(before);
});

test('the canvas is panned by its water', async ({ app }) => {
  await app.openFile(ONE);
  const web = app.container('web');
  const before = await boxOf(web);
  const water = await app.openWater();
  await app.drag(water, { x: water.x + 90, y: water.y + 60 });
  await expect.poll(async () => (await boxOf(web)).x - before.x).toBeGreaterThan(78);
  const after = await boxOf(web);
  expect(Math.abs(after.x - before.x - 90)).toBeLessThan(12);
  expect(Math.abs(after.y - before.y - 60)).toBeLessThan(12);
});

test('a card moved by hand stays there through a reload, and never in the YAML', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  const card = app.volume('logs');
  const start = await boxOf(card);
  const middle = { x: start.x + start.width / 2, y: start.y + start.height / 2 };
  await app.drag(card, { x: middle.x - 220, y: middle.y + 40 });
  await expect.poll(async () => start.x - (await boxOf(card)).x).toBeGreaterThan(150);
  const moved = await boxOf(card);
  const web = await boxOf(app.container('web'));
  expect(await app.exported()).toBe(SHOP);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  const again = await boxOf(card);
  const webAgain = await boxOf(app.container('web'));
  expect(Math.round(again.x - webAgain.x)).toBe(Math.round(moved.x - web.x));
  expect(Math.round(again.y - webAgain.y)).toBe(Math.round(moved.y - web.y));
  expect(await app.exported()).toBe(SHOP);
});

test('with Alt held a container is moved, not converted', async ({ app, page }) => {
  await app.openFile(SHOP);
  const there = await boxOf(app.container('wait-db'));
  await page.keyboard.down('Alt');
  await app.drag(app.container('shipper'), app.container('wait-db'));
  await page.keyboard.up('Alt');
  await expect
    .poll(async () => Math.abs((await boxOf(app.container('shipper'))).x - there.x))
    .toBeLessThan(60);
  expect(await app.exported()).toBe(SHOP);
});

test('adding a card leaves the others where they are', async ({ app, page }) => {
  await app.openFile(SHOP);
  const places = async () => {
    const web = await boxOf(app.container('web'));
    const near = async (name: string) => {
      const box = await boxOf(app.container(name));
      return [Math.round(box.x - web.x), Math.round(box.y - web.y)];
    };
    return [await near('wait-db'), await near('shipper'), await near('cache')];
  };
  const before = await places();
  await app.part('Volume: secret').click();
  await page.keyboard.press('Escape');
  await expect(app.volume('secret')).toBeVisible();
  expect(await places()).toEqual(before);
});

test('the theme follows the system, is switched, and is remembered', async ({ app, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await app.button('Switch to the light theme').click();
  expect(await ground()).toBe(light);
  await page.reload();
  await expect(app.button('Switch to the dark theme')).toBeVisible();
  expect(await ground()).toBe(light);
});

test('panels are resized by mouse and keyboard, keep their size, and get the first one back by a double press', async ({
  app,
  page,
}) => {
  const edge = page.getByRole('separator', { name: 'Resize the YAML' });
  const before = await boxOf(app.yaml);
  const at = await boxOf(edge);
  await app.drag(edge, { x: at.x - 100, y: at.y + 200 });
  const wider = await boxOf(app.yaml);
  expect(wider.width).toBeGreaterThan(before.width + 60);
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await boxOf(app.yaml)).width).toBeLessThan(wider.width);
  await page.keyboard.press('Home');
  const width = async () => Math.round((await boxOf(app.yaml)).width);
  await expect.poll(width).toBeGreaterThan(wider.width);
  const kept = await width();
  await page.reload();
  await expect.poll(width).toBe(kept);
  await edge.dblclick();
  await expect.poll(width).toBe(Math.round(before.width));
});

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves by itself, changed lines stay named until the next edit', async ({
    app,
    page,
  }) => {
    await app.openFile(SHOP);
    await app.editorReady();
    await app.connect(app.container('cache'), 'left', app.volume('logs'));
    await app.connecting('cache', 'logs').getByRole('button', { name: 'Connect' }).click();
    await expect(app.yaml.getByRole('button', { name: /mount added/i })).toBeVisible();
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map(({ effect }) =>
          String(effect && 'target' in effect && (effect.target as Element)?.className),
        ),
    );
    expect(moving.filter((name) => !/cursor/.test(name))).toEqual([]);
    await app.cursorAt('port: memcache');
    await page.keyboard.type(' ');
    await expect(app.yaml.getByRole('button', { name: /mount added/i })).toBeHidden();
  });
});

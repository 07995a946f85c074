import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { SHOP } from './manifests.ts';

/** Main states of the app, each reached from an empty page. */
const STATES: readonly { name: string; reach(app: App, page: Page): Promise<void> }[] = [
  { name: 'empty', reach: async () => undefined },
  { name: 'pod', reach: open },
  {
    name: 'selected',
    async reach(app) {
      await open(app);
      await app.container('web').click();
    },
  },
  {
    name: 'form of a container, everything open',
    async reach(app, page) {
      await open(app);
      await app.container('cache').click();
      const form = page.getByRole('region', { name: 'Inspector' });
      await form.getByRole('button', { name: /^readinessProbe:/ }).click();
      const closed = form.locator('h2 > [aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      await form.getByRole('textbox', { name: 'tag' }).focus();
    },
  },
  {
    name: 'form of the pod',
    async reach(app, page) {
      await open(app);
      await app.canvas.getByRole('button', { name: /^shop/ }).click();
      await expect(page.getByText('Select a card to see its fields.')).toBeVisible();
    },
  },
  {
    name: 'field on a card',
    async reach(app, page) {
      await open(app);
      await app.part('Sidecar').click();
      await page.keyboard.type('envoy');
      await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
    },
  },
  {
    name: 'link popover, shared volume',
    async reach(app) {
      await open(app);
      await app.connect(app.container('web'), 'left', app.container('cache'));
      await expect(app.connecting('web', 'cache')).toBeVisible();
    },
  },
  {
    name: 'link popover, localhost',
    async reach(app) {
      await open(app);
      await app.connect(app.container('web'), 'left', app.container('cache'));
      await app.connecting('web', 'cache').getByRole('tab', { name: 'Localhost' }).click();
    },
  },
  {
    name: 'edge popover',
    async reach(app, page) {
      await open(app);
      await app.canvas.getByRole('button', { name: /^web writes logs/ }).click();
      await expect(page.getByRole('dialog', { name: 'logs in web' })).toBeVisible();
    },
  },
  {
    name: 'menu',
    async reach(app, page) {
      await open(app);
      await app.container('cache').click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'question',
    async reach(app, page) {
      await open(app);
      await app.container('cache').focus();
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(app.container('cache')).toBeFocused();
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  },
  {
    name: 'templates',
    async reach(app, page) {
      await app.button('Templates').click();
      await expect(page.getByRole('dialog', { name: 'Templates' })).toBeVisible();
    },
  },
  {
    name: 'behind',
    async reach(app, page) {
      await open(app);
      await app.container('web').click();
      await app.cursorAt('image: "nginx');
      await page.keyboard.type(': :');
      await expect(app.yaml.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'refused file',
    async reach(app) {
      await app.openFile(Buffer.from([0, 1, 2]), 'photo.png');
      await expect(app.button('Close the message')).toBeVisible();
    },
  },
  {
    name: 'timeline',
    async reach(app, page) {
      await open(app);
      await app.button('Run').click();
      await runTo(app, page, 12);
      await app.button('Crash').click();
      await page.getByRole('menuitem', { name: 'Crash web' }).click();
      await app.button('Events').click();
      await runTo(app, page, 30);
      await app.button('Delete pod').click();
      await runTo(app, page, 31);
      await app.button('Compare with classic').click();
      await expect(page.getByRole('complementary', { name: 'Events' })).toBeVisible();
    },
  },
  {
    name: 'why, and a menu of the run',
    async reach(app, page) {
      await open(app);
      await app.button('Run').click();
      await runTo(app, page, 3);
      await page.keyboard.press('w');
      await expect(page.getByRole('complementary', { name: 'Why?' })).toBeVisible();
      await app.button('Crash').click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const { name, reach } of STATES) {
      test(name, async ({ app, page }) => {
        await app.editorReady();
        await reach(app, page);
        expect(await findings(page)).toEqual([]);
      });
    }
  });

  test.describe(`axe finds nothing on a phone, ${colorScheme}`, () => {
    test.use({
      colorScheme,
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    test('timeline, and cards in a run', async ({ app, page }) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'More' }).tap();
      await page.getByRole('menuitem', { name: 'Open' }).tap();
      await app.choose(await chooser, SHOP, 'shop.yaml');
      await expect(app.container('web')).toBeVisible();
      await page.getByRole('button', { name: 'More' }).tap();
      await page.getByRole('menuitem', { name: 'Timeline' }).tap();
      await app.button('Play').tap();
      await runTo(app, page, 12);
      await app.button('Events').tap();
      expect(await findings(page)).toEqual([]);
      await app.button('Canvas').tap();
      await expect(app.button('End run')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
    test('canvas, YAML, Add and menu', async ({ app, page }) => {
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'More' }).tap();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('menuitem', { name: 'Templates' }).tap();
      const gallery = page.getByRole('dialog', { name: 'Templates' });
      await gallery.getByRole('button', { name: 'Logging sidecar, repaired' }).tap();
      await expect(app.container('app')).toBeVisible();
      await expect(gallery).toBeHidden();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'YAML', exact: true }).tap();
      await app.editorReady();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Add', exact: true }).tap();
      await expect(app.palette).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

/** Puts the playhead at a moment of the run, seconds. */
async function runTo(app: App, page: Page, seconds: number): Promise<void> {
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await expect(playhead).toBeVisible();
  if (await app.button('Pause').isVisible()) await app.button('Pause').click();
  await playhead.press('Home');
  for (let t = 0; t < seconds; t++) await playhead.press('ArrowRight');
}

async function open(app: App): Promise<void> {
  await app.openFile(SHOP);
  await expect(app.container('shipper')).toBeVisible();
}

/** What axe objects to, in short. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}

import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { SHOP } from './manifests.ts';

/** Something of each kind: the server's words, a warning, a finding with a fix, a volume nobody needs. */
const BROKEN = `${SHOP.replace('kind: Deployment', 'kind: Deployment\nspecs: 1')}`;

/** What axe objects to, in short: on the whole page or in a part of it. */
async function objections(page: Page, part = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in the drawer, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('findings, by severity and by object; security; resources; versions', async ({
      app,
      page,
    }) => {
      await app.openFile(BROKEN);
      await app.editorReady();
      await expect(app.yaml.getByRole('note').first()).toBeVisible();
      await page.getByRole('button', { name: /^Findings: / }).click();
      const list = page.getByRole('list', { name: 'Findings', exact: true });
      await list.getByRole('button', { name: /unknown field/ }).click();
      expect(await objections(page)).toEqual([]);
      await page.getByRole('button', { name: 'By object' }).click();
      await list.getByRole('button').last().click();
      expect(await objections(page)).toEqual([]);
      for (const tab of ['Security', 'Resources']) {
        await page.getByRole('button', { name: tab, exact: true }).click();
        await expect(page.getByRole('region', { name: tab })).toBeVisible();
        expect(await objections(page)).toEqual([]);
      }
      await page.getByRole('button', { name: /^Kubernetes version/ }).click();
      await expect(page.getByRole('menuitemradio', { name: 'Kubernetes 1.28' })).toBeVisible();
      expect(await objections(page)).toEqual([]);
    });
  });

  test.describe(`axe finds nothing in the same on a phone, ${colorScheme}`, () => {
    test.use({
      colorScheme,
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    test('findings, one of them, security, resources', async ({ app, page }) => {
      await page.getByRole('button', { name: 'YAML', exact: true }).tap();
      await app.pasteAll(SHOP);
      await page.getByRole('button', { name: 'Canvas', exact: true }).tap();
      await page.getByRole('button', { name: /^Accepted/ }).tap();
      const list = page.getByRole('list', { name: 'Findings', exact: true });
      await expect(list).toBeVisible();
      expect(await objections(page)).toEqual([]);
      await list.getByRole('button').first().tap();
      await expect(page.getByRole('button', { name: 'Back to all findings' })).toBeVisible();
      expect(await objections(page)).toEqual([]);
      for (const tab of ['Security', 'Resources']) {
        await page.getByRole('button', { name: 'More' }).tap();
        await page.getByRole('menuitem', { name: tab }).tap();
        await expect(page.getByRole('region', { name: tab })).toBeVisible();
        expect(await objections(page)).toEqual([]);
      }
    });
  });
}

/** Dialogs, each opened from a pod on the page. */
const DIALOGS: readonly { name: string; open(app: App, page: Page): Promise<Locator> }[] = [
  { name: 'Templates', open: (app, page) => pressed(app.button('Templates'), page, 'Templates') },
  { name: 'Share', open: (app, page) => pressed(app.button('Share'), page, 'Share') },
  { name: 'Designs', open: (app, page) => pressed(app.button('Designs'), page, 'Designs') },
  {
    name: 'a pattern that clashes',
    open: (app, page) => pressed(app.part('Pattern: NGINX reverse proxy'), page, /^Add NGINX/),
  },
  { name: 'Changes', open: (_, page) => asked(page, 'Changes') },
  { name: 'Keyboard map', open: (_, page) => asked(page, 'Keyboard map') },
  {
    name: 'Save as pattern',
    async open(app, page) {
      await app.container('cache').click({ button: 'right' });
      return pressed(page.getByRole('menuitem', { name: /pattern/ }), page, 'Save as pattern');
    },
  },
];

async function pressed(control: Locator, page: Page, name: string | RegExp): Promise<Locator> {
  await control.click();
  return page.getByRole('dialog', { name });
}

/** The command palette, by its keys. */
async function commands(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  return palette;
}

/** A dialog, by its name in the command palette. */
async function asked(page: Page, name: string): Promise<Locator> {
  await (await commands(page)).getByRole('option', { name }).click();
  return page.getByRole('dialog', { name, exact: true });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`dialogs, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing in any; the keyboard is inside and gets out, at once to the next', async ({
      app,
      page,
    }) => {
      await app.openFile(`${SHOP}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n`);
      await expect(app.part('Pattern: NGINX reverse proxy')).toBeVisible();
      for (const { name, open } of DIALOGS) {
        await test.step(name, async () => {
          const dialog = await open(app, page);
          await expect(dialog).toBeVisible();
          await expect(dialog.locator(':focus')).toHaveCount(1);
          expect(await objections(page, '[role=dialog]')).toEqual([]);
          await page.keyboard.press('Escape');
          const palette = await commands(page);
          await expect(dialog).toBeHidden();
          await page.keyboard.press('Escape');
          await expect(palette).toBeHidden();
        });
      }
    });

    test('nor in the command palette, nor in the form of several', async ({ app, page }) => {
      await app.openFile(SHOP);
      await commands(page);
      expect(await objections(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await app.container('cache').click();
      await app.container('web').click({ modifiers: ['Shift'] });
      await expect(page.getByRole('region', { name: 'Inspector' })).toContainText(
        '2 cards selected',
      );
      expect(await objections(page)).toEqual([]);
    });
  });

  test.describe(`dialogs on a phone, ${colorScheme}`, () => {
    test.use({
      colorScheme,
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    test('axe finds nothing in what the menu opens', async ({ app, page }) => {
      await page.getByRole('button', { name: 'YAML', exact: true }).tap();
      await app.pasteAll(SHOP);
      for (const name of ['Templates', 'Designs', 'Share', 'Export image', 'Command palette']) {
        await test.step(name, async () => {
          await page.getByRole('button', { name: 'More' }).tap();
          await page.getByRole('menuitem', { name }).tap();
          const dialog = page.getByRole('dialog', { name });
          await expect(dialog).toBeVisible();
          expect(await objections(page, '[role=dialog]')).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
        });
      }
    });
  });
}

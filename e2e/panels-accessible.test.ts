import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { SHOP } from './manifests.ts';

/** Something of each kind: the server's words, a warning, a finding with a fix, a volume nobody needs. */
const BROKEN = `${SHOP.replace('kind: Deployment', 'kind: Deployment\nspecs: 1')}`;

/** What axe objects to, in short. */
async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
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

/** Dialogs and forms, each opened from a pod on the page; Escape closes it again. */
const PANELS: readonly { name: string; open(app: App, page: Page): Promise<Locator> }[] = [
  { name: 'Templates', open: (app, page) => pressed(app.button('Templates'), page, 'Templates') },
  { name: 'Share', open: (app, page) => pressed(app.button('Share'), page, 'Share') },
  { name: 'Designs', open: (app, page) => pressed(app.button('Designs'), page, 'Designs') },
  {
    name: 'a pattern that clashes',
    open: (app, page) => pressed(app.part('Pattern: NGINX reverse proxy'), page, /^Add NGINX/),
  },
];

async function pressed(button: Locator, page: Page, name: string | RegExp): Promise<Locator> {
  await button.click();
  return page.getByRole('dialog', { name });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`dialogs, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing in any; the keyboard is inside and gets out', async ({ app, page }) => {
      await app.openFile(`${SHOP}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n`);
      await expect(app.part('Pattern: NGINX reverse proxy')).toBeVisible();
      for (const { name, open } of PANELS) {
        await test.step(name, async () => {
          const dialog = await open(app, page);
          await expect(dialog).toBeVisible();
          await expect(dialog.locator(':focus')).toHaveCount(1);
          expect(await objections(page)).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
        });
      }
    });
  });
}

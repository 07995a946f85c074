import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
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

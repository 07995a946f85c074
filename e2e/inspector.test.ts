import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { SHOP, swap } from './manifests.ts';

/** The form beside the canvas. */
function inspectorOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Inspector' });
}

async function inspect(page: Page, card: Locator): Promise<Locator> {
  await card.click();
  const form = inspectorOf(page);
  await expect(form).toBeVisible();
  return form;
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

test('every kind of input writes its field and nothing else', async ({ app, page }) => {
  await app.openFile(SHOP);
  const form = await inspect(page, app.container('cache'));
  let text = SHOP;
  const becomes = async (passage: string, by: string) => {
    text = swap(text, passage, by);
    await expect.poll(() => app.exported()).toBe(text);
  };
  const image = '        image: memcached:1.6.39\n';

  await test.step('a text: the tag of the image', async () => {
    await type(form.getByRole('textbox', { name: 'tag' }), '1.6.40');
    await becomes('memcached:1.6.39', 'memcached:1.6.40');
    await type(form.getByRole('combobox', { name: 'image', exact: true }), 'memcached:1.6.39');
    await becomes('memcached:1.6.40', 'memcached:1.6.39');
  });
  await test.step('quantities', async () => {
    await form.getByRole('button', { name: 'Add Resources' }).click();
    const requests = form.getByRole('group', { name: 'requests' });
    await type(requests.getByLabel('requests.cpu'), '250m');
    await becomes(
      '            port: memcache\n',
      '            port: memcache\n        resources:\n          requests:\n            cpu: 250m\n',
    );
    await expect(requests.getByLabel('requests.cpu')).toHaveAccessibleDescription(/quarter/);
    await requests.getByLabel('requests.cpu').fill('');
    await requests.getByLabel('requests.cpu').press('Enter');
    text = SHOP;
    await expect.poll(() => app.exported()).toBe(SHOP);
  });
  await test.step('a port: number, protocol, name', async () => {
    const port = form.getByRole('group', { name: 'ports[0]' });
    await type(port.getByLabel('containerPort'), '11212');
    await becomes('containerPort: 11211', 'containerPort: 11212');
    await port.getByLabel('protocol').selectOption('UDP');
    await becomes(
      'name: memcache\n        r',
      'name: memcache\n          protocol: UDP\n        r',
    );
    await port.getByLabel('protocol').selectOption('not set');
    await becomes('          protocol: UDP\n', '');
    await type(port.getByLabel('containerPort'), '11211');
    await becomes('containerPort: 11212', 'containerPort: 11211');
  });
  await test.step('a variable, then its source', async () => {
    await form.getByRole('button', { name: 'Add a variable' }).click();
    await form.getByLabel('New variable').fill('LOG');
    await type(form.getByLabel('New value'), 'yes');
    const env = '        env:\n        - name: LOG\n          value: "yes"\n';
    await expect.poll(() => app.exported()).toContain(env);
    await form.getByRole('button', { name: 'Remove env[0]' }).click();
    await expect.poll(() => app.exported()).toBe(text);
  });
  await test.step('a number of a probe, with what holds without it', async () => {
    await form.getByRole('button', { name: /^readinessProbe: TCP memcache, every 10 s/ }).click();
    const period = form.getByLabel('periodSeconds');
    await expect(period).toHaveAttribute('placeholder', '10');
    await type(period, '5');
    await becomes(
      '            port: memcache\n',
      '            port: memcache\n          periodSeconds: 5\n',
    );
    await form.getByTitle('Clear periodSeconds').click();
    await becomes('          periodSeconds: 5\n', '');
  });
  await test.step('true, false, or not set', async () => {
    await form.getByRole('button', { name: 'Add Security context' }).click();
    await form.getByLabel('readOnlyRootFilesystem').selectOption('true');
    await becomes(
      '            port: memcache\n',
      '            port: memcache\n        securityContext:\n          readOnlyRootFilesystem: true\n',
    );
    await form.getByLabel('readOnlyRootFilesystem').selectOption('not set');
    text = SHOP;
    await expect.poll(() => app.exported()).toBe(SHOP);
  });
  await test.step('a list', async () => {
    await form.getByRole('button', { name: 'Add Command' }).click();
    await type(form.getByRole('textbox', { name: 'args[0]' }), '-m');
    await type(form.getByRole('textbox', { name: 'args[1]' }), '128');
    await expect
      .poll(() => app.exported())
      .toBe(swap(SHOP, image, `${image}        args:\n        - -m\n        - "128"\n`));
    await form.getByRole('textbox', { name: 'args[1]' }).press('Alt+ArrowUp');
    const args = '        args:\n        - "128"\n        - -m\n';
    await expect.poll(() => app.exported()).toContain(args);
    await form.getByRole('button', { name: 'Remove args[1]' }).click();
    await form.getByRole('button', { name: 'Remove args[0]' }).click();
    await expect.poll(() => app.exported()).toBe(SHOP);
  });
});

test('a mount turns read only; the pod has fields of its own', async ({ app, page }) => {
  await app.openFile(SHOP);
  const form = await inspect(page, app.container('web'));
  await form.getByRole('radio', { name: /^ro/ }).click();
  let text = swap(
    SHOP,
    '          mountPath: /var/log/app\n      # Keeps',
    '          mountPath: /var/log/app\n          readOnly: true\n      # Keeps',
  );
  await expect.poll(() => app.exported()).toBe(text);

  await app.container('web').press('Escape');
  await expect(form.getByText('Select a card to see its fields.')).toBeVisible();
  await type(form.getByLabel('replicas'), '4');
  text = swap(text, 'replicas: 2', 'replicas: 4');
  await expect.poll(() => app.exported()).toBe(text);
  const labels = form.getByRole('group', { name: 'labels' }).last();
  await labels.getByLabel('New key in labels').fill('tier');
  await type(labels.getByLabel('New value in labels'), 'web');
  await expect
    .poll(() => app.exported())
    .toBe(swap(text, '      labels: {app: shop}\n', '      labels: {app: shop, tier: web}\n'));
});

test('a wrong value is written as typed and marked in place', async ({ app, page }) => {
  await app.openFile(SHOP);
  const form = await inspect(page, app.container('cache'));
  const port = form.getByRole('group', { name: 'ports[0]' }).getByLabel('containerPort');
  await type(port, '99999');
  await expect(port).toHaveAttribute('aria-invalid', 'true');
  await expect(port).toHaveAccessibleDescription(/65535/);
  expect(await app.exported()).toBe(swap(SHOP, 'containerPort: 11211', 'containerPort: 99999'));
  await port.fill('8');
  await port.press('Escape');
  await expect(port).toHaveValue('99999');
});

test('several cards are set at once, as one step', async ({ app, page }) => {
  await app.openFile(SHOP);
  const form = await inspect(page, app.container('web'));
  await app.container('cache').click({ modifiers: ['Shift'] });
  await expect(form.getByText('2 cards selected')).toBeVisible();
  await form.getByLabel('imagePullPolicy').selectOption('Always');
  const both = swap(
    swap(SHOP, '"nginx:1.29.1"\n', '"nginx:1.29.1"\n        imagePullPolicy: Always\n'),
    'memcached:1.6.39\n',
    'memcached:1.6.39\n        imagePullPolicy: Always\n',
  );
  await expect.poll(() => app.exported()).toBe(both);
  await expect(form.getByText('2 cards selected')).toBeVisible();
  await app.button('Undo').click();
  expect(await app.exported()).toBe(SHOP);
});

test('adding keeps the parts at hand; Enter on a card goes into its form and Escape back', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  await app.part('Sidecar').click();
  await page.keyboard.press('Escape');
  await expect(inspectorOf(page)).toBeHidden();
  await app.container('cache').focus();
  await page.keyboard.press('Enter');
  const image = inspectorOf(page).getByRole('combobox', { name: 'image', exact: true });
  await expect(image).toBeFocused();
  await expect(app.part('Sidecar')).toBeVisible();
  await page.keyboard.type('redis');
  await page.keyboard.press('ArrowDown');
  await expect(image).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(image).toHaveValue(/^redis:/);
  await page.keyboard.press('Escape');
  await expect(app.container('cache')).toBeFocused();
});

test('another kind asks before anything is dropped, and keeps the pod as it stands', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  const kinds = page.getByRole('radiogroup', { name: 'Kind' });
  await expect(kinds.getByRole('radio', { name: 'Deployment' })).toBeChecked();
  await kinds.getByRole('radio', { name: 'Job', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('replicas');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await app.exported()).toBe(SHOP);
  await kinds.getByRole('radio', { name: 'Job', exact: true }).click();
  await question.getByRole('button', { name: /^Remove/ }).click();
  await expect(kinds.getByRole('radio', { name: 'Job', exact: true })).toBeChecked();
  const job = await app.exported();
  expect(job).toContain('kind: Job\n');
  expect(job).toContain('restartPolicy: ');
  expect(job).not.toContain('replicas');
  const pod = SHOP.slice(SHOP.indexOf('      initContainers:'));
  expect(job).toContain(pod);

  await app.button('Undo').click();
  expect(await app.exported()).toBe(SHOP);
  await app.button('More').click();
  await page.getByRole('menuitem', { name: 'StatefulSet' }).click();
  await expect(app.button('StatefulSet')).toBeVisible();
  expect(await app.exported()).toContain('kind: StatefulSet\n');
});

test('what nobody in the file answers is added as a stub; the rest is a press from its line', async ({
  app,
  page,
}) => {
  const text = swap(
    SHOP,
    '        emptyDir: {}\n',
    '        configMap: {name: shipper}\n      tolerations: []\n      readinessGates: []\n',
  );
  await app.openFile(text);
  const form = await inspect(page, app.volume('logs'));
  await form.getByRole('button', { name: 'Add a stub of ConfigMap shipper' }).click();
  await expect
    .poll(() => app.exported())
    .toContain('kind: ConfigMap\nmetadata:\n  name: shipper\n');
  await expect(form.getByRole('button', { name: /Add a stub/ })).toBeHidden();

  await app.volume('logs').press('Escape');
  await form.getByRole('button', { name: /^Go to .*readinessGates/ }).click();
  await expect(app.line('readinessGates')).toBeInViewport();
});

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('the form is a page of its own, reached from the card', async ({ app, page }) => {
    await app.page.getByRole('button', { name: 'More', exact: true }).tap();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Open' }).tap();
    await app.choose(await chooser, SHOP, 'shop.yaml');
    await app.container('cache').tap();
    await page.getByRole('menuitem', { name: 'Inspect' }).tap();
    const form = inspectorOf(page);
    await expect(form).toBeVisible();
    await type(form.getByRole('textbox', { name: 'tag' }), '1.6.40');
    for (const control of await form
      .locator('input:visible, select:visible, button:visible')
      .all()) {
      const box = await control.boundingBox();
      expect(box?.height, await control.evaluate((node) => node.outerHTML)).toBeGreaterThanOrEqual(
        43,
      );
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Canvas', exact: true }).tap();
    await expect(app.container('cache')).toContainText('1.6.40');
  });
});

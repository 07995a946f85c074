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
    await expect.poll(() => app.exported()).toMatch(/ {8}args:\n {8}- "128"\n {8}- "?-m"?\n/);
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

import { expect, test } from './app.ts';
import { ONE, SHOP } from './manifests.ts';

test('a pattern from the palette asks for what only the user knows and comes as one undo step', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  await app.part('Pattern: Fluent Bit').click();
  const form = page.getByRole('dialog', { name: 'Add Fluent Bit' });
  await form.getByRole('textbox', { name: /folder does the app write/ }).fill('/srv/logs');
  await expect(form.getByText(/^Adds \d+ lines/)).toBeVisible();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(app.container('fluent-bit')).toBeVisible();
  const text = await app.exported();
  expect(text).toContain('/srv/logs');
  for (const line of ONE.trimEnd().split('\n')) expect(text.split('\n')).toContain(line);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(ONE);
});

test('a pattern is dragged beside the container it is dropped on', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.part('Pattern: memcached').scrollIntoViewIfNeeded();
  await app.drag(app.part('Pattern: memcached'), app.container('cache'));
  const form = page.getByRole('dialog', { name: 'Add memcached' });
  await expect(form.getByRole('combobox', { name: 'Beside which container?' })).toHaveValue(
    'cache',
  );
  // The pod serves that port already: the form says so, and proposes the way out.
  await expect(form.getByRole('alert')).toContainText('Port 11211 is taken by cache.');
  await form.getByRole('button', { name: 'Let memcached use port 11212' }).click();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(app.container('memcached')).toBeVisible();
});

test('the gallery finds by port, adds beside the app, and opens whole pods', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  await app.button('Templates').click();
  const gallery = page.getByRole('dialog', { name: 'Templates' });
  await gallery.getByRole('searchbox', { name: 'Search templates' }).fill('11211');
  await gallery.getByRole('button', { name: 'memcached', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Add memcached' })
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  await expect(app.container('memcached')).toBeVisible();
  await expect(app.container('web')).toBeVisible();
  await app.button('Templates').click();
  await gallery.getByRole('radio', { name: 'As a new pod' }).click();
  await gallery.getByRole('button', { name: 'git-sync', exact: true }).click();
  await expect(app.container('git-sync')).toBeVisible();
  await expect(app.container('web')).toBeHidden();
});

test('a selection is kept as a pattern of one’s own', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.container('cache').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Save as pattern' }).click();
  const save = page.getByRole('dialog', { name: 'Save as pattern' });
  await save.getByRole('textbox', { name: 'Title' }).fill('Our cache');
  await save.getByRole('button', { name: 'Save' }).click();
  await app.openFile(ONE);
  await app.button('Templates').click();
  const gallery = page.getByRole('dialog', { name: 'Templates' });
  await gallery.getByRole('button', { name: 'Our cache', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Add Our cache' })
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  await expect(app.container('cache')).toBeVisible();
});

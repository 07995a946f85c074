import { App, boxOf, dropFile, expect, test } from './app.ts';
import { ONE, SHOP } from './manifests.ts';

/** Opens the dialog and takes the link as a person would: by its button, from the clipboard. */
async function linkOf(app: App): Promise<string> {
  await app.button('Share').click();
  const dialog = app.page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(app.status).toHaveText('Link copied.');
  const link = await clipboard(app);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  return link;
}

const clipboard = (app: App) => app.page.evaluate(() => navigator.clipboard.readText());

test('a link brings the design to another browser, byte for byte, as a design of its own', async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  await app.openFile(SHOP);
  await app.drag(app.container('cache'), { x: 900, y: 700 });
  const link = await linkOf(app);
  expect(link.startsWith(`${baseURL}#d=1.`)).toBe(true);
  await app.button('Fit').click();
  const place = await boxOf(app.container('cache'));

  const other = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const there = new App(await other.newPage());
  await there.open();
  await there.openFile(ONE);
  await expect(there.page.getByText('Saved', { exact: true })).toBeVisible();
  await there.page.goto(link);
  await expect(there.container('cache')).toBeVisible();
  expect(await there.exported()).toBe(SHOP);
  expect(there.page.url()).toBe(baseURL);
  await there.button('Fit').click();
  expect(await boxOf(there.container('cache'))).toEqual(place);
  await there.page.reload();
  await expect(there.container('shipper')).toBeVisible();

  await there.button('Designs').click();
  const designs = there.page.getByRole('dialog', { name: 'Designs' });
  await designs.getByRole('button', { name: 'Open shop', exact: true }).last().click();
  await expect(designs).toBeHidden();
  expect(await there.exported()).toBe(ONE);
  await other.close();
  expect(await app.exported()).toBe(SHOP);
  await expect(page).toHaveURL(baseURL ?? '');
});

test('a link cut short, and one from a newer version, say so and change nothing', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  const link = await linkOf(app);
  await page.goto(link.slice(0, -20));
  await expect(page.getByText(/This link was cut short/).first()).toBeVisible();
  expect(await app.exported()).toBe(ONE);
  await page.goto(link.replace('#d=1.', '#d=2.'));
  await expect(page.getByText(/made with a newer version/).first()).toBeVisible();
  expect(await app.exported()).toBe(ONE);
});

test('the kubectl command holds the text between delimiters it does not contain', async ({
  app,
  page,
}) => {
  const text = `${ONE}    command: ["sh", "-c", "cat <<EOF"]\n`;
  await app.openFile(text);
  await app.button('Share').click();
  await page.getByRole('button', { name: 'Copy kubectl command' }).click();
  await expect(app.status).toHaveText('kubectl command copied.');
  expect(await clipboard(app)).toBe(`kubectl apply -f - <<'EOF_2'\n${text}EOF_2\n`);
});

test('in a frame the design is looked at and nothing of it changes', async ({ app, page }) => {
  await app.openFile(SHOP);
  const link = await linkOf(app);
  await page.goto(link.replace('#', '?embed#'));
  await expect(app.container('web')).toBeVisible();
  await expect(app.palette).toBeHidden();
  await app.container('cache').click();
  await page.keyboard.press('Delete');
  await app.container('cache').dblclick();
  await app.container('cache').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(app.container('cache')).toBeVisible();
  await app.button('YAML').click();
  await expect(app.line('Waits for the database')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in Outrigger' })).toHaveAttribute(
    'href',
    link.slice(link.indexOf('/', 'https://'.length)),
  );
});

for (const kind of ['SVG', 'PNG'] as const) {
  test(`an exported ${kind}, dropped on the page, opens the design again`, async ({
    app,
    page,
  }) => {
    await app.openFile(SHOP);
    await app.drag(app.container('cache'), { x: 900, y: 700 });
    await app.button('Export image').click();
    const dialog = page.getByRole('dialog', { name: 'Export image' });
    await expect(dialog.getByRole('img', { name: 'Pod shop' })).toBeVisible();
    const picture = await app.download(() =>
      dialog.getByRole('button', { name: `Download ${kind}` }).click(),
    );
    expect(picture.name).toBe(`shop.${kind.toLowerCase()}`);
    expect(picture.text).toContain('# Waits for the database.');
    await page.keyboard.press('Escape');
    await app.button('Fit').click();
    const place = await boxOf(app.container('cache'));
    await app.button('New').click();
    await dropFile(app, picture.name, picture.bytes);
    await expect(app.container('cache')).toBeVisible();
    expect(await app.exported()).toBe(SHOP);
    await app.button('Fit').click();
    expect(await boxOf(app.container('cache'))).toEqual(place);
  });
}

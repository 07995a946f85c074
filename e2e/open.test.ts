import { dropFile, expect, test } from './app.ts';
import { ONE, SHOP, swap } from './manifests.ts';

test('a dropped file is opened, byte for byte', async ({ app }) => {
  await dropFile(app, 'shop.yaml', SHOP);
  await expect(app.container('shipper')).toBeVisible();
  const { name, text } = await app.download();
  expect(name).toBe('shop.yaml');
  expect(text).toBe(SHOP);
});

const ODD_BYTES: readonly { what: string; text: string }[] = [
  { what: 'CR LF line ends', text: SHOP.replaceAll('\n', '\r\n') },
  { what: 'a byte order mark', text: `\uFEFF${SHOP}` },
  { what: 'no line end at the end', text: SHOP.trimEnd() },
  { what: 'mixed line ends', text: SHOP.replace('apps/v1\n', 'apps/v1\r\n') },
  {
    what: 'other scripts, emoji and trailing spaces',
    text: SHOP.replace('production.', 'Köln 日本 🚢   '),
  },
];

for (const { what, text } of ODD_BYTES) {
  test(`${what} survive opening, a gesture and its undo`, async ({ app, page }) => {
    await app.openFile(Buffer.from(text));
    await app.editorReady();
    await expect(app.container('web')).toBeVisible();
    expect(await app.exported()).toBe(text);
    await app.container('wait-db').getByText('busybox:1.36').dblclick();
    await expect(page.getByRole('combobox', { name: 'Image of wait-db' })).toBeFocused();
    await page.keyboard.type('busybox:1.37');
    await page.keyboard.press('Enter');
    expect(await app.exported()).toBe(swap(text, 'busybox:1.36', 'busybox:1.37'));
    await app.button('Undo').click();
    expect(await app.exported()).toBe(text);
  });
}

test('lines added to a text with CR LF end in CR LF', async ({ app, page }) => {
  await app.openFile(ONE.replaceAll('\n', '\r\n'));
  await app.part('Sidecar').click();
  await page.keyboard.press('Escape');
  await app.cursorAt('image: nginx');
  await page.keyboard.press('Enter');
  await page.keyboard.type('tty: true');
  const text = await app.exported();
  expect(text).toContain('name: sidecar\r\n');
  expect(text).toContain('tty: true\r\n');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('pasted text keeps its line ends', async ({ app }) => {
  const text = SHOP.replaceAll('\n', '\r\n');
  await app.pasteAll(text);
  await expect(app.container('shipper')).toBeVisible();
  expect(await app.exported()).toBe(text);
});

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const REFUSED: readonly { what: string; name: string; bytes: Buffer; says: RegExp }[] = [
  { what: 'a binary file', name: 'photo.png', bytes: PNG, says: /photo\.png is a binary file/ },
  {
    what: 'a file of 20 MB',
    name: 'large.yaml',
    bytes: Buffer.alloc(20 * 1024 * 1024, 'a: b\n'),
    says: /large\.yaml has 20 MB; Outrigger opens up to 10 MB/,
  },
  {
    what: 'a file that is not UTF-8',
    name: 'koeln.yaml',
    bytes: Buffer.from('name: K\u00f6ln\n', 'latin1'),
    says: /koeln\.yaml is not written in UTF-8/,
  },
];

for (const { what, name, bytes, says } of REFUSED) {
  test(`${what} gets a clear message and changes nothing`, async ({ app, page }) => {
    await app.openFile(ONE);
    await app.openFile(bytes, name);
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(page.getByText('Your design is as it was.')).toBeVisible();
    await expect(app.container('web')).toBeVisible();
    expect(await app.exported()).toBe(ONE);
    await app.button('Close the message').click();
    await expect(page.getByText(says)).toBeHidden();
  });
}

test('a dropped binary file is refused as well', async ({ app, page }) => {
  await app.openFile(ONE);
  await dropFile(app, 'photo.png', PNG);
  await expect(page.getByText(/photo\.png is a binary file/).first()).toBeVisible();
  expect(await app.exported()).toBe(ONE);
});

test('YAML without a pod says what it holds, and is opened only when asked for', async ({
  app,
  page,
}) => {
  const text = '# kept\nkind: ConfigMap\napiVersion: v1\nmetadata:\n  name: shop\ndata:\n  a: b\n';
  await app.openFile(ONE);
  await app.openFile(text, 'settings.yaml');
  const question = page.getByRole('alertdialog', { name: 'settings.yaml holds no pod' });
  await expect(question.getByText(/This file holds ConfigMap/)).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await app.exported()).toBe(ONE);
  await app.openFile(text, 'settings.yaml');
  await question.getByRole('button', { name: 'Open it anyway' }).click();
  await expect(app.canvas.getByRole('heading', { name: 'No pod to draw' })).toBeVisible();
  await expect(app.canvas.getByText(/This file holds ConfigMap/)).toBeVisible();
  expect(await app.exported()).toBe(text);
});

test('words that are no manifest are kept and said to be none', async ({ app }) => {
  await app.pasteAll('just some words\n');
  await expect(app.canvas.getByRole('heading')).toBeVisible();
  expect(await app.exported()).toBe('just some words\n');
});

const JSON_POD = `{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": { "name": "shop" },
  "spec": {
    "containers": [
      { "name": "web", "image": "nginx:1.29.1" }
    ]
  }
}
`;

test('a JSON manifest opens and stays JSON', async ({ app, page }) => {
  await app.openFile(JSON_POD, 'shop.json');
  await expect(app.container('web')).toBeVisible();
  const opened = await app.download();
  expect(opened.name).toBe('shop.json');
  expect(opened.text).toBe(JSON_POD);
  await app.part('Volume: persistentVolumeClaim').click();
  await page.keyboard.type('disk');
  await page.keyboard.press('Enter');
  await expect(app.volume('data')).toContainText('disk');
  const text = await app.exported();
  expect(JSON.parse(text).spec.volumes).toEqual([
    { name: 'data', persistentVolumeClaim: { claimName: 'disk' } },
  ]);
  expect(text.split('\n').slice(0, 7)).toEqual(JSON_POD.split('\n').slice(0, 7));
});

const EXAMPLES = ['Logging sidecar', 'Proxy sidecar', 'Sync sidecar'].flatMap((name) => [
  `${name}, as printed`,
  `${name}, repaired`,
]);

test('the article’s six examples are one click away', async ({ app, page }) => {
  for (const example of EXAMPLES) {
    await test.step(example, async () => {
      await app.button('Templates').click();
      const gallery = page.getByRole('dialog', { name: 'Templates' });
      await gallery.getByRole('button', { name: example, exact: true }).click();
      await expect(gallery).toBeHidden();
      await expect(app.container('app')).toBeVisible();
      expect(await app.exported()).toContain(`# title: ${example}\n`);
    });
  }
  await app.button('Undo').click();
  expect(await app.exported()).toContain(`# title: ${EXAMPLES.at(-2)}\n`);
});

import type { Locator } from '@playwright/test';
import { type App, boxOf, expect, test } from './app.ts';
import { SHOP, swap } from './manifests.ts';

const PROBE = `        readinessProbe: # ready when it listens
          tcpSocket:
            port: memcache
`;
const CACHE_HEAD = `      # Keeps what is asked often.
      - name: cache
        image: memcached:1.6.39
        ports:
        - containerPort: 11211
          name: memcache
`;
const CACHE = CACHE_HEAD + PROBE;
const SHIPPER_HEAD = `      # Ships what web writes.
      - name: shipper
        image: fluent/fluent-bit:4.0.3
`;
const SHIPPER_MOUNTS = `        volumeMounts:
        - name: logs
          mountPath: /var/log/app # the usual place
          readOnly: true
`;
const ALWAYS = '        restartPolicy: Always\n';
const SHIPPER = SHIPPER_HEAD + ALWAYS + SHIPPER_MOUNTS;
const WAIT = `      # Waits for the database.
      - name: wait-db
        image: busybox:1.36 # pinned
        command: ["sh", "-c", "until nc -z db 5432; do sleep 1; done"]
`;

/** shipper at the end of containers, with its comment and without what made it a sidecar. */
const SHIPPER_CLASSIC = swap(swap(SHOP, SHIPPER, ''), CACHE, CACHE + SHIPPER_HEAD + SHIPPER_MOUNTS);
/** cache as a plain init container: its probe is gone, its comment is not. */
const CACHE_INIT = swap(swap(SHOP, CACHE, ''), SHIPPER, SHIPPER + CACHE_HEAD);
/** wait-db after shipper, in the one order both share. */
const REORDERED = swap(swap(SHOP, WAIT, ''), SHIPPER, SHIPPER + WAIT);

test.beforeEach(async ({ app }) => {
  await app.openFile(SHOP);
  await expect(app.container('shipper')).toBeVisible();
});

test('a card dragged to another lane is converted, its comment moves along', async ({ app }) => {
  await carryToLane(app, 'shipper', /^classic: /);
  await expect(app.yaml.getByRole('heading')).toContainText('to add');
  await app.drop();
  await expect(app.status).toHaveText('shipper made a container.');
  expect(await app.exported()).toBe(SHIPPER_CLASSIC);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(SHOP);
});

test('Alt and an arrow convert a card', async ({ app, page }) => {
  await app.container('shipper').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(app.status).toHaveText('shipper made a container.');
  await expect(app.container('shipper')).toBeFocused();
  expect(await app.exported()).toBe(SHIPPER_CLASSIC);
});

test('what an init container may not have is asked about, not dropped', async ({ app, page }) => {
  await carryToLane(app, 'cache', /^init: /);
  await app.drop();
  const question = page.getByRole('alertdialog', { name: 'Some fields would go' });
  await expect(question).toContainText('readinessProbe');
  expect(await textBehind(app, question)).toBe(SHOP);
  await page.keyboard.press('Alt+ArrowLeft');
  await app.container('cache').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(app.container('cache')).toBeFocused();
});

test('with consent the card is converted and the fields go', async ({ app, page }) => {
  await carryToLane(app, 'cache', /^init: /);
  await app.drop();
  const question = page.getByRole('alertdialog', { name: 'Some fields would go' });
  await question.getByRole('button', { name: 'Remove readinessProbe and move' }).click();
  await expect(question).toBeHidden();
  expect(await app.exported()).toBe(CACHE_INIT);
});

test('within the start sequence a card is reordered with its comment', async ({ app, page }) => {
  await app.container('wait-db').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(app.container('wait-db')).toBeFocused();
  await expect.poll(() => app.exported()).toBe(REORDERED);
  await app.container('wait-db').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(app.container('wait-db')).toBeFocused();
  await expect.poll(() => app.exported()).toBe(SHOP);
});

test('a card dragged within its lane is reordered', async ({ app }) => {
  const wait = app.container('wait-db');
  await app.lift(wait, await app.openWater());
  const below = await app.lane(/^init: /);
  await app.carry({ x: below.x, y: below.y });
  await app.drop();
  await expect(app.status).toHaveText(/^wait-db moved/);
  expect(await app.exported()).toBe(REORDERED);
});

test('Escape puts a carried card back, and letting go later changes nothing', async ({
  app,
  page,
}) => {
  const before = await boxOf(app.container('shipper'));
  await carryToLane(app, 'shipper', /^classic: /);
  await expect(app.yaml.getByRole('heading')).toContainText('to add');
  // No key takes a card out of the hand that carries it.
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(app.status).toHaveText('Put back.');
  await expect(app.yaml.getByRole('heading')).not.toContainText('to add');
  await app.carry(await app.openWater());
  expect(await boxOf(app.container('shipper'))).toEqual(before);
  await app.drop();
  expect(await boxOf(app.container('shipper'))).toEqual(before);
  expect(await app.exported()).toBe(SHOP);
});

test('the name is edited on the card and every reference follows', async ({ app, page }) => {
  await app.volume('logs').focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Name of logs' })).toBeFocused();
  await page.keyboard.type('access-logs');
  await page.keyboard.press('Enter');
  await expect(app.volume('access-logs')).toBeVisible();
  expect(await app.exported()).toBe(SHOP.replaceAll('- name: logs', '- name: access-logs'));
});

test('a name that is taken is refused where it was typed', async ({ app, page }) => {
  await app.container('cache').getByText('cache').first().dblclick();
  const field = page.getByRole('textbox', { name: 'Name of cache' });
  await expect(field).toBeFocused();
  await page.keyboard.type('web');
  await page.keyboard.press('Enter');
  await expect(app.container('cache').getByRole('alert')).toContainText('web');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(await app.exported()).toBe(SHOP);
});

test('the image is edited on the card, its quotes and comment stay', async ({ app, page }) => {
  await app.container('web').getByText('nginx').dblclick();
  await expect(page.getByRole('combobox', { name: 'Image of web' })).toBeFocused();
  await page.keyboard.type('nginx:1.29.2');
  await page.keyboard.press('Enter');
  await app.container('wait-db').focus();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector.getByRole('combobox', { name: 'image', exact: true })).toBeFocused();
  await page.keyboard.type('busybox:1.37');
  await page.keyboard.press('Enter');
  const web = swap(SHOP, '"nginx:1.29.1"', '"nginx:1.29.2"');
  expect(await app.exported()).toBe(swap(web, 'busybox:1.36 # pinned', 'busybox:1.37 # pinned'));
});

test('the menu of a card does what its keys do', async ({ app, page }) => {
  await app.container('cache').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Make it main' }).click();
  await expect(app.container('cache')).toContainText('MAIN');
  expect(await app.exported()).toBe(
    swap(
      SHOP,
      '      labels: {app: shop}\n    spec:',
      '      labels: {app: shop}\n      annotations:\n        kubectl.kubernetes.io/default-container: cache\n    spec:',
    ),
  );
  await app.container('cache').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect(app.container('cache')).toBeHidden();
  expect(await app.exported()).toBe(swap(SHOP, CACHE, ''));
});

test('a card is duplicated under a free name', async ({ app, page }) => {
  await app.container('wait-db').focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(app.container('wait-db-2')).toBeVisible();
  const copy = swap(WAIT, '- name: wait-db', '- name: wait-db-2');
  expect((await app.exported()).replace('      # Waits for the database.\n', '')).toBe(
    swap(SHOP, WAIT, WAIT + copy).replace('      # Waits for the database.\n', ''),
  );
});

test('several cards are framed and deleted as one step', async ({ app, page }) => {
  const { width } = await boxOf(app.container('wait-db'));
  await app.button('Zoom out').click();
  await app.button('Zoom out').click();
  await expect
    .poll(async () => (await boxOf(app.container('wait-db'))).width)
    .toBeLessThan(width * 0.8);
  const first = await boxOf(app.container('wait-db'));
  const last = await boxOf(app.container('shipper'));
  await page.keyboard.down('Shift');
  await app.drag(
    { x: first.x - 14, y: first.y - 14 },
    { x: last.x + last.width + 10, y: last.y + last.height + 10 },
  );
  await page.keyboard.up('Shift');
  await expect(app.container('wait-db')).toHaveAttribute('aria-current', 'true');
  await expect(app.container('shipper')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Delete');
  await expect(app.container('wait-db')).toBeHidden();
  await expect(app.container('shipper')).toBeHidden();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(swap(SHOP, `      initContainers:\n${WAIT}${SHIPPER}`, ''));
  await app.button('Undo').click();
  expect(await app.exported()).toBe(SHOP);
});

test('cards are chosen one by one with Shift and deleted together', async ({ app, page }) => {
  await app.container('cache').click();
  await app.container('shipper').click({ modifiers: ['Shift'] });
  await expect(app.container('cache')).toHaveAttribute('aria-current', 'true');
  await expect(app.container('shipper')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Delete');
  await expect(app.container('shipper')).toBeHidden();
  expect(await app.exported()).toBe(swap(swap(SHOP, CACHE, ''), SHIPPER, ''));
});

/** Holds a card over a place of another lane. */
async function carryToLane(app: App, card: string, lane: RegExp): Promise<void> {
  await app.lift(app.container(card), await app.openWater());
  await app.carry(await app.lane(lane));
}

/** Closes a question by its Cancel and reads the text. */
async function textBehind(app: App, question: Locator) {
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  return app.exported();
}

import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';

/** A sidecar the app calls, and a classic one beside it. */
const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels: {app: shop}
  template:
    metadata:
      labels: {app: shop}
    spec:
      initContainers:
      - name: db-proxy
        image: gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.25.3
        restartPolicy: Always
        ports:
        - containerPort: 5432
        startupProbe:
          tcpSocket: {port: 5432}
          periodSeconds: 1
      containers:
      - name: app
        image: registry.example/shop:1.8.2
        ports:
        - containerPort: 8080
        env:
        - {name: DATABASE_URL, value: "postgres://127.0.0.1:5432/shop"}
        readinessProbe:
          httpGet: {path: /, port: 8080}
          periodSeconds: 2
      - name: metrics
        image: prom/statsd-exporter:0.28
`;

const NIGHTLY = `apiVersion: batch/v1
kind: Job
metadata:
  name: nightly
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: app
        image: registry.example/report:1.8.2
`;

/** Nothing moves by itself: a step a second, as those see it who want no motion. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a pod is run: the playhead shows every moment on rows, cards and the kubectl line', async ({
  app,
  page,
}) => {
  await start(app, page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await scrubTo(page, 1);
  await expect(app.container('db-proxy')).toContainText('Pulling');
  await expect(app.container('app')).toContainText('Waiting');
  await expect(timeline.getByText('STATUS Init:0/1')).toBeVisible();
  await scrubTo(page, 30);
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', '30.0 s');
  await expect(app.container('app')).toContainText('Ready');
  await expect(timeline.getByText('READY 3/3')).toBeVisible();
  await expect(timeline.getByRole('group', { name: 'Row db-proxy' })).toBeVisible();
  await page.getByRole('button', { name: 'Events' }).click();
  await expect(page.getByRole('complementary', { name: 'Events' })).toContainText(
    'Started container app',
  );
});

test('the playhead is dragged with the mouse, and a bar tells why', async ({ app, page }) => {
  await start(app, page);
  const bar = page.getByRole('group', { name: 'Row app' }).getByRole('button', { name: /^ready/ });
  await bar.click();
  const why = page.getByRole('complementary', { name: 'Why?' });
  await expect(why).toContainText('app is ready');
  await expect(why).toContainText('The readiness probe succeeded');
  await expect(why.getByRole('link').first()).toHaveAttribute(
    'href',
    /^https:\/\/kubernetes\.io\//,
  );
  const before = await playhead(page).getAttribute('aria-valuenow');
  await app.drag(bar, { x: 700, y: 700 });
  await expect(playhead(page)).not.toHaveAttribute('aria-valuenow', before ?? '');
});

test('app is crashed, twice; a crash is taken back and done again', async ({ app, page }) => {
  await start(app, page);
  await scrubTo(page, 30);
  await crash(page);
  await page.keyboard.press('Escape');
  await scrubTo(page, 31);
  await crash(page);
  await expect(page.getByText('STATUS CrashLoopBackOff')).toBeVisible();
  await expect(app.container('app')).toContainText('CrashLoopBackOff');
  await expect(app.container('db-proxy')).toContainText('Ready');
  await app.button('Take back: crash app').click();
  await expect(page.getByText('STATUS CrashLoopBackOff')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.getByText('STATUS CrashLoopBackOff')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.button('Do again: crash app')).toBeVisible();
  await app.button('Remove: crash app at 30 s').click();
  await expect(page.getByText('RESTARTS 0')).toBeVisible();
  expect(await app.exported()).toBe(SHOP);
});

test('a deleted pod stops its sidecar after the app; why says which rule', async ({
  app,
  page,
}) => {
  await start(app, page);
  await scrubTo(page, 30);
  await app.button('Delete pod').click();
  await scrubTo(page, 32);
  await expect(app.container('app')).toContainText('Stopping');
  await expect(app.container('db-proxy')).toContainText('Stopping');
  await scrubTo(page, 34);
  await expect(app.container('app')).toContainText('Exited 0');
  await expect(app.container('db-proxy')).toContainText('Stopping');
  await page.keyboard.press('w');
  await expect(page.getByRole('complementary', { name: 'Why?' })).toContainText(
    'Native sidecars get SIGTERM after the main containers have stopped',
  );
  await scrubTo(page, 40);
  await expect(page.getByText('pods "shop" not found')).toBeVisible();
});

test('compared with classic: two timelines, the text as it was; an edit runs both again', async ({
  app,
  page,
}) => {
  await start(app, page);
  await app.button('Compare with classic').click();
  await expect(page.getByRole('heading', { name: /^As written: native/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The same with classic sidecars' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Row db-proxy' })).toHaveCount(2);
  expect(await app.exported()).toBe(SHOP);
  await app.container('metrics').click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('group', { name: 'Row metrics' })).toHaveCount(0);
});

test('a card’s menu acts on its container while the run is shown; closing shows the design', async ({
  app,
  page,
}) => {
  await start(app, page);
  await scrubTo(page, 30);
  await app.container('db-proxy').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Crash db-proxy' }).click();
  await expect(app.container('db-proxy')).toContainText('1 restart');
  await app.button('Close the drawer').click();
  await expect(app.container('db-proxy')).toContainText('cloud-sql-proxy');
  await expect(app.container('db-proxy')).not.toContainText('restart');
});

test('a run travels in the share link and is shown at its moment', async ({ app, page }) => {
  await start(app, page);
  await scrubTo(page, 30);
  await crash(page);
  await app.button('Share').click();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(playhead(other)).toHaveAttribute('aria-valuetext', '30.0 s');
  await expect(other.getByRole('button', { name: 'Take back: crash app' })).toBeVisible();
});

test('what was done is there after a reload, and is taken back', async ({ app, page }) => {
  await start(app, page);
  await scrubTo(page, 30);
  await crash(page);
  await page.reload();
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', '30.0 s');
  await playhead(page).press('Control+z');
  await expect(app.button('Take back: crash app')).toHaveCount(0);
});

test('the next pod of a Job takes the rows, the cards and the kubectl line', async ({
  app,
  page,
}) => {
  await app.openFile(NIGHTLY);
  await app.button('Run').click();
  await app.button('Pause').click();
  await scrubTo(page, 12);
  await crash(page);
  await scrubTo(page, 20);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('Job starts pod 2')).toBeVisible();
  await expect(app.container('app')).toContainText('Exited 1');
  await scrubTo(page, 30);
  await expect(app.container('app')).toContainText('Ready');
  await expect(timeline.getByText('nightly-2')).toBeVisible();
  await expect(timeline.getByRole('list', { name: 'Other pods of the Job' })).toContainText(
    'nightly-1',
  );
});

test('before Run the timeline says what to do', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.button('Timeline').click();
  await expect(page.getByText('Press Run to start the pod.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('the timeline is a page, and the cards show the run until it is ended', async ({
    app,
    page,
  }) => {
    const chooser = page.waitForEvent('filechooser');
    await more(app, page, 'Open');
    await app.choose(await chooser, SHOP, 'shop.yaml');
    await expect(app.container('app')).toBeVisible();
    await more(app, page, 'Timeline');
    await app.button('Play').tap();
    await expect(playhead(page)).toBeVisible();
    await app.button('Pause').tap();
    await scrubTo(page, 30);
    await page.getByRole('group', { name: 'Row app' }).getByRole('button').last().tap();
    await expect(page.getByRole('complementary', { name: 'Why?' })).toBeVisible();
    await app.button('Canvas').tap();
    await expect(app.container('app')).toContainText('Ready');
    await app.button('End run').tap();
    await expect(app.container('app')).toContainText('shop:1.8.2');
  });
});

async function start(app: App, page: Page): Promise<void> {
  await app.openFile(SHOP);
  await app.button('Run').click();
  await expect(playhead(page)).toBeVisible();
  await app.button('Pause').click();
}

function playhead(page: Page) {
  return page.getByRole('slider', { name: 'Playhead' });
}

/** With the keys a slider has. */
async function scrubTo(page: Page, seconds: number): Promise<void> {
  await playhead(page).focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < Math.floor(seconds / 10); i++) await page.keyboard.press('PageUp');
  for (let i = 0; i < seconds % 10; i++) await page.keyboard.press('ArrowRight');
}

async function crash(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Crash', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Crash app' }).click();
}

async function more(app: App, page: Page, item: string): Promise<void> {
  await app.button('More').tap();
  await page.getByRole('menuitem', { name: item, exact: true }).tap();
}

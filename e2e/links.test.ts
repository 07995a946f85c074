import { expect, test } from './app.ts';
import { ONE, SHOP, swap } from './manifests.ts';

const LINKED_ENV = swap(
  SHOP,
  '        image: fluent/fluent-bit:4.0.3\n        restartPolicy: Always\n',
  '        image: fluent/fluent-bit:4.0.3\n        restartPolicy: Always\n        env:\n        - name: CACHE_ADDR\n          value: 127.0.0.1:11211\n',
);

test('a shared volume of the pod: the writer is there already, the reader gets its mount', async ({
  app,
}) => {
  await app.openFile(SHOP);
  await app.connect(app.container('web'), 'left', app.container('cache'));
  const link = app.connecting('web', 'cache');
  await link.getByLabel('Volume', { exact: true }).selectOption('logs');
  await expect(link.getByLabel('web writes to')).toHaveValue('/var/log/app');
  await link.getByLabel('cache reads').fill('/logs');
  await expect(link.getByText('+4 lines')).toBeVisible();
  await expect(app.page.getByText('51 lines, 4 to add')).toBeVisible();
  await expect(app.page.getByText('mountPath: /logs')).toBeVisible();
  const behind = app.page.getByRole('group', { name: 'Container cache', includeHidden: true });
  await expect(behind.getByText('logs', { exact: true })).toBeVisible();
  await link.getByRole('button', { name: 'Connect' }).click();
  await expect(app.canvas.getByRole('button', { name: 'cache reads logs at /logs' })).toBeVisible();
  expect(await app.exported()).toBe(
    swap(
      SHOP,
      '            port: memcache\n',
      '            port: memcache\n        volumeMounts:\n        - name: logs\n          mountPath: /logs\n          readOnly: true\n',
    ),
  );
});

test('the direction of a link can be turned round', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.connect(app.container('web'), 'left', app.container('cache'));
  const link = app.connecting('web', 'cache');
  await link.getByRole('button', { name: 'Swap direction' }).click();
  await expect(link.getByText('cache writes files, web reads them.')).toBeVisible();
  await link.getByRole('button', { name: 'Cancel' }).click();
  await expect(link).toBeHidden();
  expect(await app.exported()).toBe(SHOP);
  await app.connect(app.container('web'), 'left', app.container('wait-db'));
  await expect(page.getByText('wait-db writes files, web reads them.')).toBeVisible();
});

test('Escape ends a line that is being drawn, and letting go later asks nothing', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  await app.container('web').hover();
  await app.lift(await app.handle(app.container('web'), 'left'), app.container('cache'));
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(app.status).toHaveText('No line drawn.');
  await app.drop();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await app.exported()).toBe(SHOP);
});

test('localhost: the client learns the address by a variable', async ({ app }) => {
  await app.openFile(SHOP);
  await app.connect(app.container('shipper'), 'right', app.container('cache'));
  const link = app.connecting('shipper', 'cache');
  await link.getByRole('tab', { name: 'Localhost' }).click();
  await expect(link.getByLabel('cache listens on')).toHaveValue('11211');
  await expect(link.getByLabel('Variable')).toHaveValue('CACHE_ADDR');
  await expect(link.getByLabel('Value')).toHaveValue('127.0.0.1:11211');
  await link.getByRole('button', { name: 'Connect' }).click();
  await expect(
    app.canvas.getByRole('button', { name: 'shipper calls cache on port 11211' }),
  ).toBeVisible();
  expect(await app.exported()).toBe(LINKED_ENV);
});

test('localhost by keyboard: an argument, and a new port that is declared', async ({
  app,
  page,
}) => {
  const { keyboard } = page;
  await app.openFile(`${ONE}  - name: api\n    image: registry.example/api:2 # ours\n`);
  await app.container('web').focus();
  await keyboard.press('l');
  await expect(app.status).toContainText('Choose the other card');
  await keyboard.press('ArrowDown');
  await expect(app.container('api')).toBeFocused();
  await keyboard.press('Enter');
  const link = app.connecting('web', 'api');
  await app.tabTo(link.getByRole('tab', { name: 'Shared volume' }));
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await app.tabTo(link.getByLabel('api listens on'));
  await keyboard.type('9000');
  await app.tabTo(link.getByLabel('web learns it by'));
  await keyboard.press('ArrowDown');
  await app.tabTo(link.getByLabel('Argument'));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('--api=http://127.0.0.1:9000');
  await keyboard.press('Enter');
  await expect(link).toBeHidden();
  await expect(
    app.canvas.getByRole('button', { name: 'web calls api on port 9000' }),
  ).toBeVisible();
  const linked = await app.exported();
  expect(linked).toContain(
    '    image: nginx:1.29.1\n    args:\n    - --api=http://127.0.0.1:9000\n',
  );
  expect(linked).toMatch(
    /image: registry\.example\/api:2 # ours\n {4}ports:\n {4}- (name: \S+\n {6}containerPort: 9000|containerPort: 9000\n {6}name: \S+)\n$/,
  );
});

test('a line from a container to a volume is a mount', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.connect(app.container('cache'), 'left', app.volume('logs'));
  const link = app.connecting('cache', 'logs');
  await link.getByLabel('Mount path in cache').fill('/var/log/cache');
  await link.getByRole('button', { name: 'Connect' }).click();
  await expect(link).toBeHidden();
  const mounted = swap(
    SHOP,
    '            port: memcache\n',
    '            port: memcache\n        volumeMounts:\n        - name: logs\n          mountPath: /var/log/cache\n',
  );
  expect(await app.exported()).toBe(mounted);
  await app.button('Undo').click();

  await app.container('cache').focus();
  await page.keyboard.press('l');
  await expect(app.status).toContainText('Choose the other card');
  await page.keyboard.press('ArrowDown');
  await expect(app.volume('logs')).toBeFocused();
  await page.keyboard.press('Enter');
  await app.tabTo(link.getByLabel('Mount path in cache'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('/var/log/cache');
  await page.keyboard.press('Enter');
  await expect(link).toBeHidden();
  expect(await app.exported()).toBe(mounted);
});

test('what cannot be linked says why and stays open', async ({ app }) => {
  await app.openFile(SHOP);
  await app.connect(app.container('cache'), 'left', app.volume('logs'));
  const link = app.connecting('cache', 'logs');
  await link.getByLabel('Mount path in cache').fill('logs');
  await link.getByRole('button', { name: 'Connect' }).click();
  await expect(link.getByRole('alert')).toContainText('Begin it with a slash');
  await app.page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  expect(await app.exported()).toBe(SHOP);
});

test('a mount is edited and made read-only at its edge', async ({ app }) => {
  await app.openFile(SHOP);
  await app.canvas.getByRole('button', { name: 'web writes logs at /var/log/app' }).click();
  const mount = app.page.getByRole('dialog', { name: 'logs in web' });
  await mount.getByLabel('Read-only').check();
  await expect(mount.getByLabel('Read-only')).toBeChecked();
  await mount.getByLabel('Mount path').fill('/srv/log');
  await mount.getByLabel('Mount path').press('Enter');
  await expect(mount).toBeHidden();
  const at = `        volumeMounts:
        - name: logs
          mountPath: `;
  expect(await app.exported()).toBe(
    swap(
      SHOP,
      `${at}/var/log/app\n      # Keeps`,
      `${at}/srv/log\n          readOnly: true\n      # Keeps`,
    ),
  );
});

test('deleting links removes what they stood for; a volume nobody mounts is offered to go too', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  const webMount = app.canvas.getByRole('button', { name: 'web writes logs at /var/log/app' });
  await webMount.focus();
  await page.keyboard.press('Delete');
  await expect(webMount).toBeHidden();
  const oneLeft = swap(
    SHOP,
    '        volumeMounts:\n        - name: logs\n          mountPath: /var/log/app\n      # Keeps',
    '      # Keeps',
  );
  expect(await app.exported()).toBe(oneLeft);

  await app.canvas.getByRole('button', { name: 'shipper reads logs at /var/log/app' }).click();
  const mount = page.getByRole('dialog', { name: 'logs in shipper' });
  await mount.getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('alertdialog', { name: 'Nobody mounts logs any more' });
  await question.getByRole('button', { name: 'Remove the volume' }).click();
  await expect(app.volume('logs')).toBeHidden();
  const noneLeft = swap(
    swap(
      oneLeft,
      '        volumeMounts:\n        - name: logs\n          mountPath: /var/log/app # the usual place\n          readOnly: true\n',
      '',
    ),
    '      volumes:\n      - name: logs # gone with the pod\n        emptyDir: {}\n',
    '',
  );
  expect(await app.exported()).toBe(noneLeft);
  for (let steps = 0; steps < 3; steps++) await app.button('Undo').click();
  await expect(webMount).toBeVisible();
  expect(await app.exported()).toBe(SHOP);
});

test('deleting a call removes its variable and keeps the port of the server', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  const call = app.canvas.getByRole('button', { name: 'web calls cache on port 11211' });
  await call.focus();
  await page.keyboard.press('Delete');
  await expect(call).toBeHidden();
  await expect(app.container('web')).toBeFocused();
  expect(await app.exported()).toBe(
    swap(SHOP, '        env:\n        - name: CACHE_ADDR\n          value: 127.0.0.1:11211\n', ''),
  );
});

const CALLS = `${ONE}    env:
    - name: API
      value: http://localhost:9000/v1
    - name: CACHE_URL
      value: http://cache:11211
    readinessProbe:
      exec:
        command: ["sh", "-c", "curl -f http://[::1]:9901/ready"]
  - name: proxy
    image: envoyproxy/envoy:v1.35.0
    ports:
    - containerPort: 9901
  - name: cache
    image: memcached:1.6.39
    ports:
    - containerPort: 11211
`;

test('calls are read from the text; one that nobody serves is drawn as such', async ({ app }) => {
  await app.openFile(CALLS);
  await expect(
    app.canvas.getByRole('button', { name: 'web calls port 9000, which nobody serves' }),
  ).toBeVisible();
  await expect(
    app.canvas.getByRole('button', { name: 'web calls proxy on port 9901' }),
  ).toBeVisible();
});

test('a call of a container by its name is offered the repair', async ({ app }) => {
  await app.openFile(CALLS);
  await app.canvas.getByRole('button', { name: /127\.0\.0\.1/ }).click();
  await expect(
    app.canvas.getByRole('button', { name: 'web calls cache on port 11211' }),
  ).toBeVisible();
  expect(await app.exported()).toBe(swap(CALLS, 'http://cache:11211', 'http://127.0.0.1:11211'));
});

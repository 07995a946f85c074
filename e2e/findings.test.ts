import { expect, test } from './app.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: web # the app
    image: nginx:1.29.1
    ports:
    - containerPort: 8080
    resources:
      requests:
        cpu: 100m
        memory: 64Mi
      limits:
        memory: 64Mi
  - name: helper
    image: busybox:1.37
`;

const UNWRITTEN = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: app
    image: registry.example/shop:1.8.2
    volumeMounts:
    - name: logs
      mountPath: /var/log/app
      readOnly: true
  - name: log-shipper
    image: fluent/fluent-bit:5.1.1
    volumeMounts:
    - name: logs
      mountPath: /var/log/app
      readOnly: true
  volumes:
  - name: logs
    emptyDir: {}
`;

test('the API server’s own words stand at their place, and go when the cause is gone', async ({
  app,
  page,
}) => {
  await app.openFile(POD.replace('containerPort: 8080', 'containerPort: 80800'));
  const status = page.getByRole('contentinfo');
  await expect(status.getByText('1 error')).toBeVisible();
  await page.getByRole('button', { name: /^Findings: 1 error/ }).click();
  const list = page.getByRole('list', { name: 'Findings' });
  const words =
    'spec.containers[0].ports[0].containerPort: Invalid value: 80800: must be between 1 and 65535, inclusive';
  await list.getByRole('button', { name: words }).click();
  await expect(app.container('web').getByRole('img', { name: /^1 error/ })).toBeVisible();
  await app.cursorAt('containerPort: 80800');
  await page.keyboard.press('Backspace');
  await expect(status.getByText('Accepted')).toBeVisible();
  await expect(list.getByText(words)).toBeHidden();
});

test('broken by typing: after a pause the sentence stands under the line, and its repair mends it', async ({
  app,
  page,
}) => {
  await app.openFile(POD);
  await app.cursorAt('image: nginx');
  await page.keyboard.press('Enter');
  await page.keyboard.type('imagePullPolcy: Always');
  await page.keyboard.press('Escape');
  const note = app.yaml.getByRole('note');
  await expect(note).toContainText('Is imagePullPolcy spelled right');
  await expect(note).toContainText('unknown field "spec.containers[0].imagePullPolcy"');
  await page.keyboard.press('ControlOrMeta+.');
  await expect(note).toBeHidden();
  expect(await app.exported()).toBe(
    POD.replace('nginx:1.29.1', 'nginx:1.29.1\n    imagePullPolicy: Always'),
  );
});

test('broken by gesture: the finding is told at its place, and its fix is one click', async ({
  app,
  page,
}) => {
  await app.openFile(POD);
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Findings: / }).click();
  const list = page.getByRole('list', { name: 'Findings' });
  await list.getByRole('button', { name: /Nobody (mounts|uses)|mounted by nobody/i }).click();
  const preview = page.getByRole('figure', { name: 'What the fix changes' });
  await expect(preview).toContainText('emptyDir');
  await page.getByRole('button', { name: /^Remove / }).click();
  expect(await app.exported()).toBe(POD);
});

test('a fix is one click and one undo step, and shows its lines before', async ({ app, page }) => {
  await app.openFile(POD);
  await page.getByRole('button', { name: /^Findings: \d/ }).click();
  const list = page.getByRole('list', { name: 'Findings' });
  await list.getByRole('button', { name: 'helper requests no cpu and no memory.' }).click();
  await expect(page.getByRole('figure', { name: 'What the fix changes' })).toContainText(
    'added: resources:',
  );
  const fix = app.button('Request a little for helper');
  await fix.hover();
  await expect(app.yaml.getByText(/lines, \d+ to add/)).toBeVisible();
  await fix.click();
  await expect(list.getByText('helper requests no cpu and no memory.')).toBeHidden();
  const mended = await app.exported();
  expect(mended.startsWith(POD)).toBe(true);
  expect(mended.slice(POD.length)).toMatch(
    /^ {4}resources:\n {6}requests:\n {8}cpu: .+\n {8}memory: .+\n/,
  );
  await app.button('Undo').click();
  expect(await app.exported()).toBe(POD);
});

const VOLUMES = `${POD}  volumes:
  - name: spare
    emptyDir: {}
  - name: old
    emptyDir: {}
`;

test('a finding explains its words, and leads to the lesson that teaches it', async ({
  app,
  page,
}) => {
  await app.openFile(UNWRITTEN);
  await page.getByRole('button', { name: /^Findings: \d/ }).click();
  const panel = page.getByRole('region', { name: 'Findings' });
  await panel.getByRole('button', { name: /Nobody writes to logs/ }).click();
  await panel.getByRole('button', { name: 'emptyDir', exact: true }).hover();
  const documentation = page.getByRole('link', { name: 'Kubernetes documentation: emptyDir' });
  await expect(documentation).toHaveAttribute('href', /^https:\/\/kubernetes\.io\/docs\//);
  await page.keyboard.press('Escape');
  await panel.getByRole('link', { name: 'Lesson 5: The empty log box' }).click();
  await expect(page.getByRole('heading', { name: 'The empty log box' })).toBeVisible();
});

test('with the keyboard: arrows, the fix, all of its kind, filter and groups', async ({
  app,
  page,
}) => {
  await app.openFile(VOLUMES);
  await page.getByRole('button', { name: /^Findings: / }).click();
  const list = page.getByRole('list', { name: 'Findings' });
  await page.getByRole('searchbox', { name: 'Filter findings' }).fill('spare');
  await list.getByRole('button', { name: /spare/ }).first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.getByRole('searchbox', { name: 'Filter findings' }).fill('');
  await page.getByRole('button', { name: 'By object' }).click();
  await expect(list.getByRole('list', { name: 'spare' })).toBeVisible();
  await page.getByRole('button', { name: /^Fix all of this kind \(2\)$/ }).click();
  await expect(list.getByText(/spare|old/)).toHaveCount(0);
  expect(await app.exported()).toBe(POD);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(VOLUMES);
});

test('silenced for this pod: with the design through a reload, or in the YAML, and told again', async ({
  app,
  page,
}) => {
  await app.openFile(POD);
  await page.getByRole('button', { name: /^Findings: / }).click();
  const list = page.getByRole('list', { name: 'Findings', exact: true });
  const words = 'helper requests no cpu and no memory.';
  const quiet = page.getByRole('list', { name: 'Silenced findings' });
  await list.getByRole('button', { name: words }).click();
  await app.button('Silence').click();
  await page.getByRole('menuitem', { name: /kept with this design/ }).click();
  await expect(list.getByText(words)).toBeHidden();
  expect(await app.exported()).toBe(POD);
  await expect(page.getByRole('contentinfo').getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /^Findings: / }).click();
  await page.getByText('1 silenced finding').click();
  await expect(list.getByText(words)).toBeHidden();
  await quiet.getByRole('button', { name: 'Show again' }).click();
  await list.getByRole('button', { name: words }).click();
  await app.button('Silence').click();
  await page.getByRole('menuitem', { name: /annotation in the YAML/ }).click();
  await expect(list.getByText(words)).toBeHidden();
  const marked = await app.exported();
  expect(marked).toContain('outrigger/silence: sidecar-no-requests');
  await page.getByText('1 silenced finding').click();
  await quiet.getByRole('button', { name: 'Show again' }).click();
  await expect(list.getByText(words)).toBeVisible();
  expect(await app.exported()).toBe(POD);
});

test('Security: the level reached, the fields to change, and all that restricted needs in one step', async ({
  app,
  page,
}) => {
  await app.openFile(POD);
  await page.getByRole('button', { name: 'Pod Security baseline' }).click();
  const panel = page.getByRole('region', { name: 'Security' });
  await expect(panel.getByRole('img', { name: /reached: baseline/ })).toBeVisible();
  const checks = panel.getByRole('list', { name: 'Restricted checks' });
  await expect(checks.getByText('allowPrivilegeEscalation').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Apply what restricted needs' }).click();
  await expect(panel.getByRole('img', { name: /reached: restricted/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pod Security restricted' })).toBeVisible();
  expect(await app.exported()).toContain('- name: web # the app');
  await app.button('Undo').click();
  expect(await app.exported()).toBe(POD);
});

test('Resources: what is asked for, who decides the class, whether it fits', async ({
  app,
  page,
}) => {
  await app.openFile(POD);
  await page.getByRole('button', { name: 'Requests 100m · 64Mi' }).click();
  const panel = page.getByRole('region', { name: 'Resources' });
  await expect(panel.getByText('QoS: Burstable')).toBeVisible();
  await expect(panel.getByText(/web decides: it has no cpu limit/)).toBeVisible();
  await expect(panel.getByText(/It fits: 19 on a node, then cpu ends/)).toBeVisible();
  await panel.getByRole('textbox', { name: 'Cpu taken' }).fill('1900m');
  await expect(panel.getByText(/It does not fit: not enough cpu/)).toBeVisible();
});

test('another version of Kubernetes: what differs there is told, the words stay 1.34’s', async ({
  app,
  page,
}) => {
  const text = POD.replace('spec:\n', 'spec:\n  resources: {requests: {cpu: 1}}\n');
  await app.openFile(text);
  const status = page.getByRole('contentinfo');
  await expect(status.getByText('Accepted')).toBeVisible();
  await page.getByRole('button', { name: 'Kubernetes version: 1.34' }).click();
  await page.getByRole('menuitemradio', { name: 'Kubernetes 1.31' }).click();
  await expect(status.getByText('Refused by 1.31')).toBeVisible();
  await status.getByText('Refused by 1.31').click();
  const list = page.getByRole('list', { name: 'Findings', exact: true });
  await expect(
    list.getByRole('button', { name: /In 1\.31 there is no resources: the server refuses it/ }),
  ).toBeVisible();
});

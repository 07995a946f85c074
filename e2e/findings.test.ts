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

test('a fix is one click and one undo step, and shows its lines before', async ({ app, page }) => {
  await app.openFile(POD);
  await page.getByRole('button', { name: /^Findings: \d/ }).click();
  const list = page.getByRole('list', { name: 'Findings' });
  await list.getByRole('button', { name: 'helper requests no cpu and no memory.' }).click();
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

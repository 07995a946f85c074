import { expect, test } from './app.ts';
import { SHOP, swap } from './manifests.ts';

/** A colon forgotten, on line 41. */
const BROKEN = swap(
  SHOP,
  '          mountPath: /var/log/app\n      # Keeps',
  '          mountPath /var/log/app\n      # Keeps',
);

test('while the text cannot be read the picture waits, gestures say why they do not work', async ({
  app,
  page,
}) => {
  await app.openFile(SHOP);
  await app.cursorAt('image: "nginx');
  await page.keyboard.type(': :');
  await expect(app.canvas.getByText('The picture waits.')).toBeVisible();
  await expect(app.canvas.getByText(/Line \d+ can’t be read yet/)).toBeVisible();
  await expect(app.canvas.getByText(/\d+ edits? behind/)).toBeVisible();
  await expect(app.container('shipper')).toBeVisible();
  await expect(app.yaml.getByRole('alert')).toBeVisible();
  const typed = swap(SHOP, '"nginx:1.29.1"', '"nginx:1.29.1": :');
  expect(await app.exported()).toBe(typed);

  await app.part('Sidecar').click();
  await expect(
    page.getByText('The picture waits for the text. Mend the marked line first.').first(),
  ).toBeVisible();
  await app.drag(app.part('Volume: emptyDir'), app.canvas);
  await app.container('cache').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await app.exported()).toBe(typed);
  await app.connect(app.container('web'), 'left', app.container('cache'));
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await app.exported()).toBe(typed);
});

test('mending the line by hand brings the picture back', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.cursorAt('image: "nginx');
  await page.keyboard.type(': :');
  await expect(app.canvas.getByText('The picture waits.')).toBeVisible();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
  await expect(app.canvas.getByText('The picture waits.')).toBeHidden();
  await expect(app.yaml.getByRole('alert')).toBeHidden();
  expect(await app.exported()).toBe(SHOP);
});

test('the error stands at its place, in words, and its repair is one click', async ({ app }) => {
  await app.openFile(BROKEN);
  await app.editorReady();
  const problem = app.yaml.getByRole('alert');
  await app.canvas.getByRole('button', { name: /Go to line \d+/ }).click();
  await expect(problem).toContainText(/colon/);
  await expect(app.line('mountPath /var/log/app')).toBeInViewport();
  await problem.getByRole('button').first().click();
  await expect(problem).toBeHidden();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(SHOP);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(BROKEN);
});

test('back to the last text that could be read, as one step', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.cursorAt('image: "nginx');
  await page.keyboard.type(': :');
  await app.yaml.getByRole('button', { name: 'Back to valid text' }).click();
  await expect(app.yaml.getByRole('alert')).toBeHidden();
  expect(await app.exported()).toBe(SHOP);
  await app.button('Undo').click();
  expect(await app.exported()).toBe(swap(SHOP, '"nginx:1.29.1"', '"nginx:1.29.1": :'));
});

test('undo works while the text cannot be read', async ({ app, page }) => {
  await app.openFile(SHOP);
  await app.cursorAt('image: "nginx');
  await page.keyboard.type(': :');
  await expect(app.canvas.getByText('The picture waits.')).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z');
    expect(await app.exported()).toBe(SHOP);
  }).toPass();
  await expect(app.canvas.getByText('The picture waits.')).toBeHidden();
});

test('pasted YAML is never taken for HTML', async ({ app, page }) => {
  const hostile = `apiVersion: v1
kind: Pod
metadata:
  name: "<img src=x onerror=document.title='taken'>"
spec:
  containers:
  - name: "<b>web</b>"
    image: "<img src=x onerror=document.title='taken'>"
    env:
    - name: "<script>document.title='taken'</script>"
      value: http://localhost:80/<img src=x onerror=document.title='taken'>
    volumeMounts:
    - name: "<i>logs</i>"
      mountPath: "<svg onload=document.title='taken'>"
  volumes:
  - name: "<i>logs</i>"
    emptyDir: {}
`;
  await app.pasteAll(hostile);
  await expect(app.container('<b>web</b>')).toBeVisible();
  await expect(app.volume('<i>logs</i>')).toBeVisible();
  await app.container('<b>web</b>').click();
  await app.container('<b>web</b>').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.keyboard.press('Escape');
  const made = page.locator('img[src="x"], [onerror], [onload], script:not([src])');
  await expect(made).toHaveCount(0);
  await expect(page).toHaveTitle(/Outrigger/);
  expect(await app.exported()).toBe(hostile);
});

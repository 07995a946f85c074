import { expect, test } from './app.ts';
import { ONE } from './manifests.ts';

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.shop.example
spec:
  group: shop.example
  scope: Namespaced
  names: {kind: Widget, plural: widgets}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              size: {type: integer, description: How large the widget is.}
              mode: {type: string, enum: [fast, slow]}
`;

const WIDGET = `apiVersion: shop.example/v1
kind: Widget
metadata:
  name: one
spec:
  size: three
`;

const SAID =
  'spec.size: Invalid value: "string": spec.size in body must be of type integer: "string"';

test('a definition in the file checks its kind at the place and completes it', async ({
  app,
  page,
}) => {
  await app.pasteAll(`${WIDGET}---\n${ONE}---\n${DEFINITION}`);
  await page.getByRole('button', { name: /^Findings: 1 error/ }).click();
  await expect(page.getByRole('list', { name: 'Findings' }).getByText(SAID)).toBeVisible();
  await app.cursorAt('size: three');
  await page.keyboard.press('Enter');
  await page.keyboard.type('mo');
  await expect(page.getByRole('option').filter({ hasText: 'mode' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('fa');
  await expect(page.getByRole('option').filter({ hasText: 'fast' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.exported()).toContain('  size: three\n  mode: fast\n');
});

test('a file of definitions is used beside the design, kept with it, and taken away', async ({
  app,
  page,
}) => {
  await app.pasteAll(`${ONE}---\n${WIDGET}`);
  await app.openFile(DEFINITION, 'widgets.yaml');
  const question = page.getByRole('alertdialog', { name: 'widgets.yaml holds definitions' });
  await expect(question.getByText(/It defines Widget\./)).toBeVisible();
  await question.getByRole('button', { name: 'Use as definitions' }).click();
  await page.getByRole('button', { name: /^Findings: 1 error/ }).click();
  await expect(page.getByRole('list', { name: 'Findings' }).getByText(SAID)).toBeVisible();
  expect(await app.exported()).toBe(`${ONE}---\n${WIDGET}`);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(app.button('1 error')).toBeVisible();
  await app.button('1 definition').click();
  await page.getByRole('menuitem', { name: /^Remove widgets\.yaml/ }).click();
  await expect(app.button('1 definition')).toBeHidden();
  await expect(app.button('Accepted')).toBeVisible();
});

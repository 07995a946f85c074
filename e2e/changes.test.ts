import { expect, test } from './app.ts';
import { ONE } from './manifests.ts';

test('the changes are seen line by line, since opened and since the last copy', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  await app.container('web').getByText('nginx:1.29.1').dblclick();
  await page.getByRole('combobox', { name: 'Image of web' }).fill('nginx:1.29.2');
  await page.keyboard.press('Enter');
  await app.button('Copy YAML').click();
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  await app.button('Changes').click();
  const dialog = page.getByRole('dialog', { name: 'Changes' });
  await expect(dialog.getByText('nginx:1.29.1')).toBeHidden();
  await expect(dialog.getByText('emptyDir')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Since opened' }).click();
  await expect(dialog.getByText('removed: image: nginx:1.29.1')).toBeVisible();
  await expect(dialog.getByText('added: image: nginx:1.29.2')).toBeVisible();
});

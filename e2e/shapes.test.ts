import { type App, expect, test } from './app.ts';
import { swap } from './manifests.ts';
import { SHAPES, type Shape } from './shapes.ts';

for (const [heading, shapes] of Object.entries(SHAPES)) {
  test(`${heading}: opened, edited by gesture, downloaded, every other byte kept`, async ({
    app,
  }) => {
    for (const shape of shapes) {
      await test.step(shape.what, () => keepsEveryByte(app, shape));
    }
  });
}

/** A new image touches the image alone; a sidecar only adds lines; Undo gives back the file. */
async function keepsEveryByte(
  app: App,
  { what, text, part = 'Sidecar', opened = [] }: Shape,
): Promise<void> {
  await app.openFile(Buffer.from(text));
  const card = app.container('app');
  await card.getByText('shop:1').dblclick();
  const image = app.page.getByRole('combobox', { name: 'Image of app' });
  await image.fill('shop:2');
  await image.press('Enter');
  const repainted = swap(text, 'shop:1', 'shop:2');
  expect(await app.exported(), what).toBe(repainted);

  await app.part(part).click();
  await expect(app.container('sidecar'), what).toBeVisible();
  await app.page.keyboard.press('Escape');
  const grown = await app.exported();
  expect(grown, what).not.toBe(repainted);
  expect(linesLost(repainted, grown), what).toEqual(opened);

  await app.button('Undo').click();
  await app.button('Undo').click();
  expect(await app.exported(), what).toBe(text);
}

/** Lines of the first text that the second no longer has in their order. */
function linesLost(before: string, after: string): string[] {
  const kept = after.split('\n');
  let at = 0;
  return before.split('\n').filter((line) => {
    const found = kept.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

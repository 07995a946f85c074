import type { CDPSession, Locator, Page } from '@playwright/test';
import { type App, boxOf, dropFile, expect, type Point, test } from './app.ts';
import { ONE, SHOP } from './manifests.ts';

/** A finger on the glass, by the browser's own touch events: what a page makes of them is all there is. */
class Finger {
  private at: Point = { x: 0, y: 0 };

  private constructor(private readonly glass: CDPSession) {}

  static async of(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async press(at: Point | Locator): Promise<void> {
    this.at = 'x' in at ? at : middleOf(await boxOf(at));
    await this.send('touchStart', this.at);
  }

  async slide(to: Point | Locator): Promise<void> {
    const end = 'x' in to ? to : middleOf(await boxOf(to));
    const { x, y } = this.at;
    for (let step = 1; step <= 12; step++) {
      const part = step / 12;
      await this.send('touchMove', { x: x + (end.x - x) * part, y: y + (end.y - y) * part });
    }
    this.at = end;
  }

  async lift(): Promise<void> {
    await this.glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  private async send(type: 'touchStart' | 'touchMove', at: Point): Promise<void> {
    await this.glass.send('Input.dispatchTouchEvent', { type, touchPoints: [at] });
  }
}

function middleOf({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  return { x: x + width / 2, y: y + height / 2 };
}

test.use({
  viewport: { width: 1024, height: 768 },
  hasTouch: true,
  contextOptions: { reducedMotion: 'reduce' },
});

test('on a tablet parts, cards and lines are dragged by finger', async ({ app, page }) => {
  await dropFile(app, 'shop.yaml', ONE);
  const finger = await Finger.of(page);

  await test.step('a stroke along the palette scrolls it and adds nothing', async () => {
    await expect(app.part('Pattern: Wait for a server')).toBeVisible();
    const parts = middleOf(await boxOf(app.palette));
    await finger.press({ x: parts.x, y: parts.y + 200 });
    await finger.slide({ x: parts.x, y: parts.y - 200 });
    await finger.lift();
    await expect(app.part('Container')).not.toBeInViewport();
    expect(await app.exported()).toBe(ONE);
    await app.part('Sidecar').scrollIntoViewIfNeeded();
  });

  await test.step('a part from the palette into a lane', async () => {
    await finger.press(app.part('Sidecar'));
    await finger.slide(await app.openWater());
    await finger.slide(await app.lane(/starts before the app/));
    await finger.lift();
    const image = page.getByRole('combobox', { name: 'Image of sidecar' });
    await expect(image).toBeFocused();
    await image.fill('envoyproxy/envoy:v1.36.0');
    await image.press('Enter');
    await expect(app.container('sidecar')).toBeVisible();
  });

  await test.step('a card into another lane', async () => {
    await finger.press(await headOf(app, 'sidecar'));
    await finger.slide(await app.openWater());
    await finger.slide(await app.lane(/starts with the app/));
    await finger.lift();
    await expect.poll(() => app.exported()).not.toContain('restartPolicy');
    // The lanes took room while they were open: the cards have it again.
    await expect.poll(() => inCanvas(app, 'web', 'sidecar')).toBe(true);
    expect(await app.exported()).toContain('  - name: sidecar\n');
  });

  await test.step('a line from card to card', async () => {
    await app.container('web').tap();
    expect((await boxOf(app.part('Volume: nfs'))).height, 'under a finger').toBeGreaterThanOrEqual(
      44,
    );
    await finger.press(await app.handle(app.container('web'), 'left'));
    await finger.slide(app.container('sidecar'));
    await finger.lift();
    const link = app.connecting('web', 'sidecar');
    await link.getByRole('button', { name: 'Connect' }).tap();
    await expect(app.volume('shared')).toBeVisible();
  });
});

test('a stroke over the water moves the picture, not the pod', async ({ app, page }) => {
  await dropFile(app, 'shop.yaml', SHOP);
  const finger = await Finger.of(page);
  await expect(app.container('web')).toBeVisible();
  const before = await boxOf(app.container('web'));
  const water = await app.openWater();
  await finger.press(water);
  await finger.slide({ x: water.x + 80, y: water.y + 60 });
  await finger.lift();
  await expect
    .poll(async () => (await boxOf(app.container('web'))).x)
    .toBeGreaterThan(before.x + 40);
  expect(await app.exported()).toBe(SHOP);
});

/** A place on a card's head, away from its dots and fields. */
async function headOf(app: App, name: string): Promise<Point> {
  const { x, y, width } = await boxOf(app.container(name));
  return { x: x + width - 20, y: y + 12 };
}

/** True when the cards lie wholly within the canvas, large enough to be read. */
async function inCanvas(app: App, ...names: readonly string[]): Promise<boolean> {
  const canvas = await boxOf(app.canvas);
  const boxes = await Promise.all(names.map((name) => boxOf(app.container(name))));
  return boxes.every(
    ({ x, width }) => x >= canvas.x && x + width <= canvas.x + canvas.width && width > 100,
  );
}

/** Drives the built app as a person does: by roles and names, with a real mouse and real keys. Every test is watched. */
import { readFile } from 'node:fs/promises';
import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

export { expect };

/** A place on the page, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Side = 'left' | 'right' | 'bottom';

/** The designer in one tab. */
export class App {
  readonly canvas: Locator;
  readonly yaml: Locator;
  readonly palette: Locator;
  readonly editor: Locator;
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('region', { name: 'Pod canvas' });
    this.yaml = page.getByRole('region', { name: 'YAML' });
    this.palette = page.getByRole('region', { name: 'Palette' });
    this.editor = this.yaml.getByRole('textbox', { name: 'YAML editor' });
    this.status = page.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.goto('./');
    await expect(this.canvas).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  part(name: string): Locator {
    return this.palette.getByRole('button', { name, exact: true });
  }

  container(name: string): Locator {
    return this.canvas.getByRole('group', { name: `Container ${name}`, exact: true });
  }

  volume(name: string): Locator {
    return this.canvas.getByRole('group', { name: `Volume ${name}`, exact: true });
  }

  /** The popover that asks what a line shall be. */
  connecting(from: string, to: string): Locator {
    return this.page.getByRole('dialog', { name: `Connect ${from} to ${to}`, exact: true });
  }

  /** The exported bytes, as Download gives them. */
  async exported(): Promise<string> {
    return (await this.download()).text;
  }

  async download(act = () => this.button('Download YAML').click()) {
    const coming = this.page.waitForEvent('download');
    await act();
    const download = await coming;
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  }

  /** Opens a file by the browser's file dialog, until the app has said what came of it. */
  async openFile(content: string | Buffer, name = 'manifest.yaml'): Promise<void> {
    const dialog = this.page.waitForEvent('filechooser');
    await this.button('Open').click();
    await this.choose(await dialog, content, name);
    const said = this.status
      .filter({ hasText: `${name} opened` })
      .or(this.button('Close the message'))
      .or(this.page.getByRole('dialog'))
      .or(this.page.getByRole('alertdialog'));
    await expect(said.first()).toBeAttached();
  }

  async choose(
    chooser: { setFiles(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> },
    content: string | Buffer,
    name: string,
  ): Promise<void> {
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  }

  /** Waits until the full editor stands where the plain one was. */
  async editorReady(): Promise<void> {
    await expect(this.yaml.getByRole('code')).toBeVisible();
    await expect(this.editor).toBeVisible();
  }

  /** Puts the cursor at the end of the first line of the editor that holds the words. */
  async cursorAt(words: string): Promise<void> {
    await this.editorReady();
    await this.line(words).click();
    await this.page.keyboard.press('End');
  }

  /** The words as they stand in the editor. */
  line(words: string): Locator {
    return this.yaml.getByRole('code').getByText(words).first();
  }

  /** Pastes with the keys, as the clipboard gives it. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** Replaces all of the editor's text by a paste. */
  async pasteAll(text: string): Promise<void> {
    await this.editorReady();
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.paste(text);
  }

  /** Presses the mouse at one place and carries to the next ones; the button stays down. */
  async lift(from: Point | Locator, ...to: readonly (Point | Locator)[]): Promise<void> {
    const start = await this.pointOf(from);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(start.x + 6, start.y + 6, { steps: 3 });
    for (const stop of to) await this.carry(stop);
  }

  async carry(to: Point | Locator): Promise<void> {
    const end = await this.pointOf(to);
    await this.page.mouse.move(end.x, end.y, { steps: 12 });
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
  }

  async drag(from: Point | Locator, ...to: readonly (Point | Locator)[]): Promise<void> {
    await this.lift(from, ...to);
    await this.drop();
  }

  /** The dot at a card's edge that lines are drawn from. */
  async handle(card: Locator, side: Side): Promise<Point> {
    const { x, y, width, height } = await boxOf(card);
    if (side === 'bottom') return { x: x + width / 2, y: y + height };
    return { x: side === 'left' ? x : x + width, y: y + height / 2 };
  }

  /** Draws a line from a card's dot to the middle of another card. */
  async connect(from: Locator, side: Side, to: Locator): Promise<void> {
    await from.hover();
    await this.drag(await this.handle(from, side), to);
  }

  /** A place of the canvas where nothing stands; nearer to its edge a held card would make it scroll. */
  async openWater(): Promise<Point> {
    const { x, y, width } = await boxOf(this.canvas);
    return { x: x + width / 2, y: y + 60 };
  }

  /** While something is held over the canvas: a place in the lane that says these words. */
  async lane(words: RegExp): Promise<Point> {
    const { x, y, width } = await boxOf(this.canvas.getByText(words));
    return { x: x + width / 2, y: y - 30 };
  }

  /** Presses Tab until the control has the focus: what no Tab reaches, no keyboard reaches. */
  async tabTo(control: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (await control.evaluate((node) => node === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  }

  private async pointOf(place: Point | Locator): Promise<Point> {
    if ('x' in place) return place;
    const { x, y, width, height } = await boxOf(place);
    return { x: x + width / 2, y: y + height / 2 };
  }
}

/** Where something stands on the page, once it stands still: drawn twice at the same place, however long a frame takes. */
export async function boxOf(locator: Locator): Promise<Point & { width: number; height: number }> {
  let box = { x: 0, y: 0, width: 0, height: 0 };
  await expect(async () => {
    const [before, after] = await locator.evaluate(drawnTwice, undefined, { timeout: 5000 });
    expect(after, `${locator} stands still on the page`).toEqual(before);
    expect(after.width, `${locator} is on the page`).toBeGreaterThan(0);
    box = after;
  }).toPass({ intervals: [0], timeout: 20_000 });
  return box;
}

/** Runs in the page. */
async function drawnTwice(node: Element) {
  const place = () => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x, y, width, height };
  };
  // What was just done is on the screen two frames later.
  const drawn = () =>
    new Promise<void>((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => done()));
    });
  await drawn();
  const before = place();
  await drawn();
  return [before, place()] as const;
}

/** Lets a file from the desktop go over the page. */
export async function dropFile(app: App, name: string, content: string | Buffer): Promise<void> {
  const files = await app.page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name, base64: Buffer.from(content).toString('base64') },
  );
  await app.canvas.dispatchEvent('dragover', { dataTransfer: files });
  await app.canvas.dispatchEvent('drop', { dataTransfer: files });
}

/** What the page did that it must never do. */
function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = ['data:', 'blob:'].includes(url.protocol) || url.origin === origin;
    if (!own) faults.push(`request to ${url.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error()}`));
  return faults;
}

interface Fixtures {
  readonly app: App;
  /** Faults that fail the test at its end: foreign requests, errors of console and page, violations of the content policy. */
  readonly faults: string[];
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ context, baseURL }, use) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const faults = watch(context, new URL(baseURL ?? '').origin);
      await use(faults);
      expect(faults, 'foreign requests, errors and policy violations').toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    const app = new App(page);
    await app.open();
    await use(app);
  },
});

/** What a person feels, measured in Chromium against the built app; the floors in the same browser on the same machine. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { firstLoad } from './loading.ts';
import { longestTasks } from './main-thread.ts';
import { deployment, manyDocuments } from './manifests.ts';
import { openingGallery, openingInspector } from './opening.ts';
import { FLOOR, fresh, openText } from './pages.ts';
import { sharing } from './sharing.ts';
import { median, printTable, quantile, type Row } from './table.ts';

const KEYS = 24;

declare global {
  interface Window {
    bareParse(text: string): Promise<number>;
    openEditor(text: string): Promise<void>;
  }
}

export const BROWSER_PARTS = ['load', 'keys', 'drag', 'open', 'share'] as const;
type Part = (typeof BROWSER_PARTS)[number];

export async function benchInBrowser(parts: readonly Part[]): Promise<void> {
  const executablePath = process.env.OUTRIGGER_BROWSER;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
    ],
  });
  try {
    for (const part of parts) await PARTS[part](browser);
  } finally {
    await browser.close();
  }
}

const PARTS: Readonly<Record<Part, (browser: Browser) => Promise<void>>> = {
  async load(browser) {
    printTable(
      'First load (floor: a page with React Flow and no editor)',
      await firstLoad(browser),
    );
  },
  async keys(browser) {
    const rows: Row[] = [];
    for (const [name, text] of KEY_TEXTS) rows.push(...(await keystrokes(browser, name, text)));
    printTable(
      'A keystroke in the editor (floors in the same browser: of the canvas a bare parse with yaml, of the main thread the editor alone)',
      rows,
    );
  },
  async drag(browser) {
    const rows: Row[] = [];
    for (const count of [5, 30, 100]) rows.push(...(await dragging(browser, count)));
    printTable('Dragging a card (floor: React Flow with as many plain nodes)', rows);
  },
  async open(browser) {
    const rows = [...(await openingGallery(browser)), ...(await openingInspector(browser))];
    printTable(
      'Opening what is not on the page yet (floor: its HTML put into an empty page)',
      rows,
    );
  },
  async share(browser) {
    printTable(
      'Sharing a manifest of 1,000 lines (floor: gzip and base64 of the text; a page with React Flow)',
      await sharing(browser, deployment(30, 1000)),
    );
  },
};

const KEY_TEXTS: readonly (readonly [string, string])[] = [
  ['100 lines', deployment(5, 100)],
  ['1,000 lines', deployment(5, 1000)],
  ['10,000 lines', deployment(5, 10_000)],
  ['10,000 lines, 100 documents', manyDocuments(10_000)],
  ['5 containers', deployment(5)],
  ['30 containers', deployment(30)],
  ['100 containers', deployment(100)],
];

/** The name of the first container grows by a letter and shrinks again; the canvas shows it each time. */
async function keystrokes(browser: Browser, name: string, text: string): Promise<Row[]> {
  const parse = await fresh(browser, async (page) => {
    await page.goto(FLOOR);
    return page.evaluate((manifest) => window.bareParse(manifest), text);
  });
  const alone = await fresh(browser, async (page) => {
    await page.goto(FLOOR);
    await page.evaluate((manifest) => window.openEditor(manifest), text);
    const { tasks } = await typeKeys(browser, page, text);
    return tasks;
  });
  const { tasks, times } = await fresh(browser, async (page) => {
    await openText(page, text);
    return typeKeys(browser, page, text);
  });
  const row = (what: string, value: number, floor: number, aim?: string): Row => ({
    what: `${name}: ${what}`,
    value,
    floor,
    unit: 'ms',
    ...(aim ? { aim } : {}),
  });
  const worst = (of: readonly number[]) => Math.max(...of);
  return [
    row('until the canvas shows it, median', median(times), parse),
    row('until the canvas shows it, p95', quantile(times, 0.95), parse),
    row('longest main-thread task, median', median(tasks), median(alone), '≤ 16 ms'),
    row('longest main-thread task, worst', worst(tasks), worst(alone)),
  ];
}

/** Types, and gives for each key the longest task of the main thread and the time until the canvas shows it, if there is one. */
async function typeKeys(browser: Browser, page: Page, text: string) {
  await putCursor(page, text);
  await page.evaluate(watchKeys);
  await browser.startTracing(page, {
    categories: [
      '-*',
      'toplevel',
      'disabled-by-default-devtools.timeline',
      'devtools.timeline',
      'blink.user_timing',
      '__metadata',
    ],
  });
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(i % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForFunction((keys) => performance.getEntriesByName('shown').length > keys, i, {
      timeout: 20_000,
    });
    await page.waitForTimeout(150);
  }
  const tasks = longestTasks(await browser.stopTracing(), 'key');
  const times = await page.evaluate(() =>
    performance
      .getEntriesByName('shown')
      .map(
        (shown, i) => shown.startTime - (performance.getEntriesByName('key')[i]?.startTime ?? 0),
      ),
  );
  return { tasks, times };
}

/** After `name: app-0`, by the editor's own keys: to the top, down, to the end of the word. */
async function putCursor(page: Page, text: string): Promise<void> {
  const lines = text.split('\n');
  const line = lines.findIndex((words) => words.includes('name: app-0 '));
  const column = (lines[line] ?? '').indexOf('app-0') + 'app-0'.length;
  await page.locator('.monaco-editor').getByRole('textbox').first().focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let i = 0; i < line; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  for (let i = 0; i < column; i++) await page.keyboard.press('ArrowRight');
}

/** Marks each key, and the first frame in which the canvas names the container as the text does; the editor alone, the next one. */
function watchKeys(): void {
  const canvas = [...document.querySelectorAll('[role=region],section')].find((found) =>
    (found.getAttribute('aria-label') ?? '').startsWith('Pod canvas'),
  );
  let wanted: boolean | undefined;
  document.addEventListener(
    'keydown',
    (event) => {
      performance.mark('key', { startTime: event.timeStamp });
      wanted = event.key === 'x';
    },
    { capture: true },
  );
  const look = () => {
    const shows = canvas ? canvas.textContent?.includes('app-0x') : wanted;
    if (wanted !== undefined && shows === wanted) {
      wanted = undefined;
      performance.mark('shown');
    }
    requestAnimationFrame(look);
  };
  look();
}

async function dragging(browser: Browser, count: number): Promise<Row[]> {
  const app = await fresh(browser, async (page) => {
    await openText(page, deployment(count));
    await page.waitForTimeout(500);
    return dragFrames(
      browser,
      page,
      page.getByRole('group', { name: 'Container app-0', exact: true }),
    );
  });
  const floor = await fresh(browser, async (page) => {
    await page.goto(`${FLOOR}?nodes=${count}`);
    await page.locator('.react-flow__node').first().waitFor();
    await page.waitForTimeout(500);
    return dragFrames(browser, page, page.locator('.react-flow__node').first());
  });
  return [
    {
      what: `${count} containers: frames dropped`,
      value: app.dropped,
      floor: floor.dropped,
      unit: '%',
      aim: count === 100 ? '< 2 %' : '',
    },
    {
      what: `${count} containers: longest main-thread task`,
      value: app.longest,
      floor: floor.longest,
      unit: 'ms',
    },
  ];
}

/** Carries the card in circles for about two seconds and counts the frames that did not come. */
async function dragFrames(browser: Browser, page: Page, card: ReturnType<Page['locator']>) {
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not on the page');
  const start = { x: box.x + box.width / 2, y: box.y + Math.min(14, box.height / 2) };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 4 });
  await page.evaluate(() => {
    performance.clearMarks('frame');
    const tick = () => {
      performance.mark('frame');
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await browser.startTracing(page, {
    categories: [
      '-*',
      'toplevel',
      'disabled-by-default-devtools.timeline',
      'devtools.timeline',
      '__metadata',
    ],
  });
  for (let i = 0; i < 120; i++) {
    const angle = i / 8;
    await page.mouse.move(start.x + 60 + 50 * Math.cos(angle), start.y + 60 + 50 * Math.sin(angle));
    await page.waitForTimeout(12);
  }
  const tasks = longestTasks(await browser.stopTracing());
  const frames = await page.evaluate(() =>
    performance.getEntriesByName('frame').map(({ startTime }) => startTime),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
  const missing = gaps.reduce(
    (sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1),
    0,
  );
  return {
    dropped: (100 * missing) / Math.max(1, missing + gaps.length),
    longest: Math.max(0, ...tasks),
  };
}

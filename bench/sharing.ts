import type { Browser, Page } from '@playwright/test';
import { loadUntil } from './loading.ts';
import { FLOOR, fresh, openText } from './pages.ts';
import { median, type Row } from './table.ts';

const GOES = 8;

/** Letters of the link, time from the press until it can be copied, and until it is opened and drawn. */
export async function sharing(browser: Browser, text: string): Promise<Row[]> {
  const { link, times } = await fresh(browser, async (page) => {
    await openText(page, text);
    return linkOf(page);
  });
  const packed = await fresh(browser, async (page) => {
    await page.goto(FLOOR);
    return page.evaluate(packPlainly, { text, goes: GOES });
  });
  const opened = await fresh(browser, (page) => loadUntil(page, link, '.react-flow__node'));
  const floor = await fresh(browser, (page) => loadUntil(page, FLOOR, '.react-flow__node'));
  const [first = 0, ...others] = times;
  const making = median(packed.times);
  return [
    { what: 'the link', value: link.length, floor: packed.letters, unit: 'letters' },
    { what: 'until it can be copied, the first time', value: first, floor: making, unit: 'ms' },
    { what: 'until it can be copied, median', value: median(others), floor: making, unit: 'ms' },
    { what: 'the link opened, until drawn', value: opened.ms, floor: floor.ms, unit: 'ms' },
  ];
}

async function linkOf(page: Page) {
  const times: number[] = [];
  const field = page.getByRole('textbox', { name: 'Link', exact: true });
  let link = '';
  for (let go = 0; go < GOES; go++) {
    await page.evaluate(watchLink);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.waitForFunction(() => performance.getEntriesByName('linked').length > 0);
    link = await field.inputValue();
    times.push(
      await page.evaluate(() => {
        const at = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? 0;
        return at('linked') - at('pressed');
      }),
    );
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  }
  return { link, times };
}

/** Marks the press, and the frame in which the link stands in its field. */
function watchLink(): void {
  for (const name of ['pressed', 'linked']) performance.clearMarks(name);
  document.addEventListener(
    'pointerdown',
    ({ timeStamp }) => performance.mark('pressed', { startTime: timeStamp }),
    { capture: true, once: true },
  );
  const look = () => {
    if (document.querySelector('[role="dialog"] input[aria-label="Link"]'))
      performance.mark('linked');
    else requestAnimationFrame(look);
  };
  look();
}

/** The text gzipped by the browser and written in letters: how many, and how long it takes. */
async function packPlainly({ text, goes }: { text: string; goes: number }) {
  const times: number[] = [];
  let letters = 0;
  for (let go = 0; go < goes; go++) {
    const start = performance.now();
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).length;
    times.push(performance.now() - start);
  }
  return { times, letters };
}

import type { Browser, Page } from '@playwright/test';
import { deployment } from './manifests.ts';
import { FLOOR, fresh, openText } from './pages.ts';
import { median, quantile, type Row } from './table.ts';

/** Cards whose forms are opened one after another. */
const CARDS = [3, 40, 7, 81, 12, 60, 25, 99, 50, 33];
const GOES = 8;

/** From the press to the frame in which the cards of the gallery stand, those in view drawn; the first time its code and texts still come. */
export async function openingGallery(browser: Browser): Promise<Row[]> {
  // What is in view is drawn: three rows of four, the last one cut.
  const pictures = '[role="dialog"] li svg[role="img"]';
  const { times, html } = await fresh(browser, async (page) => {
    await openText(page, deployment(5));
    const button = page.getByRole('button', { name: 'Templates', exact: true });
    const times: number[] = [];
    for (let go = 0; go < GOES; go++) {
      await page.evaluate(watchFor, { selector: pictures, least: 12 });
      await button.click();
      times.push(await shownAfter(page, 'pointerdown'));
      if (go < GOES - 1) await page.keyboard.press('Escape');
      await page
        .locator('[role="dialog"]')
        .waitFor({ state: go < GOES - 1 ? 'hidden' : 'visible' });
    }
    return { times, html: await htmlOf(page, '[role="dialog"]') };
  });
  return rowsOf('the gallery', times, await putting(browser, html));
}

/** From the key on a card to the frame in which its form stands; the first time its code and help texts still come. */
export async function openingInspector(browser: Browser): Promise<Row[]> {
  const { times, html } = await fresh(browser, async (page) => {
    await openText(page, deployment(100));
    const times: number[] = [];
    for (const name of CARDS.map((n) => `app-${n}`)) {
      const selector = `[aria-label="Inspector"] input[aria-label="name"][value="${name}"]`;
      await page.evaluate(watchFor, { selector, least: 1 });
      await page.getByRole('group', { name: `Container ${name}`, exact: true }).focus();
      await page.keyboard.press('Enter');
      times.push(await shownAfter(page, 'keydown'));
    }
    return { times, html: await htmlOf(page, '[aria-label="Inspector"]') };
  });
  return rowsOf('a form beside 100 containers', times, await putting(browser, html));
}

function rowsOf(what: string, [first = 0, ...others]: readonly number[], floor: number): Row[] {
  return [
    { what: `${what}, the first time`, value: first, floor, unit: 'ms' },
    { what: `${what}, median`, value: median(others), floor, unit: 'ms', aim: '≤ 100 ms' },
    { what: `${what}, p95`, value: quantile(others, 0.95), floor, unit: 'ms' },
  ];
}

/** Marks the last press of a key or button, and the frame in which at least so many of what is looked for stand there. */
function watchFor({ selector, least }: { selector: string; least: number }): void {
  for (const name of ['keydown', 'pointerdown', 'shown']) performance.clearMarks(name);
  for (const kind of ['keydown', 'pointerdown'])
    document.addEventListener(
      kind,
      ({ timeStamp }) => performance.mark(kind, { startTime: timeStamp }),
      { capture: true, once: true },
    );
  const look = () => {
    if (document.querySelectorAll(selector).length >= least) performance.mark('shown');
    else requestAnimationFrame(look);
  };
  look();
}

/** Milliseconds from the marked press until what was watched for was shown. */
async function shownAfter(page: Page, press: 'keydown' | 'pointerdown'): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
  return page.evaluate((name) => {
    // Of the type `mark`: the browser keeps the page's very first press under the same name, as `first-input`.
    const at = (mark: string) => performance.getEntriesByName(mark, 'mark')[0]?.startTime ?? 0;
    return at('shown') - at(name);
  }, press);
}

/** What stands there, with the styles of the page. */
function htmlOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const rules = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText),
    );
    return `<style>${rules.join('')}</style>${document.querySelector(wanted)?.outerHTML ?? ''}`;
  }, selector);
}

/** Milliseconds the browser alone needs until the same HTML stands in an empty page: median of some. */
function putting(browser: Browser, html: string): Promise<number> {
  return fresh(browser, async (page) => {
    await page.goto(`${FLOOR}?nodes=0`);
    const times = await page.evaluate(putIn, { html, goes: GOES });
    return median(times);
  });
}

async function putIn({ html, goes }: { html: string; goes: number }): Promise<number[]> {
  const times: number[] = [];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let go = 0; go < goes; go++) {
    const host = document.body.appendChild(document.createElement('div'));
    await frame();
    const start = performance.now();
    host.innerHTML = html;
    await frame();
    times.push(performance.now() - start);
    host.remove();
  }
  return times;
}

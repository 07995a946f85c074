import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { deployment } from './manifests.ts';
import { APP, FLOOR, fresh, openText } from './pages.ts';
import type { Row } from './table.ts';

/** JavaScript asked for before the canvas answers: before the palette's first button can be pressed, or a kept pod is drawn. */
export async function firstLoad(browser: Browser): Promise<Row[]> {
  const app = await fresh(browser, (page) => loadUntil(page, APP, 'button:has-text("Container")'));
  const kept = await fresh(browser, async (page, context) => {
    await openText(page, deployment(5));
    await page.getByText('Saved', { exact: true }).waitFor();
    const next = await context.newPage();
    await page.close();
    return loadUntil(next, APP, '.react-flow__node');
  });
  const floor = await fresh(browser, (page) => loadUntil(page, FLOOR, '.react-flow__node'));
  console.log('\nchunks asked for before the canvas answers');
  for (const { name, gzip } of app.chunks)
    console.log(`${(gzip / 1000).toFixed(1).padStart(8)} kB  ${name}`);
  const rows = (what: string, loaded: typeof app): Row[] => [
    {
      what: `${what}: JavaScript, gzip`,
      value: sizeOf(loaded),
      floor: sizeOf(floor),
      unit: 'kB',
      aim: '≤ 220 kB',
    },
    { what: `${what}: time`, value: loaded.ms, floor: floor.ms, unit: 'ms' },
  ];
  return [
    ...rows('until the canvas answers', app),
    ...rows('until a kept pod of 5 containers is drawn', kept),
  ];
}

/** kB, gzip. */
function sizeOf({ chunks }: { readonly chunks: readonly { readonly gzip: number }[] }): number {
  return chunks.reduce((sum, { gzip }) => sum + gzip, 0) / 1000;
}

/** Time until something stands on the page, ms, and the scripts asked for until then. */
export async function loadUntil(page: Page, address: string, usable: string) {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    if (name.endsWith('.js'))
      bodies.set(
        name,
        response.body().catch(() => Buffer.alloc(0)),
      );
  });
  await page.addInitScript((selector) => {
    const words = /:has-text\("(.*)"\)/.exec(selector)?.[1];
    const plain = selector.replace(/:has-text\(.*\)/, '');
    const isThere = () =>
      [...document.querySelectorAll(plain)].some(
        (found) => !words || found.textContent?.includes(words),
      );
    const look = () => {
      if (isThere()) performance.mark('usable');
      else requestAnimationFrame(look);
    };
    look();
  }, usable);
  await page.goto(address);
  const usableAt = () => performance.getEntriesByName('usable')[0]?.startTime ?? 0;
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  await page.waitForLoadState('networkidle');
  const ms = await page.evaluate(usableAt);
  const asked = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime < until && new URL(entry.name).pathname.endsWith('.js'))
        .map((entry) => new URL(entry.name).pathname.split('/').at(-1) ?? ''),
    ms,
  );
  const chunks = await Promise.all(
    [...new Set(asked)].map(async (name) => ({
      name,
      gzip: gzipSync((await bodies.get(name)) ?? '').length,
    })),
  );
  return { ms, chunks: chunks.sort((a, b) => b.gzip - a.gzip) };
}

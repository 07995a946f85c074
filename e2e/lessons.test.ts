import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { lessonData } from './lesson-data.ts';
import { ONE } from './manifests.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });
const goals = (page: Page) => panel(page).getByRole('region', { name: 'Goals' });
const open = (page: Page) => goals(page).getByRole('listitem').filter({ hasText: 'Open: ' });
const next = (page: Page) =>
  panel(page)
    .getByRole('button', { name: /^(Next lesson|Break it)$/ })
    .first();
const bead = (page: Page, number: number, state: 'open' | 'done') =>
  panel(page).getByRole('button', { name: new RegExp(`^Lesson ${number}: .*, ${state}$`) });

/** What axe objects to in the panel, in short. */
async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Lesson"]').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** Opens the lessons from the top bar, and a lesson from the map. */
async function enter(app: App, number: number): Promise<void> {
  const { page } = app;
  await app.button('Learn').click();
  await panel(page)
    .getByRole('button', { name: new RegExp(`^Lesson ${number}: `) })
    .click();
  await expect(panel(page).getByText(`Lesson ${number} of `)).toBeVisible();
  await expect(open(page).first()).toBeVisible();
}

async function menu(app: App, card: Locator, entry: string): Promise<void> {
  await card.click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** Lessons that are solved on the canvas; the others are typed. */
const BY_GESTURE: Readonly<Record<string, (app: App) => Promise<void>>> = {
  async 'two-in-one-boat'(app) {
    const { page } = app;
    await app.part('Sidecar').click();
    await expect(page.getByRole('combobox', { name: 'Image of sidecar' })).toBeFocused();
    await page.keyboard.type('fluent/fluent-bit:4.0.3');
    await page.keyboard.press('Enter');
    await expect(app.container('sidecar')).toBeFocused();
    await menu(app, app.container('sidecar'), 'Rename');
    await expect(page.getByRole('textbox', { name: 'Name of sidecar' })).toBeFocused();
    await page.keyboard.type('log-agent');
    await app.page.keyboard.press('Enter');
  },
  async 'talk-to-the-neighbour'(app) {
    await app.button('Use 127.0.0.1').click();
  },
  async 'init-that-never-ends'(app) {
    await app.container('proxy').focus();
    await app.page.keyboard.press('Alt+ArrowRight');
  },
  async 'the-right-order'(app) {
    await app.container('db-proxy').focus();
    await app.page.keyboard.press('Alt+ArrowUp');
  },
  async 'the-job-that-never-ends'(app) {
    await menu(app, app.container('db-proxy'), 'Make it a sidecar');
  },
};

for (const chapter of ['Aboard', 'Sharing', 'In time', 'In charge']) {
  test(`${chapter}: every lesson is solved`, async ({ app, page }) => {
    const { LESSONS, loadLesson, afterSteps } = await lessonData();
    for (const { id, number } of LESSONS.filter((lesson) => lesson.chapter === chapter)) {
      await enter(app, number);
      await expect(next(page)).toBeHidden();
      const byHand = BY_GESTURE[id];
      const lesson = await loadLesson(id);
      if (byHand) await byHand(app);
      else if (lesson) await app.pasteAll(afterSteps(lesson.start, lesson.solution));
      await expect(next(page), `lesson ${number} is passed`).toBeVisible();
      await expect(open(page)).toHaveCount(0);
      await expect(panel(page).getByRole('region', { name: 'What you changed' })).toBeVisible();
      await expect(bead(page, number, 'done')).toBeAttached();
    }
  });
}

test('a wrong answer is told what is missing, hints help, a reload goes on', async ({
  app,
  page,
}) => {
  await enter(app, 11);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lesson 11: Too early!');
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('CrashLoopBackOff');
  const listens = goals(page).getByRole('listitem').filter({ hasText: 'app starts once db-proxy' });
  await expect(listens).toContainText('now: 0 s, wanted: 6 s or later');
  await menu(app, app.container('db-proxy'), 'Make it a sidecar');
  await expect(goals(page).getByText('Reached: db-proxy is a sidecar container')).toBeVisible();
  await expect(listens).toContainText('Open: ');
  await expect(app.status.getByText(/Reached: db-proxy is a sidecar container/)).toBeAttached();
  const hints = panel(page).getByRole('region', { name: 'Hints' });
  for (const hint of [1, 2, 3]) {
    await hints.getByRole('button', { name: /^Show hint/ }).click();
    await expect(hints.getByRole('button', { name: `Show hint ${hint}` })).toBeHidden();
  }
  await expect(hints).toContainText('give it a startup probe on port 5432');
  const half = await app.exported();
  await page.reload();
  await expect(hints).toContainText('give it a startup probe on port 5432');
  await expect(goals(page).getByText('Reached: db-proxy is a sidecar container')).toBeVisible();
  expect(await app.exported()).toBe(half);
  await app.cursorAt('restartPolicy: Always');
  await page.keyboard.press('Enter');
  await page.keyboard.type('startupProbe: {tcpSocket: {port: 5432}, periodSeconds: 1,');
  await page.keyboard.type(' failureThreshold: 30}');
  await expect(next(page)).toBeVisible();
  await next(page).click();
  await expect(panel(page).getByText('Lesson 12 of ')).toBeVisible();
  await expect(bead(page, 11, 'done')).toBeAttached();
});

test('the own design is untouched, and a lesson is gone on with where it was left', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  await enter(app, 5);
  await expect(app.container('logging-sidecar')).toBeVisible();
  await app.part('Volume: emptyDir').click();
  await page.keyboard.press('Escape');
  const begun = await app.exported();
  await panel(page).getByRole('button', { name: 'Leave lessons' }).click();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(ONE);
  await app.button('Designs').click();
  const designs = page.getByRole('dialog', { name: 'Designs' });
  await expect(designs.getByRole('button', { name: /^Open / })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await app.button('Learn').click();
  await expect(panel(page).getByText('Lesson 5 of ')).toBeVisible();
  await expect(app.container('logging-sidecar')).toBeVisible();
  expect(await app.exported()).toBe(begun);
  await panel(page).getByRole('button', { name: 'Start over' }).click();
  await panel(page).getByRole('button', { name: 'Show a solution' }).click();
  await expect(next(page)).toBeVisible();
  await page.reload();
  await expect(next(page)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Leave lessons' }).click();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(ONE);
});

test('a word of Kubernetes explains itself', async ({ app, page }) => {
  await enter(app, 11);
  const hints = panel(page).getByRole('region', { name: 'Hints' });
  await hints.getByRole('button', { name: 'Show hint 1' }).click();
  await hints.getByRole('button', { name: 'Show hint 2' }).click();
  await hints.getByRole('button', { name: 'sidecar container' }).hover();
  const word = page.getByRole('dialog', { name: 'sidecar container' });
  await expect(word.getByRole('link', { name: /^Kubernetes documentation/ })).toHaveAttribute(
    'href',
    /kubernetes\.io\/docs/,
  );
  await page.keyboard.press('Escape');
  await expect(word).toBeHidden();
  await app.tabTo(hints.getByRole('button', { name: 'sidecar container' }));
  await expect(word).toBeVisible();
});

test('a challenge is made again by its address, mended, and another one comes', async ({
  app,
  page,
}) => {
  const { challenge } = await lessonData();
  const { text, healthy, title, symptom } = challenge('tern 7');
  await app.openFile(ONE);
  await page.goto('./#break=tern%207');
  await expect(panel(page).getByRole('heading', { name: title })).toBeVisible();
  await expect(panel(page)).toContainText(symptom.slice(0, 12));
  await expect(panel(page).getByRole('timer')).toBeVisible();
  await expect.poll(() => app.exported()).toBe(text);
  await expect(open(page)).toHaveCount(1);
  await app.pasteAll(healthy);
  await expect(panel(page).getByRole('heading', { name: /^Mended in \d+:\d\d$/ })).toBeVisible();
  expect(page.url()).toContain('#break=tern%207');
  await panel(page).getByRole('button', { name: 'Another one' }).click();
  await expect(open(page).first()).toBeVisible();
  expect(page.url()).not.toContain('tern');
  await panel(page).getByRole('button', { name: 'Leave lessons' }).click();
  await expect(app.container('web')).toBeVisible();
  expect(await app.exported()).toBe(ONE);
  expect(page.url()).not.toContain('#break');
});

test('map, lesson, success and challenge are accessible', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.button('Learn').click();
  await expect(bead(page, 1, 'open')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await bead(page, 11, 'open').click();
  await expect(panel(page).getByRole('heading', { name: 'Too early!' })).toBeFocused();
  await panel(page).getByRole('button', { name: 'Show hint 1' }).click();
  await expect(open(page).first()).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Show a solution' }).click();
  await expect(next(page)).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Unfold the map' }).click();
  await panel(page).getByRole('button', { name: 'Break it' }).click();
  await expect(panel(page).getByText('the clock runs')).toBeVisible();
  await expect(panel(page).getByRole('timer')).toBeHidden();
  expect(await objections(page)).toEqual([]);
});

test('a phone shows the map, the lesson and its goals as pages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('./');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Learn' }).click();
  await panel(page)
    .getByRole('button', { name: /^Lesson 12: / })
    .click();
  await expect(open(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Canvas', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Container proxy' })).toBeVisible();
  await page.getByRole('button', { name: 'Lesson', exact: true }).click();
  await panel(page).getByRole('button', { name: 'Show a solution' }).click();
  await expect(next(page)).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /^Lesson 8: / })
    .click();
  await panel(page)
    .getByRole('group', { name: 'Restarts of app at 30 s' })
    .getByRole('radio', { name: 'one', exact: true })
    .click();
  await expect(goals(page).getByText('Reached: You know how often app restarts')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await context.close();
});

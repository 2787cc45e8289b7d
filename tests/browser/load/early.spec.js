// What a reader does on the prerendered page, before the program is there.

import { chart, expect, mark, ready, row, test } from '../page.js';

const CHART = 'expenditure/function';
const HEALTH = 'expenditure/function/210';

/** Opens the page, whose program waits until `release` is called. */
async function openEarly(page, address = '/') {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('#disclosure')).toBeAttached();
  return async () => {
    await expect(page.locator('html')).not.toHaveAttribute('data-ready');
    release();
    await ready(page);
  };
}

test('A mark that was pressed early is pinned', async ({ page }) => {
  const release = await openEarly(page);
  await mark(page, CHART, HEALTH).click();
  expect(new URL(page.url()).hash, 'the program follows it').toBe('');
  await release();
  await expect(row(page, HEALTH)).toHaveAttribute('data-pinned', '');
  expect(new URL(page.url()).hash).toBe(`#${HEALTH}`);
});

for (const [what, press] of [
  ['a pointer', (page, button) => button.click()],
  ['Enter', (page, button) => button.press('Enter')],
  ['the space bar', (page, button) => button.press('Space')],
]) {
  test(`A switch that was pressed early with ${what} turns, once`, async ({ page }) => {
    const release = await openEarly(page);
    await press(page, page.locator('[data-switch="theme"]'));
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await release();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

test('A chart’s actions, its form and the view that were pressed early are there with the program', async ({ page }) => {
  const release = await openEarly(page);
  await page.locator('[data-view="program"]').click();
  await chart(page, 'income').locator('[data-form="donut"]').click();
  await chart(page, 'assets').locator('[data-actions]').click();
  await expect(page.locator('figure .actions')).toHaveCount(0);
  await release();
  await expect(chart(page, 'expenditure/program').locator('svg.chart')).toBeVisible();
  await expect(chart(page, 'income').locator('svg.chart.donut')).toBeVisible();
  await expect(chart(page, 'assets').locator('.actions [data-copy]')).toBeVisible();
});

test('Marks that were pressed early are one Back', async ({ page }) => {
  const release = await openEarly(page);
  const length = await page.evaluate(() => history.length);
  for (const path of ['201', '208', '210']) await mark(page, CHART, `${CHART}/${path}`).click();
  await release();
  await expect(row(page, HEALTH)).toHaveAttribute('data-pinned', '');
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${HEALTH}`);
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
});

test('What was done early is done in its order: keys move from the mark that had the focus', async ({ page }) => {
  const release = await openEarly(page);
  const first = mark(page, CHART, 'expenditure/function/201');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-switch="theme"]').evaluate((button) => button.click());
  await page.locator('[data-switch="theme"]').evaluate((button) => button.click());
  await release();
  await expect(first).not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement.closest('figure')?.dataset.chart)).toBe(CHART);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('Links work at once, and what opens elsewhere is left to the browser', async ({ page }) => {
  const release = await openEarly(page);
  await page.locator('.contents a[href="#audit"]').click();
  expect(new URL(page.url()).hash).toBe('#audit');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    mark(page, CHART, HEALTH).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  expect(new URL(other.url()).hash).toBe(`#${HEALTH}`);
  await other.close();
  expect(await page.evaluate(() => window.earlyEvents.length)).toBe(0);
  await release();
  expect(new URL(page.url()).hash).toBe('#audit');
});

test.describe('With a program that never comes', () => {
  test.use({ tolerated: /ERR_FAILED|Failed to fetch|Failed to load/ });

  test('the mark that was pressed last leads to its row, and from then on every mark does', async ({ page }) => {
    let refuse;
    const held = new Promise((resolve) => (refuse = resolve));
    await page.route('**/*.wasm', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('#disclosure')).toBeAttached();
    await mark(page, CHART, 'expenditure/function/201').click();
    await mark(page, CHART, HEALTH).click();
    refuse();
    await expect(page.locator('#failure')).toBeVisible();
    await expect(row(page, HEALTH)).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(`#${HEALTH}`);
    await mark(page, CHART, 'expenditure/function/208').click();
    expect(new URL(page.url()).hash).toBe('#expenditure/function/208');
  });
});

import { chooseForm, pointOn } from '../chart.js';
import { address, chart, expect, open, row, test, tooltip } from '../page.js';

const CHART = 'expenditure/function';
const [FIRST, SECOND, THIRD] = ['expenditure/function/201', 'expenditure/function/210', 'expenditure/function/208'];

/** Where scrolling to the chart leads. */
const START = '/#expenditure';

async function start(page) {
  await open(page);
  await pointOn(page, CHART, FIRST);
  await expect.poll(() => address(page)).toBe(START);
}

async function pin(page, path) {
  await page.mouse.click(...(await pointOn(page, CHART, path)));
  await expect(row(page, path)).toHaveAttribute('data-pinned', '');
}

test('Marks that are pinned one after another are one Back and one Forward', async ({ page }) => {
  await start(page);
  const length = await page.evaluate(() => history.length);
  for (const path of [FIRST, THIRD, SECOND]) {
    await pin(page, path);
    await expect.poll(() => address(page)).toBe(`/#${path}`);
  }
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
  await page.mouse.move(1, 1);

  await page.goBack();
  await expect.poll(() => address(page)).toBe(START);
  await expect(page.locator('[data-pinned], [aria-current="true"]')).toHaveCount(0);
  await expect(tooltip(page)).toBeHidden();

  await page.goForward();
  await expect.poll(() => address(page)).toBe(`/#${SECOND}`);
  await expect(row(page, SECOND)).toHaveAttribute('data-pinned', '');
  await expect(row(page, FIRST)).not.toHaveAttribute('data-pinned');
  await expect(tooltip(page)).toContainText('3.3万元');
});

test('A mark that is pinned after a link was followed is an entry again', async ({ page }) => {
  await start(page);
  await pin(page, FIRST);
  await page.locator('.contents a[href="#assets"]').click();
  await expect.poll(() => address(page)).toBe('/#assets');
  await pointOn(page, CHART, SECOND);
  await expect.poll(() => address(page)).toBe(START);
  await pin(page, SECOND);
  await expect.poll(() => address(page)).toBe(`/#${SECOND}`);

  await page.goBack();
  await expect.poll(() => address(page)).toBe(START);
  await page.goBack();
  await expect.poll(() => address(page)).toBe(`/#${FIRST}`);
  await expect(row(page, FIRST)).toHaveAttribute('data-pinned', '');
  await page.goBack();
  await expect.poll(() => address(page)).toBe(START);
});

test('A mark that is pinned where Back led to is an entry of its own', async ({ page }) => {
  await start(page);
  await pin(page, FIRST);
  await page.goBack();
  await expect.poll(() => address(page)).toBe(START);
  await pin(page, SECOND);
  await page.goBack();
  await expect.poll(() => address(page)).toBe(START);
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
});

test('Links, each to a place of its own, are an entry each', async ({ page }) => {
  await open(page);
  const length = await page.evaluate(() => history.length);
  for (const id of ['income', 'assets', 'audit']) {
    await page.locator(`.contents a[href="#${id}"]`).click();
    await expect.poll(() => address(page)).toBe(`/#${id}`);
  }
  expect(await page.evaluate(() => history.length)).toBe(length + 3);
  for (const id of ['assets', 'income']) {
    await page.goBack();
    await expect.poll(() => address(page)).toBe(`/#${id}`);
    await expect(page.locator(`#${id} h2`)).toBeInViewport();
  }
});

test('Switches, forms, views and filters change the address without adding entries', async ({ page }) => {
  await open(page);
  const length = await page.evaluate(() => history.length);
  for (const name of ['lang', 'unit', 'theme']) await page.locator(`[data-switch="${name}"]`).click();
  await page.locator('[data-view="program"]').click();
  await chooseForm(page, 'expenditure/program', 'donut');
  await page.locator('[data-filter="exact"]').click();
  await expect
    .poll(async () => new URL(page.url()).search)
    .toBe('?lang=en&unit=yuan&theme=dark&form=expenditure/program:donut&view=program&filter=exact');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('Back keeps the entry’s own form, view and settings', async ({ page }) => {
  await open(page);
  await chooseForm(page, CHART, 'donut');
  await page.locator('.contents a[href="#audit"]').click();
  await expect(page.locator('#audit h2')).toBeInViewport();
  await page.locator('[data-filter="exact"]').click();
  await expect.poll(() => address(page)).toBe(`/?form=${CHART}:donut&filter=exact#audit`);
  await page.goBack();
  await expect.poll(() => new URL(page.url()).search).toBe(`?form=${CHART}:donut`);
  await expect(page.locator('[data-filter="all"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(chart(page, CHART).locator('.drawing svg.chart.donut')).toBeVisible();
});

test('Back from the first pinned mark leaves nothing pinned', async ({ page }) => {
  await open(page);
  await pin(page, FIRST);
  await page.goBack();
  await expect(page.locator('[data-pinned], [aria-current="true"]')).toHaveCount(0);
});

test('Back returns to the view of expenditure that the line before was in', async ({ page }) => {
  await open(page, '/#expenditure/program/personnel');
  await page.evaluate((path) => (location.hash = path), FIRST);
  await expect(row(page, FIRST)).toBeVisible();
  await page.goBack();
  await expect(row(page, 'expenditure/program/personnel')).toBeInViewport();
});

test('Pinning the same mark again adds no entry', async ({ page }) => {
  await open(page);
  await pin(page, FIRST);
  const length = await page.evaluate(() => history.length);
  await pin(page, FIRST);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('Scrolling names the section in the address without adding entries', async ({ page }) => {
  await open(page);
  const length = await page.evaluate(() => history.length);
  await page.mouse.move(640, 360);
  const seen = new Set();
  for (let turn = 0; turn < 6; turn += 1) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await expect.poll(() => isNamed(page)).toBe(true);
    seen.add(await address(page));
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

/** Whether the address names a section that is in the window. */
async function isNamed(page) {
  return page.evaluate(() => {
    const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!section?.matches('main > section')) return false;
    const { top, bottom } = section.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
}

test('A pinned line stays pinned while the reader scrolls on', async ({ page }) => {
  await open(page, `/#${FIRST}`);
  await page.evaluate(() => document.getElementById('audit').scrollIntoView());
  await expect.poll(() => address(page)).toBe('/#audit');
  await expect(row(page, FIRST)).toHaveAttribute('data-pinned', '');
});

test('A line that is pinned is let go of with the view that it was in, also after scrolling on', async ({ page }) => {
  await open(page);
  await pin(page, FIRST);
  await page.evaluate(() => document.getElementById('audit').scrollIntoView());
  await expect.poll(() => address(page)).toBe('/#audit');
  await page.locator('[data-view="program"]').dispatchEvent('click');
  await expect(page.locator('[data-view="program"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-pinned], [aria-current="true"]')).toHaveCount(0);
  await expect(tooltip(page)).toBeHidden();
});

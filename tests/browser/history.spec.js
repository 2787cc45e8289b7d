import { pointOn } from './chart.js';
import { address, expect, open, row, test, tooltip } from './page.js';

const CHART = 'expenditure/function';
const [FIRST, SECOND] = ['expenditure/function/201', 'expenditure/function/210'];

async function pin(page, path) {
  await page.mouse.click(...(await pointOn(page, CHART, path)));
  await expect(row(page, path)).toHaveAttribute('data-pinned', '');
}

test('Back and forward follow what was pinned', async ({ page }) => {
  await open(page);
  await pin(page, FIRST);
  await pin(page, SECOND);
  await page.mouse.move(1, 1);

  await page.goBack();
  await expect.poll(() => address(page)).toBe(`/#${FIRST}`);
  await expect(row(page, FIRST)).toHaveAttribute('data-pinned', '');
  await expect(row(page, SECOND)).not.toHaveAttribute('data-pinned');
  await expect(tooltip(page)).toContainText('278.39万元');

  await page.goForward();
  await expect(row(page, SECOND)).toHaveAttribute('data-pinned', '');
  await expect(tooltip(page)).toContainText('3.3万元');
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

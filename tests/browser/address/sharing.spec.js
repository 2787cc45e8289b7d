import { actions, pointAt } from '../chart.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Presses a copy button and returns what the clipboard holds then. */
async function copy(page, button) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button.click();
  await expect(page.locator('#announcement')).not.toBeEmpty();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The copied address is whole, and belongs to this site. */
function expectWhole(copied, baseURL, fragment) {
  const url = new URL(copied);
  expect(url.origin).toBe(new URL(baseURL).origin);
  expect(url.hash).toBe(`#${fragment}`);
}

test('The copied link to a row opens at that row', async ({ page, baseURL }) => {
  const path = 'operating/30216';
  await open(page);
  const copied = await copy(page, row(page, path).locator('[data-copy]'));
  expectWhole(copied, baseURL, path);
  const other = await page.context().newPage();
  await open(other, copied);
  await expect(row(other, path)).toBeInViewport();
  await expect(row(other, path)).toHaveAttribute('data-pinned', '');
  await expect(mark(other, 'operating', path)).toHaveAttribute('aria-current', 'true');
});

test('The copied link to a section opens at that section', async ({ page, baseURL }) => {
  await open(page);
  const copied = await copy(page, page.locator('#three-public .section-header [data-copy]'));
  expectWhole(copied, baseURL, 'three-public');
  const other = await page.context().newPage();
  await open(other, copied);
  await expect(other.locator('#three-public h2')).toBeInViewport();
});

test('Every chart’s copied link opens a page that shows the chart', async ({ page }) => {
  test.slow();
  await open(page, '/#expenditure/program/personnel');
  const ids = await page.locator('figure[data-chart]:visible').evaluateAll((charts) =>
    charts.map((chart) => chart.dataset.chart),
  );
  expect(ids).toContain('expenditure/program');
  const other = await page.context().newPage();
  for (const id of ids) {
    const copied = await copy(page, (await actions(page, id)).locator('[data-copy]'));
    await other.goto('about:blank');
    await open(other, copied);
    await expect.soft(chart(other, id), `${copied} shows ${id}`).toBeVisible();
  }
});

test('The tooltip of a pinned line has a button that copies its link; any other has none', async ({ page, baseURL }) => {
  await open(page);
  await pointAt(page, 'assets', 'assets/fixed');
  await expect(tooltip(page)).toBeVisible();
  await expect(tooltip(page).locator('button')).toHaveCount(0);
  await mark(page, 'assets', 'assets/fixed').click();
  await page.locator('#assets h2').hover();
  const button = tooltip(page).locator('[data-copy]');
  await expect(button).toHaveAccessibleName('复制链接：固定资产');
  const copied = await copy(page, button);
  expectWhole(copied, baseURL, 'assets/fixed');
  // It is still pinned, and explained.
  await expect(row(page, 'assets/fixed')).toHaveAttribute('data-pinned', '');
  await expect(tooltip(page)).toBeVisible();
  const other = await page.context().newPage();
  await open(other, copied);
  await expect(row(other, 'assets/fixed')).toHaveAttribute('data-pinned', '');
});

test('The button is there as soon as a mark is pinned, while the pointer is still on it', async ({ page }) => {
  await open(page);
  await mark(page, 'assets', 'assets/fixed').click();
  await expect(tooltip(page).locator('[data-copy]')).toBeVisible();
  await pointAt(page, 'assets', 'assets/intangible');
  await expect(tooltip(page)).toContainText('无形资产');
  await expect(tooltip(page).locator('[data-copy]')).toHaveCount(0);
});

test('The button in the tooltip can be reached with the keys', async ({ page }) => {
  await open(page, '/#assets/fixed');
  const button = tooltip(page).locator('[data-copy]');
  await button.focus();
  await expect(button).toBeFocused();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#assets\/fixed$/);
  await expect(tooltip(page)).toBeVisible();
});

test('A copied link keeps the reader’s settings', async ({ page }) => {
  await open(page, '/?lang=en&unit=yuan');
  const copied = await copy(page, row(page, 'assets/fixed').locator('[data-copy]'));
  expect(new URL(copied).search).toBe('?lang=en&unit=yuan');
  await expect(page.locator('#announcement')).toHaveText('Link copied.');
});

test('Copying leaves the address and what is pinned alone', async ({ page }) => {
  await open(page, '/#assets/fixed');
  await copy(page, row(page, 'assets/intangible').locator('[data-copy]'));
  expect(await address(page)).toBe('/#assets/fixed');
  await expect(row(page, 'assets/fixed')).toHaveAttribute('data-pinned', '');
  await expect(tooltip(page)).toContainText('24.13万元');
});

test('Where copying is refused the page gives the address to read', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await open(page);
  await row(page, 'assets/fixed').locator('[data-copy]').click();
  await expect(page.locator('#announcement')).toContainText('#assets/fixed');
});

// The page in every language, files of their own, in another unit, and in every form.

import { pointAt } from '../chart.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

const press = (page, name) => page.locator(`[data-switch="${name}"]`).click();
const PATH = 'expenditure/function/210';

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('Each language leads to the other, at the same figures', async ({ page }) => {
    await page.goto('/tianmen-12345/2026/');
    await page.locator('.scriptless a').click();
    await expect(page).toHaveTitle('Tianmen 12345 Public Service Hotline Centre: budget 2026');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(row(page, PATH)).toContainText('Health');
    await page.locator('.scriptless a').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});

test('The file of another language can be opened itself, and finds fault with nothing', async ({ page }) => {
  await open(page, '/tianmen-12345/2026/en.html');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.notices p')).toHaveCount(0);
  await pointAt(page, 'expenditure/function', PATH);
  await expect(tooltip(page)).toContainText('Health');
  await press(page, 'lang');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(row(page, PATH)).toContainText('医疗卫生支出');
  // The file's own name says its language, so that it cannot stay.
  await expect.poll(() => address(page)).toMatch(/^\/tianmen-12345\/2026\/(#overview|#expenditure)?$/);
});

test('The file of another language counts in yuan, in its language', async ({ page }) => {
  await open(page, '/tianmen-12345/2026/en.html?unit=yuan');
  await expect(page.locator('.headline')).toHaveText('2,960,100 yuan');
  await expect(row(page, PATH)).toContainText('33,000');
  await press(page, 'unit');
  await expect(page.locator('.headline')).toHaveText('296.01 wan yuan');
});

test('Presses of several switches add up, however quick they are', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    for (const name of ['lang', 'unit', 'lang', 'theme', 'unit', 'lang']) {
      document.querySelector(`[data-switch="${name}"]`).click();
    }
  });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(() => address(page)).toBe('/?lang=en&theme=dark');
});

test('What a reader chose stays so in another language: form, view, filter, focus', async ({ page }) => {
  await open(page);
  await page.locator('[data-view="program"]').click();
  await chart(page, 'expenditure/program').locator('[data-form="treemap"]').click();
  await page.locator('[data-filter="exact"]').click();
  await page.locator('[data-switch="lang"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(chart(page, 'expenditure/program')).toBeVisible();
  const pressed = (name) => page.locator(`button[${name}][aria-pressed="true"]`);
  await expect(chart(page, 'expenditure/program').locator('[data-form="treemap"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(mark(page, 'expenditure/program', 'expenditure/program/personnel')).toBeVisible();
  await expect(pressed('data-view')).toHaveAttribute('data-view', 'program');
  await expect(pressed('data-filter')).toHaveAttribute('data-filter', 'exact');
  await expect(page.locator('[data-switch="lang"]')).toBeFocused();
});

test('A chart has each form once more after a tour through all of them', async ({ page }) => {
  await open(page);
  const figure = chart(page, 'expenditure/function');
  for (const form of ['waffle', 'donut', 'treemap', 'bars', 'donut', 'waffle']) {
    await figure.locator(`[data-form="${form}"]`).click();
    await expect(figure.locator(`[data-form="${form}"]`)).toHaveAttribute('aria-pressed', 'true');
    await expect(figure.locator(`[data-mark="${PATH}"]`)).toHaveCount(1);
    await pointAt(page, 'expenditure/function', PATH);
    await expect(tooltip(page)).toContainText('3.3万元');
  }
});

test('A tour through the forms in another language and unit draws what the first one drew', async ({ page }) => {
  await open(page);
  const figure = chart(page, 'expenditure/function');
  const shown = () => figure.locator('.drawing').evaluate((drawing) => drawing.innerHTML);
  for (const form of ['waffle', 'donut', 'treemap', 'bars']) {
    await figure.locator(`[data-form="${form}"]`).click();
    await expect(figure.locator(`.drawing svg.chart.${form}`)).toBeVisible();
    const before = await shown();
    for (const name of ['lang', 'unit']) await press(page, name);
    await expect(mark(page, 'expenditure/function', PATH)).toHaveAccessibleName('Health, 33,000 yuan, 1.11%');
    for (const name of ['unit', 'lang']) await press(page, name);
    await expect(mark(page, 'expenditure/function', PATH)).toHaveAccessibleName('医疗卫生支出，3.3万元，占 1.11%');
    expect(await shown(), form).toBe(before);
  }
});

test('A page that comes back has nothing highlighted from before', async ({ page }) => {
  await open(page);
  await pointAt(page, 'expenditure/function', PATH);
  await expect(row(page, PATH)).toHaveAttribute('data-active', '');
  const turn = () => page.evaluate(() => document.querySelector('[data-switch="lang"]').click());
  await turn();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.mouse.move(2, 2);
  await turn();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('[data-active]')).toHaveCount(0);
});

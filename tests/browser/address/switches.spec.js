import { pointAt } from '../chart.js';
import { address, expect, noticeReload, open, row, test, tooltip } from '../page.js';

const press = (page, name) => page.locator(`[data-switch="${name}"]`).click();
const root = (page) => page.locator('html');

test('The language switches without a reload: texts, title and lang', async ({ page }) => {
  await open(page);
  await expect(root(page)).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle('天门市12345公共服务热线中心 2026年部门预算');
  const expectNoReload = await noticeReload(page);
  await press(page, 'lang');
  await expect(root(page)).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Tianmen 12345 Public Service Hotline Centre: budget 2026');
  await expect(row(page, 'expenditure/function/210')).toContainText('Health');
  expect(await address(page)).toBe('/?lang=en');
  await press(page, 'lang');
  await expect(root(page)).toHaveAttribute('lang', 'zh-CN');
  expect(await address(page)).toBe('/');
  await expectNoReload();
});

test('English leaves no Chinese on the page but the name of the other language', async ({ page }) => {
  await open(page, '/?lang=en');
  const chinese = await page.evaluate(() => {
    const isShown = (text) => text.parentElement.closest('script, style, [data-switch="lang"], .scriptless [lang], [hidden]') === null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      if (/\p{Script=Han}/u.test(data) && isShown(walker.currentNode)) found.push(data);
    }
    const labelled = document.querySelectorAll('[aria-label], [title], [alt]');
    for (const element of labelled) {
      const label = ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name)).join(' ');
      if (/\p{Script=Han}/u.test(label) && !element.matches('[data-switch="lang"]')) found.push(label);
    }
    return found;
  });
  expect(chinese).toEqual([]);
});

test('The unit switches exactly and without a reload; the tooltip keeps the print', async ({ page }) => {
  await open(page);
  const expectNoReload = await noticeReload(page);
  await expect(page.locator('.headline')).toHaveText('296.01万元');
  await press(page, 'unit');
  await expect(page.locator('.headline')).toHaveText('2,960,100元');
  await expect(row(page, 'expenditure/program/personnel')).toContainText('707,000');
  await expect(row(page, 'operating/30228')).toContainText('4,100');
  await expect(row(page, 'staff/institution')).toContainText('7');
  expect(await address(page)).toBe('/?unit=yuan');

  await pointAt(page, 'expenditure/function', 'expenditure/function/201');
  await expect(tooltip(page)).toContainText('2,783,900元');
  await expect(tooltip(page)).toContainText('278.39万元');

  await press(page, 'unit');
  await expect(page.locator('.headline')).toHaveText('296.01万元');
  expect(new URL(page.url()).search).toBe('');
  await expectNoReload();
});

test('The theme goes from system to dark to light and back without a reload', async ({ page }) => {
  await open(page);
  const expectNoReload = await noticeReload(page);
  const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await paper();
  for (const [theme, query] of [['dark', '?theme=dark'], ['light', '?theme=light']]) {
    await press(page, 'theme');
    await expect(root(page)).toHaveAttribute('data-theme', theme);
    expect(await address(page)).toBe(`/${query}`);
    expect((await paper()) === light).toBe(theme === 'light');
  }
  await press(page, 'theme');
  await expect(root(page)).not.toHaveAttribute('data-theme');
  expect(await address(page)).toBe('/');
  await expectNoReload();
});

test('Without a setting the theme is the system’s', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const brightness = await page.locator('body').evaluate((body) => {
    const [red, green, blue] = getComputedStyle(body).backgroundColor.match(/\d+/g).map(Number);
    return (red + green + blue) / 3;
  });
  expect(brightness).toBeLessThan(64);
});

test('Settings in the address apply when it is opened, in any order', async ({ page }) => {
  await open(page, '/?theme=dark&unit=yuan&lang=en');
  await expect(root(page)).toHaveAttribute('lang', 'en');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.headline')).toHaveText('2,960,100 yuan');
  expect(await address(page)).toBe('/?theme=dark&unit=yuan&lang=en');
});

test('Switching keeps what is pinned, and the place being read', async ({ page }) => {
  const path = 'operating/30299';
  await open(page, `/#${path}`);
  for (const name of ['lang', 'unit', 'theme']) await press(page, name);
  await expect.poll(() => address(page)).toBe(`/?lang=en&unit=yuan&theme=dark#${path}`);
  await expect(row(page, path)).toHaveAttribute('data-pinned', '');
  await expect(row(page, path)).toBeInViewport();
  await expect(tooltip(page)).toContainText('18,000 yuan');
});

test('The views of expenditure switch, and the flow with them', async ({ page }) => {
  await open(page);
  await page.locator('[data-view="program"]').click();
  await expect(page.locator('[data-chart="expenditure/program"]')).toBeVisible();
  await expect(page.locator('[data-chart="expenditure/function"]')).toBeHidden();
  await expect(page.locator('[data-chart="flow"] [data-mark="expenditure/program/specific-purpose"]')).toBeVisible();
  await expect(page.locator('[data-chart="flow"] [data-mark^="expenditure/function"]')).toHaveCount(0);
});

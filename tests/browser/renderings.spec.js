// The page in every language, files of their own, and in another unit.

import { pointAt } from './chart.js';
import { address, chart, expect, mark, noticeReload, open, row, test, tooltip } from './page.js';

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

test.describe('With nothing to be fetched', () => {
  test.use({ tolerated: /Failed to load resource|ERR_/ });

  test('A switch says so, and the page goes on as it is', async ({ page }) => {
    await open(page);
    await page.route('**/en.html', (route) => route.abort());
    await press(page, 'lang');
    await expect(page.locator('.file-notices')).toContainText('请检查网络');
    await pointAt(page, 'expenditure/function', PATH);
    await expect(tooltip(page)).toContainText('3.3万元');
    await page.unroute('**/en.html');
    await press(page, 'lang');
    await press(page, 'lang');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('.file-notices')).toHaveText('');
  });

  for (const status of [404, 502]) {
    test(`A page that the host answers with ${status} is not put in place, and loses nothing`, async ({ page }) => {
      await open(page);
      const expectNoReload = await noticeReload(page);
      await page.route('**/en.html', async (route) => {
        const body = status === 404 ? await (await route.fetch({ url: new URL('/nowhere', page.url()).href })).text() : '<p>no';
        await route.fulfill({ status, body, contentType: 'text/html' });
      });
      await press(page, 'lang');
      await expect(page.locator('.file-notices')).toContainText('请检查网络');
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      await expectNoReload();
    });
  }

  test('Another page under the address that was asked for is not taken for it', async ({ page }) => {
    await open(page);
    await page.route('**/en.html', async (route) => {
      const response = await route.fetch({ url: new URL('/tianmen-12345/2026/index.html', page.url()).href });
      await route.fulfill({ response });
    });
    await press(page, 'lang');
    await expect(page.locator('.file-notices')).toContainText('请检查网络');
    await expect(page.locator('.headline')).toHaveText('296.01万元');
  });

  test('While a page is on its way, the one that is there goes on, and nothing is asked for twice', async ({ page }) => {
    await open(page);
    let asked = 0;
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/en.html', async (route) => {
      asked += 1;
      await held;
      await route.continue();
    });
    await press(page, 'lang');
    await mark(page, 'expenditure/function', PATH).click();
    await expect(row(page, PATH)).toHaveAttribute('data-pinned', '');
    await page.keyboard.press('Escape');
    await expect(row(page, PATH)).not.toHaveAttribute('data-pinned');
    release();
    await expect(row(page, PATH)).toContainText('Health');
    expect(asked).toBe(1);
  });
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

test('A page of a newer version is not put into an older one, which begins anew', async ({ page }) => {
  await open(page);
  const expectNoReload = await noticeReload(page);
  await page.route(
    '**/en.html',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-program="[^"]+"/, 'data-program="/assets/newer.wasm"');
      await route.fulfill({ response, body });
    },
    { times: 1 },
  );
  await press(page, 'lang');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(row(page, PATH)).toContainText('Health');
  await expect(expectNoReload()).rejects.toThrow('no reload');
});

import { pointAt } from '../chart.js';
import { address, expect, open, test, tooltip } from '../page.js';

const notices = (page) => page.locator('.notices');

/** The page is whole and usable below the notice. */
async function expectUsable(page) {
  await expect(page.locator('main > section:visible')).toHaveCount(12);
  await pointAt(page, 'assets', 'assets/fixed');
  await expect(tooltip(page)).toContainText('24.13');
}

for (const [fragment, said] of [
  ['expenditure/function/999', 'expenditure/function/999'],
  ['nowhere', 'nowhere'],
  ['%E4%ZZ', '%ZZ'],
  ['%', '%'],
  ['glossary/nothing', 'glossary/nothing'],
  ['__proto__', '__proto__'],
  [`'"]'`, `'`],
]) {
  test(`An unknown place “${fragment}” is named, and the address left alone`, async ({ page }) => {
    await open(page, `/#${fragment}`);
    await expect(notices(page)).toContainText('这份预算里没有');
    await expect(notices(page)).toContainText(said);
    // The browser itself escapes what an address must not hold as it is.
    expect(await address(page)).toBe(`/${new URL(`http://localhost/#${fragment}`).hash}`);
    await expectUsable(page);
  });
}

for (const setting of ['lang=fr', 'unit=dollar', 'theme=sepia', 'colour=red', 'lang', '=', '%E4%ZZ']) {
  test(`An unknown setting “${setting}” is named, and the default shown`, async ({ page }) => {
    await open(page, `/?${setting}`);
    await expect(notices(page)).toContainText('无法识别');
    await expect(notices(page)).toContainText(setting);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.locator('.headline')).toHaveText('296.01万元');
    expect(await address(page)).toBe(`/?${setting}`);
  });
}

test('What is unknown is named in the page’s language', async ({ page }) => {
  await open(page, '/?lang=en&unit=dollar#nowhere');
  await expect(notices(page)).toContainText('This budget has no “nowhere”');
  await expect(notices(page)).toContainText('The setting “unit=dollar” in the address is not known');
});

test('Normal addresses bring no notice', async ({ page }) => {
  const settings = '?form=expenditure/function:donut&form=income:waffle&view=program&filter=exact';
  for (const usual of ['/', '/?lang=en&unit=yuan&theme=dark', '/tianmen-12345/2026/#income', '/index.html', `/${settings}`]) {
    await open(page, usual);
    await expect(notices(page)).toBeEmpty();
  }
});

for (const hostile of [
  '#<img src=x onerror=window.harmed=1>',
  '#<script>window.harmed=1</script>',
  '#"><svg onload=window.harmed=1>',
  '#javascript:window.harmed=1',
  '?lang=<img src=x onerror=window.harmed=1>',
  '?"><script>window.harmed=1</script>',
]) {
  test(`The hostile address ${hostile} injects nothing`, async ({ page }) => {
    await open(page, `/${hostile}`);
    await expect(notices(page).locator('p')).toHaveCount(1);
    await expect(notices(page).locator('p *')).toHaveCount(0);
    expect(await page.evaluate(() => window.harmed)).toBeUndefined();
    await expect(page.locator('img')).toHaveCount(0);
  });
}

test('A very long fragment is no burden: the page opens and stays in its width', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const long = 'a'.repeat(50_000);
  await open(page, `/#${long}`);
  await expect(notices(page)).toContainText('这份预算里没有');
  const { width, height } = await notices(page).boundingBox();
  expect(width).toBeLessThanOrEqual(390);
  expect(height, 'the notice leaves room for the page').toBeLessThan(844);
  expect(await address(page)).toBe(`/#${long}`);
});

test('An unknown place that is opened later is named, and gone with the next known one', async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = 'nowhere'));
  await expect(notices(page)).toContainText('nowhere');
  await page.evaluate(() => (location.hash = 'assets/fixed'));
  await expect(notices(page)).toBeEmpty();
});

test.describe('at an address that is not there', () => {
  test.use({ tolerated: /status of 404/ });

  for (const path of ['/nowhere/', '/a/b/c/d', '/tianmen-12345/2027/', '/tianmen-12345/2026/nothing']) {
    test(`The page at ${path} says so, works, and leaves the address alone`, async ({ page }) => {
      const response = await open(page, path);
      expect(response.status()).toBe(404);
      await expect(notices(page)).toContainText('没有找到');
      await expect(notices(page)).toContainText(path);
      expect(await address(page)).toBe(path);
      await expectUsable(page);
      await page.locator('[data-switch="lang"]').click();
      await expect(notices(page)).toContainText('There is no page');
      expect(new URL(page.url()).pathname).toBe(path);
    });
  }

  test('A link copied there leads to the page that exists', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '/nowhere/');
    await page.locator('tr[id="assets/fixed"] [data-copy]').click();
    await expect(page.locator('#announcement')).not.toBeEmpty();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname).not.toContain('nowhere');
    const response = await open(page, copied);
    expect(response.status()).toBe(200);
  });
});

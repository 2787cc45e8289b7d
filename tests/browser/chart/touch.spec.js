import { FORMS, actions, chooseForm, formQuery, pointOn } from '../chart.js';
import { drawn, statement } from '../disclosure.js';
import { address, expect, open, row, test, tooltip } from '../page.js';

const CHART = 'expenditure/function';
const FINGER = 20;

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

async function tap(page, id, path) {
  const point = await pointOn(page, id, path);
  await page.touchscreen.tap(...point);
  return point;
}

/** The tooltip is in the window and leaves room for the finger. */
async function expectBesideFinger(page, [x, y]) {
  await expect(tooltip(page)).toBeInViewport({ ratio: 1 });
  const box = await tooltip(page).boundingBox();
  const covers =
    x > box.x - FINGER &&
    x < box.x + box.width + FINGER &&
    y > box.y - FINGER &&
    y < box.y + box.height + FINGER;
  expect(covers, 'the finger lies on the tooltip').toBe(false);
}

for (const form of FORMS) {
  test(`A tap on any mark of the ${form} shows its tooltip where no finger hides it`, async ({ page }) => {
    await open(page);
    await chooseForm(page, CHART, form);
    for (const path of drawn(CHART)) {
      const point = await tap(page, CHART, path);
      await expect(tooltip(page)).toContainText(statement(path).amount);
      await expectBesideFinger(page, point);
      await expect(row(page, path)).toHaveAttribute('data-pinned', '');
      await expect.poll(() => address(page)).toBe(`/${formQuery(CHART, form)}#${path}`);
    }
  });
}

for (const [id, path] of [
  ['overview', 'expenditure/function/201'],
  ['change', 'operating'],
  ['flow', 'expenditure/function/208'],
]) {
  test(`A tap on a mark of the ${id} chart shows its tooltip where no finger hides it`, async ({ page }) => {
    await open(page);
    const point = await tap(page, id, path);
    await expect(tooltip(page)).toContainText(statement(path).amount);
    await expectBesideFinger(page, point);
  });
}

test('Taps on three marks are one Back', async ({ page }) => {
  await open(page);
  const length = await page.evaluate(() => history.length);
  for (const path of drawn(CHART).slice(0, 3)) {
    await tap(page, CHART, path);
    await expect(row(page, path)).toHaveAttribute('data-pinned', '');
  }
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
  await page.goBack();
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
  await expect(tooltip(page)).toBeHidden();
});

test('A tap beside the marks closes the tooltip', async ({ page }) => {
  await open(page);
  await tap(page, CHART, 'expenditure/function/208');
  await expect(tooltip(page)).toBeVisible();
  await page.locator('#expenditure .note').first().tap();
  await expect(tooltip(page)).toBeHidden();
});

test('A tap on a term explains it without leaving the place', async ({ page }) => {
  await open(page);
  const term = page.locator('#expenditure a[data-term="personnel"], #operating a[data-term]').last();
  await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await page.evaluate(() => [scrollX, scrollY]);
  await term.tap();
  await expect(tooltip(page)).toBeInViewport({ ratio: 1 });
  await expect(tooltip(page).locator('p')).not.toBeEmpty();
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual(before);
  expect(await address(page)).not.toContain('glossary');
});

test.describe('with a share sheet', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      navigator.share = async (data) => void (window.shared = data);
    }),
  );

  test('The tooltip of a tapped mark hands its address to the share sheet', async ({ page }) => {
    await open(page);
    await tap(page, CHART, 'expenditure/function/208');
    await tooltip(page).locator('[data-copy]').tap();
    await expect.poll(() => page.evaluate(() => window.shared?.url)).toMatch(/\/#expenditure\/function\/208$/);
    await expect(tooltip(page)).toBeVisible();
  });

  test('A chart’s own link is handed to the share sheet', async ({ page }) => {
    await open(page);
    await (await actions(page, 'income')).locator('[data-copy]').tap();
    await expect.poll(() => page.evaluate(() => window.shared?.url)).toMatch(/\/#income$/);
  });

  test('A copy button hands the address to the share sheet', async ({ page, baseURL }) => {
    await open(page);
    await page.locator('tr[id="assets/fixed"] [data-copy]').tap();
    const shared = () => page.evaluate(() => window.shared?.url);
    await expect.poll(shared).toMatch(/\/#assets\/fixed$/);
    expect(new URL(await shared()).origin).toBe(new URL(baseURL).origin);
    expect(await page.evaluate(() => window.shared.title)).toContain('天门市12345公共服务热线中心');
  });
});

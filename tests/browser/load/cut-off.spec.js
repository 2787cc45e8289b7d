// Cut from the network as soon as it can be used, with nothing kept for it: the page has all it needs.

import { FORMS, actions, chooseForm, pointAt } from '../chart.js';
import { chart, expect, mark, open, row, test, tooltip } from '../page.js';

// Everything is turned in two languages and units.
test.describe.configure({ timeout: 120_000 });

const CHARTS = ['income', 'expenditure/function', 'operating', 'three-public', 'assets'];

/** Notes what is asked for from now on, but for what browsers ask for on their own: the page's icon. */
async function cut(context) {
  await context.setOffline(true);
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  return () => asked.filter((url) => !/^(blob|data):|\/assets\/icon-/.test(url));
}

/** Everything that changes what is shown, in the language that is shown. */
async function turnEverything(page) {
  for (const view of ['program', 'function']) {
    await page.locator(`[data-view="${view}"]`).click();
    await expect(chart(page, `expenditure/${view}`).locator('svg.chart')).toBeVisible();
    const charts = view === 'program' ? ['expenditure/program'] : CHARTS;
    for (const id of charts) for (const form of [...FORMS.slice(1), FORMS[0]]) await chooseForm(page, id, form);
  }
  for (const filter of ['rounding', 'exact', 'unstated', 'all']) {
    await page.locator(`[data-filter="${filter}"]`).click();
    await expect(page.locator(`[data-filter="${filter}"]`)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('#audit [data-finding]').filter({ visible: true })).not.toHaveCount(0);
  }
  for (const theme of ['dark', 'light', null]) {
    await page.locator('[data-switch="theme"]').click();
    if (theme) await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    else await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  }
  await pointAt(page, 'expenditure/function', 'expenditure/function/201');
  await expect(tooltip(page)).toContainText('94.05%');
}

for (const first of ['/', '/tianmen-12345/2026/en.html']) {
  test(`The page at ${first} turns every switch, form, view and filter in both languages, and asks nobody`, async ({ page, context }) => {
    await open(page, first);
    const asked = await cut(context);
    const langs = first === '/' ? ['zh-CN', 'en'] : ['en', 'zh-CN'];
    for (const lang of langs) {
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      for (const amount of [/278\.39/, /2,783,900/]) {
        await expect(mark(page, 'expenditure/function', 'expenditure/function/201')).toHaveAccessibleName(amount);
        await turnEverything(page);
        await page.locator('[data-switch="unit"]').click();
      }
      await page.locator('[data-switch="lang"]').click();
    }
    await expect(page.locator('html')).toHaveAttribute('lang', langs[0]);
    expect(asked()).toEqual([]);
  });
}

test('Links, Back, actions and downloads work as well', async ({ page, context }) => {
  await open(page);
  const asked = await cut(context);
  await mark(page, 'assets', 'assets/fixed').click();
  await expect(row(page, 'assets/fixed')).toHaveAttribute('data-pinned', '');
  await page.locator('.contents a[href="#audit"]').click();
  await expect(page.locator('#audit h2')).toBeInViewport();
  await page.goBack();
  await expect(row(page, 'assets/fixed')).toHaveAttribute('data-pinned', '');
  for (const kind of ['svg', 'png', 'csv']) {
    const saved = page.waitForEvent('download');
    await (await actions(page, 'income')).locator(`[data-download="${kind}"]`).click();
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`${kind}$`));
  }
  expect(asked()).toEqual([]);
});

import AxeBuilder from '@axe-core/playwright';
import { FORMS, actions, chooseForm } from '../chart.js';
import { expect, open, test, tooltip } from '../page.js';

/** What axe objects to, short enough to read. */
async function objections(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
  );
}

for (const theme of ['light', 'dark']) {
  for (const lang of ['zh', 'en']) {
    for (const width of [390, 1280]) {
      test(`Nobody is shut out: ${theme}, ${lang}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, `/?theme=${theme}&lang=${lang}`);
        expect(await objections(page)).toEqual([]);
      });
    }
  }
}

for (const theme of ['light', 'dark']) {
  test(`Nobody is shut out by a pinned tooltip, ${theme}`, async ({ page }) => {
    await open(page, `/?theme=${theme}#expenditure/program/personnel`);
    await expect(tooltip(page)).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });

  test(`Nobody is shut out by any form of chart, ${theme}`, async ({ page }) => {
    await open(page, `/?theme=${theme}`);
    for (const [index, id] of ['income', 'expenditure/function', 'operating', 'assets'].entries()) {
      await chooseForm(page, id, FORMS[index]);
    }
    expect(await objections(page)).toEqual([]);
  });
}

for (const theme of ['light', 'dark']) {
  test(`Nobody is shut out by what can be done with a chart, ${theme}`, async ({ page }) => {
    await open(page, `/?theme=${theme}`);
    await expect(await actions(page, 'income')).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });
}

test('Nobody is shut out by a notice on something unknown', async ({ page }) => {
  await open(page, '/?lang=fr#nowhere');
  await expect(page.locator('.notices p')).toHaveCount(2);
  expect(await objections(page)).toEqual([]);
});

test('A mark says name, amount and share to a screen reader', async ({ page }) => {
  await open(page);
  const mark = page.locator('[data-chart="expenditure/function"] [data-mark="expenditure/function/210"]');
  await expect(mark).toHaveAccessibleName('医疗卫生支出，3.3万元，占 1.11%');
  await page.locator('[data-switch="lang"]').click();
  await expect(mark).toHaveAccessibleName('Health, 3.3 wan yuan, 1.11%');
});

test('Nothing moves for readers who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const moving = await page.locator('#app *').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none';
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

test('Nobody is shut out of the prerendered page', async ({ page }) => {
  // Without its own scripts, since axe cannot run where none may.
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const bare = html
      .replaceAll(/<script(?! type="application)[^]*?<\/script>/g, '')
      .replaceAll(/<link rel="(module)?preload"[^>]*>/g, '');
    await route.fulfill({ response, body: bare });
  });
  await page.goto('/');
  await expect(page.locator('html:not([data-scripts])')).toHaveCount(1);
  expect(await objections(page)).toEqual([]);
});

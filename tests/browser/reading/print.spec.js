import { chart, expect, open, test, tooltip } from '../page.js';

const print = (page) => page.emulateMedia({ media: 'print' });

/** A colour's brightness, from 0 to 255. */
async function brightness(locator, property) {
  return locator.evaluate((element, property) => {
    const [red, green, blue] = getComputedStyle(element)[property].match(/[\d.]+/g).map(Number);
    return (red + green + blue) / 3;
  }, property);
}

test('A print has all sections, the tables of both views of expenditure, and no buttons', async ({ page }) => {
  await open(page, '/#assets/fixed');
  await print(page);
  await expect(page.locator('button:visible')).toHaveCount(0);
  await expect(page.locator('nav:visible')).toHaveCount(0);
  await expect(tooltip(page)).toBeHidden();
  for (const id of ['expenditure/function', 'flow', 'overview']) {
    await expect(chart(page, id).locator('svg.chart')).toBeVisible();
  }
  for (const id of ['expenditure/function', 'expenditure/program', 'flow', 'overview']) {
    await expect(chart(page, id).locator('.finding')).toBeVisible();
    await expect(chart(page, id).locator('table')).toBeVisible();
  }
  await expect(page.locator('main > section:visible')).toHaveCount(12);
});

for (const theme of ['light', 'dark']) {
  test(`A print of the ${theme} page is dark ink on white paper`, async ({ page }) => {
    await open(page, `/?theme=${theme}`);
    await print(page);
    expect(await brightness(page.locator('body'), 'color')).toBeLessThan(96);
    expect(await brightness(page.locator('.chart .name').first(), 'fill')).toBeLessThan(96);
    expect(await brightness(page.locator('body'), 'backgroundColor')).toBeGreaterThan(240);
  });
}

test('A print where the system is dark is dark ink on white paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await print(page);
  expect(await brightness(page.locator('body'), 'color')).toBeLessThan(96);
});

test('A print fits the width of a sheet', async ({ page }) => {
  // The writing space of A4 with the page's margins, in CSS pixels.
  await page.setViewportSize({ width: 657, height: 986 });
  await open(page, '/?lang=en');
  await print(page);
  const tooWide = await page.locator('main *').evaluateAll((elements) => {
    const isCut = (element) => element.getBoundingClientRect().right > innerWidth + 1;
    const isSeen = (element) => !element.closest('.visually-hidden') && element.getClientRects().length > 0;
    return elements.filter((element) => isSeen(element) && isCut(element)).map((it) => it.outerHTML.slice(0, 80));
  });
  expect(tooWide).toEqual([]);
});

test('The print button prints', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => (window.printed = true)));
  await open(page);
  await page.locator('[data-print]').click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});

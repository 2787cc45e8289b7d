import { FORMS } from '../chart.js';
import { collisions } from '../drawing.js';
import { expect, open, test } from '../page.js';
import { expectNoShift, watchShifts } from '../shift.js';

const LANGS = ['zh', 'en'];

for (const width of [360, 390, 768, 1280, 1920]) {
  test(`At ${width} px the page is never wider than the window`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const lang of LANGS) {
      for (const unit of ['wan', 'yuan']) {
        await open(page, `/?lang=${lang}&unit=${unit}`);
        const [needed, given] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.scrollingElement;
          return [scrollWidth, clientWidth];
        });
        expect(needed, `${lang}, ${unit}`).toBeLessThanOrEqual(given);
      }
    }
  });
}

for (const width of [360, 390, 1280]) {
  for (const lang of LANGS) {
    test(`At ${width} px no text of a chart touches another or is cut off, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `/?lang=${lang}`);
      for (const unit of ['wan', 'yuan']) {
        for (const form of FORMS) {
          await chooseEverywhere(page, form);
          for (const view of ['function', 'program']) {
            await page.locator(`[data-view="${view}"]`).click();
            await expect(page.locator(`[data-chart="expenditure/${view}"] svg.chart.${form}`)).toBeVisible();
            expect.soft(await page.evaluate(collisions), `${form}, ${unit}, ${view}`).toEqual([]);
          }
        }
        await page.locator('[data-switch="unit"]').click();
      }
    });
  }
}

/** Chooses the form in every chart that offers it, in both views of expenditure. */
async function chooseEverywhere(page, form) {
  await page.locator(`[data-form="${form}"]`).evaluateAll((buttons) => buttons.forEach((it) => it.click()));
  await expect(page.locator(`[data-form="${form}"]:not([aria-pressed="true"])`)).toHaveCount(0);
}

test('Nothing shifts while the page loads and the program takes over', async ({ page }) => {
  await watchShifts(page);
  await open(page);
  await expectNoShift(page);
});

test('The first screen of a phone says who, when, how much and how it changed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const first = page.locator('#overview');
  await expect(first.locator('h1')).toBeInViewport({ ratio: 1 });
  await expect(first.locator('.kicker')).toContainText('2026');
  await expect(first.locator('.headline')).toBeInViewport({ ratio: 1 });
  await expect(first.locator('.headline-change')).toBeInViewport({ ratio: 1 });
  await expect(first.locator('svg.chart')).toBeInViewport();
});

test('Amounts and their units stay on one line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const lang of LANGS) {
    await open(page, `/?lang=${lang}&unit=yuan`);
    const broken = await page.locator('.headline strong, .statement strong, td.figure').evaluateAll((cells) =>
      cells
        .filter((cell) => cell.getClientRects().length > 0)
        .filter((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const tops = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
          return Math.max(...tops) - Math.min(...tops) > 8;
        })
        .map((cell) => cell.textContent),
    );
    expect(broken, lang).toEqual([]);
  }
});

// What can be done with a chart stands behind one button.

import { actions } from '../chart.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

const KINDS = ['[data-copy]', '[data-embed]', '[data-download="svg"]', '[data-download="png"]', '[data-download="csv"]'];
const button = (page, id) => chart(page, id).locator('[data-actions]');
const offered = (page) => page.locator('figure .actions');

async function expectClosed(page) {
  await expect(offered(page)).toHaveCount(0);
  await expect(page.locator('[data-actions][aria-expanded="true"]')).toHaveCount(0);
}

test('Every chart has one button, and behind it all that can be done', async ({ page }) => {
  await open(page);
  const charts = await page.locator('figure[data-chart]:visible').evaluateAll((it) => it.map(({ dataset }) => dataset.chart));
  expect(charts.length).toBeGreaterThan(7);
  await expectClosed(page);
  for (const id of charts) {
    await expect(button(page, id)).toHaveCount(1);
    const opened = await actions(page, id);
    for (const kind of KINDS) await expect(opened.locator(kind), `${id} ${kind}`).toBeVisible();
    await expect(opened.locator('button')).toHaveCount(KINDS.length);
  }
});

test('The button says whose actions it opens, and which it opened', async ({ page }) => {
  await open(page);
  const title = await chart(page, 'income').locator('.finding').textContent();
  await expect(button(page, 'income')).toHaveAccessibleName(`更多：${title}`);
  await expect(button(page, 'income')).toHaveAttribute('aria-expanded', 'false');
  await button(page, 'income').click();
  await expect(button(page, 'income')).toHaveAttribute('aria-expanded', 'true');
  const id = await button(page, 'income').getAttribute('aria-controls');
  await expect(page.locator(`[id="${id}"]`).locator('[data-embed]')).toBeVisible();
});

test('Pressed again, the button closes them', async ({ page }) => {
  await open(page);
  await button(page, 'income').click();
  await expect(offered(page)).toHaveCount(1);
  await button(page, 'income').click();
  await expectClosed(page);
});

test('One chart’s actions are open at a time', async ({ page }) => {
  await open(page);
  for (const id of ['income', 'assets', 'overview', 'expenditure/function']) {
    await button(page, id).click();
    await expect(button(page, id)).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('[aria-expanded="true"]')).toHaveCount(1);
    await expect(offered(page)).toHaveCount(1);
    await expect(chart(page, id).locator('.actions')).toBeVisible();
  }
});

test('A click elsewhere closes them: beside everything, on a mark, on a link, on a switch', async ({ page }) => {
  await open(page);
  for (const elsewhere of ['#assets h2', '[data-mark="assets/fixed"]', '.contents a[href="#assets"]', '[data-switch="unit"]']) {
    await actions(page, 'assets');
    await page.locator(elsewhere).first().click();
    await expectClosed(page);
  }
});

test('A click on what they do leaves them open', async ({ page }) => {
  await open(page);
  const opened = await actions(page, 'income');
  const saved = page.waitForEvent('download');
  await opened.locator('[data-download="csv"]').click();
  await saved;
  await expect(opened).toBeVisible();
});

test('Keys open them, walk through them and close them, back to the button', async ({ page }) => {
  await open(page);
  await button(page, 'income').focus();
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key);
    await expect(button(page, 'income')).toHaveAttribute('aria-expanded', 'true');
    await expect(button(page, 'income')).toBeFocused();
    for (const kind of KINDS) {
      await page.keyboard.press('Tab');
      await expect(chart(page, 'income').locator('.actions').locator(kind)).toBeFocused();
      await expect(chart(page, 'income').locator('.actions').locator(kind)).not.toHaveCSS('outline-style', 'none');
    }
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await expect(button(page, 'income')).toBeFocused();
  }
});

test('Escape on the button itself closes them and leaves the focus there', async ({ page }) => {
  await open(page);
  await button(page, 'assets').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(button(page, 'assets')).toBeFocused();
});

test('Escape leads back to the button even where the focus is nowhere', async ({ page }) => {
  await open(page);
  await actions(page, 'assets');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(button(page, 'assets')).toBeFocused();
});

test('Escape closes them first, and only then lets go of what is pinned', async ({ page }) => {
  await open(page, '/#assets/fixed');
  await actions(page, 'assets');
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(row(page, 'assets/fixed')).toHaveAttribute('data-pinned', '');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
  await expect.poll(() => address(page)).toBe('/');
});

test('Opening them changes neither the address nor what is pinned', async ({ page }) => {
  await open(page, '/#assets/fixed');
  const length = await page.evaluate(() => history.length);
  await actions(page, 'assets');
  expect(await address(page)).toBe('/#assets/fixed');
  await expect(row(page, 'assets/fixed')).toHaveAttribute('data-pinned', '');
  await expect(mark(page, 'assets', 'assets/fixed')).toHaveAttribute('aria-current', 'true');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('They stay open, and speak the language, when a switch is turned by key', async ({ page }) => {
  await open(page);
  await actions(page, 'assets');
  await page.locator('[data-switch="lang"]').focus();
  await expect(chart(page, 'assets').locator('[data-download="csv"]')).toBeVisible();
});

test('Leaving them with Tab leaves no trap: the next stop is what follows the chart', async ({ page }) => {
  await open(page);
  await button(page, 'income').focus();
  await page.keyboard.press('Enter');
  for (let stop = 0; stop <= KINDS.length; stop += 1) await page.keyboard.press('Tab');
  const isPast = await page.evaluate(() => {
    const income = document.querySelector('figure[data-chart="income"]');
    const { activeElement } = document;
    return !income.contains(activeElement) && Boolean(income.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(isPast).toBe(true);
});

test('At 360 px they fit, in both languages', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const query of ['', '?lang=en']) {
    await open(page, `/${query}`);
    const opened = await actions(page, 'expenditure/function');
    for (const it of await opened.locator('button').all()) await expect(it).toBeInViewport({ ratio: 1 });
    const [needed, given] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return [scrollWidth, clientWidth];
    });
    expect(needed).toBeLessThanOrEqual(given);
  }
});

test.describe('With a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap opens them, a tap elsewhere closes them', async ({ page }) => {
    await open(page);
    await button(page, 'income').tap();
    for (const kind of KINDS) await expect(chart(page, 'income').locator('.actions').locator(kind)).toBeVisible();
    await page.locator('#income h2').tap();
    await expectClosed(page);
    await button(page, 'income').tap();
    await button(page, 'assets').tap();
    await expect(offered(page)).toHaveCount(1);
    await expect(chart(page, 'assets').locator('.actions')).toBeVisible();
    await mark(page, 'assets', 'assets/fixed').tap();
    await expectClosed(page);
    await expect(tooltip(page)).toBeVisible();
  });
});

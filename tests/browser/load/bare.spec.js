// A page that brings nothing: the program has the disclosure that it ships with, and draws all of it.

import { FORMS, chooseForm, pointAt } from '../chart.js';
import { changePage, withoutContent } from '../document.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';
import { picture } from '../picture.js';

const CHART = 'expenditure/function';
const HEALTH = 'expenditure/function/210';

/** Opens an address whose page was emptied on its way. */
async function openBare(page, address = '/') {
  await changePage(page, withoutContent);
  await open(page, address);
}

/** Every text of the page, as it is read, and every name that something has. */
const content = (page) =>
  page.evaluate(() => ({
    sections: [...document.querySelectorAll('main > section')].map(({ id }) => id),
    text: document.querySelector('#app').innerText.split('\n').filter(Boolean),
    ids: [...document.querySelectorAll('#app [id]')].map(({ id }) => id),
    links: [...document.querySelectorAll('#app a')].map((link) => link.getAttribute('href')),
    title: document.title,
    lang: document.documentElement.lang,
  }));

for (const query of ['', '?lang=en&unit=yuan&theme=dark']) {
  test(`Everything of the shipped page appears with /${query}, and nothing else`, async ({ page }) => {
    await open(page, `/${query}`);
    const [usual, drawn] = [await content(page), await picture(page)];
    await openBare(page, `/${query}`);
    expect(await page.locator('script#disclosure, script#report').count()).toBe(0);
    expect(await content(page)).toEqual(usual);
    expect(await picture(page)).toEqual(drawn);
    expect(usual.sections).toHaveLength(12);
    expect(drawn.findings.length).toBeGreaterThan(5);
    expect(drawn.charts.length).toBeGreaterThan(7);
    for (const { chart, drawings, marks } of drawn.charts) {
      expect(drawings, chart).toHaveLength(1);
      expect(marks.length, chart).toBeGreaterThan(0);
    }
    await expect(page.locator('#failure')).toBeHidden();
    await expect(page.locator('.notices p')).toHaveCount(0);
  });
}

test('An empty page in the other language’s file speaks that language', async ({ page }) => {
  await openBare(page, '/tianmen-12345/2026/en.html');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(row(page, HEALTH)).toContainText('Health');
});

test('The forms of an empty page work', async ({ page }) => {
  await openBare(page);
  for (const form of [...FORMS, FORMS[0]]) {
    await chooseForm(page, CHART, form);
    await pointAt(page, CHART, HEALTH);
    await expect(tooltip(page)).toContainText('3.3万元');
  }
});

test('Language, unit, views and filters of an empty page work', async ({ page }) => {
  await openBare(page);
  await page.locator('[data-switch="lang"]').click();
  await expect(page.locator('h1')).toHaveText('Tianmen 12345 Public Service Hotline Centre');
  await page.locator('[data-switch="unit"]').click();
  await expect(mark(page, CHART, HEALTH)).toHaveAccessibleName('Health, 33,000 yuan, 1.11%');
  await page.locator('[data-view="program"]').click();
  await expect(chart(page, 'expenditure/program').locator('svg.chart')).toBeVisible();
  await page.locator('[data-filter="rounding"]').click();
  await expect(page.locator('[data-outcome="rounding"]').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('[data-outcome="exact"]').filter({ visible: true })).toHaveCount(0);
});

test('Links into an empty page open at their figure, and pinning writes them', async ({ page }) => {
  await openBare(page, `/#${HEALTH}`);
  await expect(row(page, HEALTH)).toBeInViewport();
  await expect(row(page, HEALTH)).toHaveAttribute('data-pinned', '');
  await expect(tooltip(page)).toContainText('3.3万元');
  await page.locator('.contents a[href="#assets"]').click();
  await expect(page.locator('#assets h2')).toBeInViewport();
  await mark(page, 'assets', 'assets/fixed').click();
  await expect.poll(() => address(page)).toBe('/#assets/fixed');
  await page.goBack();
  await expect.poll(() => address(page)).toBe('/#assets');
});

test('A link into another view than the first opens an empty page at its figure', async ({ page }) => {
  const path = 'expenditure/program/personnel';
  await openBare(page, `/#${path}`);
  await expect(row(page, path)).toBeInViewport();
  await expect(chart(page, 'expenditure/program').locator('svg.chart')).toBeVisible();
  await expect(mark(page, 'expenditure/program', path)).toHaveAttribute('aria-current', 'true');
});

test('A chart of an empty page is shown alone where it is asked for', async ({ page }) => {
  await openBare(page, `/?embed=${CHART}&form=donut`);
  await expect(page.locator('figure:visible')).toHaveCount(1);
  await expect(page.locator('h1, footer, table').filter({ visible: true })).toHaveCount(0);
  await expect(chart(page, CHART).locator('svg.chart.donut')).toBeVisible();
});

import { disclosure } from '../disclosure.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

const SECTIONS = [
  'overview', 'income', 'expenditure', 'change', 'operating', 'three-public',
  'procurement', 'assets', 'staff', 'duties', 'audit', 'glossary',
];

const LINE = 'expenditure/function/210';

test('Every section is on the page once, by its id', async ({ page }) => {
  await open(page);
  for (const id of SECTIONS) {
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    await expect(page.locator(`section[id="${id}"]`)).toBeVisible();
  }
  await expect(page.locator('.contents a')).toHaveCount(SECTIONS.length);
});

test('Every line is one row of a table, by its path; a total is its section', async ({ page }) => {
  await open(page);
  const found = await page.evaluate((paths) => {
    const tags = (path) => [...document.querySelectorAll(`[id="${path}"]`)].map((it) => it.tagName);
    return Object.fromEntries(paths.map((path) => [path, tags(path)]));
  }, Object.keys(disclosure.lines));
  for (const [path, tags] of Object.entries(found)) {
    expect(tags, path).toEqual([path.includes('/') ? 'TR' : 'SECTION']);
  }
});

test('No id is there twice', async ({ page }) => {
  await open(page);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect(twice).toEqual([]);
});

test('No link within the page leads nowhere', async ({ page }) => {
  await open(page);
  const dead = await page.locator('a[href^="#"]').evaluateAll((links) => {
    const fragments = links.map((link) => decodeURIComponent(link.getAttribute('href').slice(1)));
    return [...new Set(fragments)].filter((id) => !document.getElementById(id));
  });
  expect(dead).toEqual([]);
});

for (const base of ['/', '/tianmen-12345/2026/']) {
  test(`A link to a line below ${base} opens at its row, with its mark selected`, async ({ page }) => {
    await open(page, `${base}#${LINE}`);
    await expect(row(page, LINE)).toBeInViewport();
    await expect(row(page, LINE)).toHaveAttribute('data-pinned', '');
    await expect(mark(page, 'expenditure/function', LINE)).toHaveAttribute('aria-current', 'true');
    await expect(tooltip(page)).toBeVisible();
    await expect(tooltip(page)).toContainText('3.3万元');
    expect(await address(page)).toBe(`${base}#${LINE}`);
  });
}

for (const id of SECTIONS) {
  test(`A link to the section ${id} opens at its heading`, async ({ page }) => {
    await open(page, `/#${id}`);
    await expect(page.locator(`#${id}`).getByRole('heading').first()).toBeInViewport();
    await expect(tooltip(page)).toBeHidden();
    expect(await address(page)).toBe(`/#${id}`);
  });
}

test('A link to a line opens at its row in English and in yuan, too', async ({ page }) => {
  await open(page, '/?lang=en&unit=yuan#operating/30299');
  await expect(row(page, 'operating/30299')).toBeInViewport();
  await expect(row(page, 'operating/30299')).toContainText('18,000');
  await expect(tooltip(page)).toContainText('1.8万元');
});

test('A link to a line of another view of expenditure shows that view', async ({ page }) => {
  const path = 'expenditure/program/personnel';
  await open(page, `/#${path}`);
  await expect(row(page, path)).toBeInViewport();
  await expect(chart(page, 'expenditure/program')).toBeVisible();
  await expect(chart(page, 'expenditure/function')).toBeHidden();
  await expect(page.locator('[data-view="program"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(mark(page, 'expenditure/program', path)).toHaveAttribute('aria-current', 'true');
});

for (const path of ['income/carry-over', 'expenditure/program/other-operation', 'three-public/overseas', 'staff/retired']) {
  test(`A link to ${path}, which has no mark, highlights its row`, async ({ page }) => {
    await open(page, `/#${path}`);
    await expect(page.locator(`[data-mark="${path}"]`)).toHaveCount(0);
    await expect(row(page, path)).toBeInViewport();
    await expect(row(page, path)).toHaveAttribute('data-pinned', '');
    await expect(page.locator('tr:target')).toHaveId(path);
  });
}

test('A link followed while the page is open selects its line', async ({ page }) => {
  await open(page);
  await page.evaluate((path) => (location.hash = path), LINE);
  await expect(row(page, LINE)).toBeInViewport();
  await expect(row(page, LINE)).toHaveAttribute('data-pinned', '');
  await expect(tooltip(page)).toContainText('3.3万元');

  const other = 'expenditure/program/specific-purpose';
  await page.evaluate((path) => (location.hash = path), other);
  await expect(row(page, other)).toBeInViewport();
  await expect(row(page, LINE)).not.toHaveAttribute('data-pinned');
  await expect(tooltip(page)).toContainText('218万元');
});

test('A finding of the audit leads to the line it is about', async ({ page }) => {
  await open(page, '/#audit');
  await page.locator(`[data-finding="share"] a[href="#${LINE}"]`).click();
  await expect(row(page, LINE)).toBeInViewport();
  await expect(row(page, LINE)).toHaveAttribute('data-pinned', '');
});

test('The contents lead to every section', async ({ page }) => {
  await open(page);
  for (const id of SECTIONS) {
    await page.locator(`.contents a[href="#${id}"]`).click();
    await expect(page.locator(`#${id}`).getByRole('heading').first()).toBeInViewport();
    await expect.poll(() => address(page)).toBe(`/#${id}`);
  }
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [LINE, 'expenditure/program/personnel', 'income/carry-over', 'operating/30299']) {
    test(`A link to ${path} opens at its row, highlighted`, async ({ page }) => {
      await page.goto(`/#${path}`);
      await expect(page.locator('tr:target')).toHaveId(path);
      await expect(row(page, path)).toBeInViewport();
      const plain = page.locator('tr[id="assets/fixed"]');
      const background = await plain.evaluate((element) => getComputedStyle(element).backgroundColor);
      await expect(row(page, path)).not.toHaveCSS('background-color', background);
    });
  }

  test('All sections, charts, tables and links are there, and no dead buttons', async ({ page }) => {
    await page.goto('/');
    for (const id of SECTIONS) await expect(page.locator(`section[id="${id}"]`)).toBeVisible();
    for (const path of Object.keys(disclosure.lines).filter((path) => path.includes('/'))) {
      await expect(row(page, path)).toBeVisible();
    }
    await expect(chart(page, 'expenditure/function').locator('svg.chart')).toBeVisible();
    await expect(chart(page, 'expenditure/program').locator('table')).toBeVisible();
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(page.locator('#failure')).toBeHidden();
  });

  test('A mark leads to its row', async ({ page }) => {
    await page.goto('/');
    await mark(page, 'assets', 'assets/intangible').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('tr:target')).toHaveId('assets/intangible');
    await expect(row(page, 'assets/intangible')).toBeInViewport();
  });
});

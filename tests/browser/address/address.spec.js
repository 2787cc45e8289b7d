// Everything that is shown is in the address: opened anew, it shows the same.

import { FORMS, actions, chooseForm, pointAt } from '../chart.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';
import { picture } from '../picture.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const FUNCTION = 'expenditure/function';
const PROGRAM = 'expenditure/program';
const WITH_FORMS = ['income', FUNCTION, 'operating', 'three-public', 'assets'];
const VIEWS = ['function', 'program'];
const FILTERS = ['all', 'rounding', 'exact', 'unstated'];

const search = (page) => page.evaluate(() => location.search);
const choose = (page, kind, value) => page.locator(`[data-${kind}="${value}"]`).click();
const pressed = (page, kind, value) => expect(page.locator(`[data-${kind}="${value}"]`)).toHaveAttribute('aria-pressed', 'true');

/** The address, opened in another page, shows what this one shows, and is left as it is. */
async function expectSameCold(page) {
  const [shown, asked] = [await picture(page), await address(page)];
  const other = await page.context().newPage();
  await open(other, asked);
  expect(await picture(other), asked).toEqual(shown);
  await expect(other.locator('.notices p')).toHaveCount(0);
  expect(await address(other)).toBe(asked);
  await other.close();
}

for (const id of WITH_FORMS) {
  test(`Every form of ${id} is in the address, and opens from there`, async ({ page }) => {
    await open(page);
    for (const form of [...FORMS.slice(1), FORMS[0]]) {
      await chooseForm(page, id, form);
      await expect.poll(() => search(page)).toBe(form === FORMS[0] ? '' : `?form=${id}:${form}`);
      await expectSameCold(page);
    }
  });
}

test(`Every view, and every form in it, is in the address, and opens from there`, async ({ page }) => {
  await open(page);
  for (const view of [...VIEWS].reverse()) {
    await choose(page, 'view', view);
    await pressed(page, 'view', view);
    await expect.poll(() => search(page)).toBe(view === 'function' ? '' : `?view=${view}`);
    await expect(chart(page, `expenditure/${view}`).locator('svg.chart')).toBeVisible();
    await expectSameCold(page);
  }
  await choose(page, 'view', 'program');
  for (const form of [...FORMS.slice(1), FORMS[0]]) {
    await chooseForm(page, PROGRAM, form);
    await expect.poll(() => search(page)).toBe(form === FORMS[0] ? '?view=program' : `?form=${PROGRAM}:${form}&view=program`);
    await expectSameCold(page);
  }
});

test('Every filter is in the address, and opens from there', async ({ page }) => {
  await open(page);
  for (const filter of [...FILTERS.slice(1), FILTERS[0]]) {
    await choose(page, 'filter', filter);
    await pressed(page, 'filter', filter);
    await expect.poll(() => search(page)).toBe(filter === 'all' ? '' : `?filter=${filter}`);
    await expectSameCold(page);
  }
});

test('Only the view and the form that are shown are drawn', async ({ page }) => {
  await open(page);
  for (const view of ['program', 'function']) {
    await choose(page, 'view', view);
    const other = view === 'program' ? FUNCTION : PROGRAM;
    await expect(chart(page, other).locator('svg.chart')).toHaveCount(0);
    await expect(chart(page, other).locator('table')).toHaveCount(1);
    for (const form of FORMS) {
      await chooseForm(page, `expenditure/${view}`, form);
      await expect(chart(page, `expenditure/${view}`).locator('svg.chart')).toHaveCount(1);
    }
  }
});

test('All of it at once is in the address, also in another language, unit and theme', async ({ page }) => {
  await open(page);
  await chooseForm(page, 'income', 'waffle');
  await choose(page, 'view', 'program');
  await chooseForm(page, PROGRAM, 'treemap');
  await chooseForm(page, 'assets', 'donut');
  await choose(page, 'filter', 'exact');
  for (const name of ['lang', 'unit', 'theme']) await choose(page, 'switch', name);
  await expect
    .poll(() => search(page))
    .toBe(`?lang=en&unit=yuan&theme=dark&form=assets:donut&form=${PROGRAM}:treemap&form=income:waffle&view=program&filter=exact`);
  await expectSameCold(page);
  await page.reload();
  await expect(chart(page, PROGRAM).locator('svg.chart.treemap')).toBeVisible();
});

test('A form that was chosen in a view that is not shown is kept for it', async ({ page }) => {
  await open(page);
  await chooseForm(page, FUNCTION, 'donut');
  await choose(page, 'view', 'program');
  await expect.poll(() => search(page)).toBe(`?form=${FUNCTION}:donut&view=program`);
  await expectSameCold(page);
  await choose(page, 'view', 'function');
  await expect(chart(page, FUNCTION).locator('svg.chart.donut')).toBeVisible();
  await expect.poll(() => search(page)).toBe(`?form=${FUNCTION}:donut`);
});

test('The view is not said twice where the fragment says it', async ({ page }) => {
  await open(page);
  await choose(page, 'view', 'program');
  await expect.poll(() => address(page)).toMatch(/^\/\?view=program/);
  await mark(page, PROGRAM, `${PROGRAM}/personnel`).click();
  await expect.poll(() => address(page)).toBe(`/#${PROGRAM}/personnel`);
  await expectSameCold(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => address(page)).toBe('/?view=program');
  await expectSameCold(page);
});

test('A line that is pinned while the reader scrolls on leaves the view in the address', async ({ page }) => {
  await open(page, `/#${PROGRAM}/personnel`);
  await page.evaluate(() => document.getElementById('audit').scrollIntoView());
  await expect.poll(() => address(page)).toBe('/?view=program#audit');
  await pressed(page, 'view', 'program');
});

for (const [where, id] of [['the opening chart', 'overview'], ['the flow', 'flow']]) {
  test(`A mark of ${where} that is pinned shows its view, and opens from the address`, async ({ page }) => {
    await open(page);
    if (id === 'flow') await choose(page, 'view', 'program');
    const marks = chart(page, id).locator('.drawing [data-mark^="expenditure/"]');
    const path = await marks.first().getAttribute('data-mark');
    if (id === 'overview') await choose(page, 'view', 'program');
    // As a click does where nothing has to be scrolled to.
    await mark(page, id, path).dispatchEvent('click');
    await expect(row(page, path)).toHaveAttribute('data-pinned', '');
    await expect.poll(() => address(page)).toContain(`#${path}`);
    await expectSameCold(page);
  });
}

test('A view that is chosen while a line of it is pinned keeps the line; another lets go of it', async ({ page }) => {
  const path = `${PROGRAM}/personnel`;
  await open(page, `/#${path}`);
  await choose(page, 'view', 'program');
  await expect(row(page, path)).toHaveAttribute('data-pinned', '');
  expect(await address(page)).toBe(`/#${path}`);
  await choose(page, 'view', 'function');
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
  await expect(tooltip(page)).toBeHidden();
  await expect.poll(() => address(page)).toBe('/');
});

test('Copied links carry forms, view and filter', async ({ page }) => {
  await open(page);
  await chooseForm(page, 'income', 'donut');
  await choose(page, 'view', 'program');
  await choose(page, 'filter', 'exact');
  const copied = async (button) => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await button.click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    const { pathname, search, hash } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    return pathname + search + hash;
  };
  const base = '/tianmen-12345/2026/';
  expect(await copied(row(page, 'assets/fixed').locator('[data-copy]'))).toBe(
    `${base}?form=income:donut&view=program&filter=exact#assets/fixed`,
  );
  expect(await copied((await actions(page, 'flow')).locator('[data-copy]'))).toBe(
    `${base}?form=income:donut&view=program&filter=exact#flow`,
  );
  // A line of the view says which one it is.
  const link = await copied(row(page, `${PROGRAM}/personnel`).locator('[data-copy]'));
  expect(link).toBe(`${base}?form=income:donut&filter=exact#${PROGRAM}/personnel`);
  const shown = await picture(page);
  const other = await page.context().newPage();
  await open(other, link);
  const { pinned, ...cold } = await picture(other);
  expect(pinned).toContain(`${PROGRAM}/personnel`);
  expect({ ...cold, pinned: [] }).toEqual({ ...shown, pinned: [] });
});

test('What the opening form, view and filter are called is left out of an address that says it', async ({ page }) => {
  await open(page, `/?form=income:bars&view=function`);
  await expect(page.locator('.notices p')).toHaveCount(0);
  await chooseForm(page, 'income', 'donut');
  await expect.poll(() => search(page)).toBe('?form=income:donut');
});

test('An address with names that are escaped means the same', async ({ page }) => {
  await open(page, '/?form=expenditure%2Ffunction%3Adonut');
  await expect(chart(page, FUNCTION).locator('svg.chart.donut')).toBeVisible();
  await expect(page.locator('.notices p')).toHaveCount(0);
});

test('Of a form that is given twice the last one counts', async ({ page }) => {
  await open(page, '/?form=income:donut&form=income:waffle&view=program&view=function');
  await expect(chart(page, 'income').locator('svg.chart.waffle')).toBeVisible();
  await pressed(page, 'view', 'function');
});

for (const setting of ['view=economic', 'view=nothing', 'form=overview:donut', 'form=income:cube', 'form=weather:donut', 'filter=contradiction', 'filter=nothing']) {
  test(`What this budget does not have is named, and the page shown as usual: ${setting}`, async ({ page }) => {
    await open(page);
    const usual = await picture(page);
    await open(page, `/?${setting}`);
    await expect(page.locator('.notices')).toContainText(setting);
    expect(await picture(page)).toEqual(usual);
    expect(await address(page)).toBe(`/?${setting}`);
  });
}

test('Forms that are opened from the address can be pointed at and walked through', async ({ page }) => {
  await open(page, `/?form=${FUNCTION}:donut`);
  await pointAt(page, FUNCTION, `${FUNCTION}/201`);
  await expect(tooltip(page)).toContainText('278.39万元');
  await chart(page, FUNCTION).locator('.drawing [tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(mark(page, FUNCTION, `${FUNCTION}/210`)).toBeFocused();
});

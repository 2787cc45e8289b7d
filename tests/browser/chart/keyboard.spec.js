import { FORMS, chooseForm, focused, formQuery } from '../chart.js';
import { drawn, statement } from '../disclosure.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

const CHART = 'expenditure/function';

/** Puts the focus on the first mark of a chart. */
async function enter(page, id) {
  await chart(page, id).locator('.drawing [tabindex="0"]').focus();
}

/** Walks all marks with the keys, explained each, and back. */
async function expectWalk(page, paths) {
  for (const path of paths) {
    expect(await focused(page)).toBe(path);
    await expect(tooltip(page)).toContainText(statement(path).amount);
    await page.keyboard.press('ArrowRight');
  }
  expect(await focused(page), 'the last mark is the end').toBe(paths.at(-1));
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe(paths[0]);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe(paths.at(-1));
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe(paths.at(-2) ?? paths[0]);
}

for (const form of FORMS) {
  test(`Arrows, Home and End move between the marks of the ${form}`, async ({ page }) => {
    await open(page);
    await chooseForm(page, CHART, form);
    await enter(page, CHART);
    await expectWalk(page, drawn(CHART));
  });

  test(`Enter pins a mark of the ${form} and Escape lets it go`, async ({ page }) => {
    await open(page);
    await chooseForm(page, CHART, form);
    const path = drawn(CHART)[1];
    const query = formQuery(CHART, form);
    await enter(page, CHART);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toBe(`/${query}#${path}`);
    await expect(mark(page, CHART, path)).toHaveAttribute('aria-current', 'true');
    await expect(row(page, path)).toHaveAttribute('data-pinned', '');
    expect(await focused(page), 'pinning keeps the focus').toBe(path);

    await page.keyboard.press('Escape');
    await expect(tooltip(page)).toBeHidden();
    await expect(page.locator('[data-pinned], [aria-current="true"]')).toHaveCount(0);
    await expect.poll(() => address(page)).toBe(`/${query}`);
  });
}

for (const id of ['change', 'flow']) {
  test(`Arrows move between the marks of the ${id} chart and Enter pins`, async ({ page }) => {
    await open(page);
    const marks = chart(page, id).locator('.drawing [data-mark]');
    const paths = await marks.evaluateAll((marks) => marks.map((mark) => mark.dataset.mark));
    expect(paths.length).toBeGreaterThan(2);
    await enter(page, id);
    await expectWalk(page, paths);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toBe(`/#${paths.at(-1)}`);
  });
}

test('Every chart is one tab stop', async ({ page }) => {
  await open(page);
  const stops = await page.locator('.drawing svg.chart').evaluateAll((charts) =>
    charts.map((chart) => {
      const focusable = [...chart.querySelectorAll('a, [tabindex]')];
      return focusable.filter((element) => element.tabIndex >= 0).length;
    }),
  );
  expect(stops.length).toBeGreaterThan(5);
  expect(stops).toEqual(stops.map(() => 1));
});

test('Tab enters a chart at the mark that was left and leaves it again', async ({ page }) => {
  await open(page);
  await chart(page, CHART).locator('[data-form]').last().focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(drawn(CHART)[0]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBeNull();
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe(drawn(CHART)[1]);
});

test('A focused mark and its row are highlighted together', async ({ page }) => {
  await open(page);
  await enter(page, 'operating');
  const path = await focused(page);
  await expect(mark(page, 'operating', path)).toHaveAttribute('data-active', '');
  await expect(row(page, path)).toHaveAttribute('data-active', '');
});

test('The focus stays on its mark when the unit is switched by pointer', async ({ page }) => {
  await open(page);
  await enter(page, CHART);
  const path = await focused(page);
  await page.locator('[data-switch="unit"]').dispatchEvent('click');
  await expect(mark(page, CHART, path)).toHaveAttribute('aria-label', /2,783,900/);
  expect(await focused(page)).toBe(path);
});

test('Everything that can be clicked can be reached with Tab, and is outlined', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.locator('[data-switch="lang"]').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-switch="unit"]')).toBeFocused();
  await expect(page.locator('[data-switch="unit"]')).not.toHaveCSS('outline-style', 'none');
});

test('Enter leaves the tooltip beside its mark', async ({ page }) => {
  await open(page);
  await enter(page, CHART);
  const place = () => page.evaluate(() => document.getElementById('tooltip').getBoundingClientRect().toJSON());
  const before = await place();
  await page.keyboard.press('Enter');
  await expect(mark(page, CHART, await focused(page))).toHaveAttribute('aria-current', 'true');
  expect(await place()).toEqual(before);
});

test('Keys with Alt, Control or Meta stay the browser’s', async ({ page }) => {
  await open(page);
  await enter(page, CHART);
  const path = await focused(page);
  for (const key of ['ArrowRight', 'ArrowLeft', 'End']) {
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
      const isTaken = await page.evaluate(
        ([key, modifier]) =>
          !document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key, [modifier]: true, bubbles: true, cancelable: true }),
          ),
        [key, modifier],
      );
      expect(isTaken, `${modifier} ${key}`).toBe(false);
    }
  }
  expect(await focused(page)).toBe(path);
});

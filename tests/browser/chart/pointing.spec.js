import { FORMS, chooseForm, pointAt } from '../chart.js';
import { disclosure, drawn, part, statement } from '../disclosure.js';
import { chart, expect, mark, open, test, tooltip } from '../page.js';

const CHART = 'expenditure/function';
const CHECKED = /核对.*(一致|四舍五入差|矛盾|未说明|没有可做的核对)/s;

/** The tooltip says all there is to say about a line. */
async function expectExplained(page, path) {
  const { amount, share } = statement(path);
  const tip = tooltip(page);
  await expect(tip).toBeVisible();
  await expect(tip).toContainText(disclosure.lines[path].name.zh);
  await expect(tip.locator('.amount')).toHaveText(amount);
  if (share) await expect(tip).toContainText(share);
  await expect(tip).toContainText(part(path));
  await expect(tip).toContainText(CHECKED);
}

/** The line is highlighted in its chart and its table, and no other line is. */
async function expectHighlighted(page, path) {
  const active = page.locator('[data-active]');
  await expect(page.locator(`tr[id="${path}"]`)).toHaveAttribute('data-active', '');
  const others = await active.evaluateAll((elements, path) => {
    const pathOf = (element) => element.dataset.mark ?? element.dataset.line;
    return elements.map(pathOf).filter((other) => other !== path);
  }, path);
  expect(others).toEqual([]);
}

for (const form of FORMS) {
  test(`Pointing at any mark of the ${form} explains it and highlights its row`, async ({ page }) => {
    await open(page);
    await chooseForm(page, CHART, form);
    for (const path of drawn(CHART)) {
      await pointAt(page, CHART, path);
      await expectExplained(page, path);
      await expect(mark(page, CHART, path)).toHaveAttribute('data-active', '');
      await expectHighlighted(page, path);
    }
  });
}

for (const id of ['income', 'expenditure/program', 'operating', 'three-public', 'assets']) {
  test(`Pointing at any mark of the chart ${id} explains it`, async ({ page }) => {
    await open(page, id === 'expenditure/program' ? '/#expenditure/program/personnel' : '/');
    await page.keyboard.press('Escape');
    for (const path of drawn(id)) {
      await pointAt(page, id, path);
      await expectExplained(page, path);
      await expectHighlighted(page, path);
    }
  });
}

test('Pointing at the opening waffle explains the line it stands for', async ({ page }) => {
  await open(page);
  for (const path of drawn(CHART)) {
    await pointAt(page, 'overview', path);
    await expectExplained(page, path);
  }
});

test('Pointing at a change shows prior year, change and rate as printed', async ({ page }) => {
  await open(page);
  await pointAt(page, 'change', 'income');
  await expect(tooltip(page)).toContainText('296.01万元');
  await expect(tooltip(page)).toContainText('251.79万元');
  await expect(tooltip(page)).toContainText('增加44.22万元');
  await expect(tooltip(page)).toContainText('17.56%');
  await expect(chart(page, 'change').locator('tr[data-line="income"]')).toHaveAttribute('data-active', '');
});

test('Pointing at the flow explains sources and uses', async ({ page }) => {
  await open(page);
  for (const path of ['income/general-public', 'expenditure/function/221']) {
    await pointAt(page, 'flow', path);
    await expectExplained(page, path);
    await expect(chart(page, 'flow').locator(`tr[data-line="${path}"]`)).toHaveAttribute('data-active', '');
  }
});

test('Pointing at a row highlights its mark', async ({ page }) => {
  await open(page);
  const path = 'operating/30211';
  await page.locator(`tr[id="${path}"] .figure`).first().hover();
  await expect(mark(page, 'operating', path)).toHaveAttribute('data-active', '');
  await expectHighlighted(page, path);
});

test('Nothing stays highlighted or explained once the pointer is elsewhere', async ({ page }) => {
  await open(page);
  await pointAt(page, CHART, 'expenditure/function/201');
  await expect(tooltip(page)).toBeVisible();
  await chart(page, CHART).locator('h3').hover();
  await expect(tooltip(page)).toBeHidden();
  await expect(page.locator('[data-active]')).toHaveCount(0);
});

test('The tooltip stays inside the window and off the pointer at every mark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  for (const form of FORMS) {
    await chooseForm(page, CHART, form);
    for (const path of drawn(CHART)) {
      const [x, y] = await pointAt(page, CHART, path);
      await expect(tooltip(page)).toContainText(statement(path).amount);
      const box = await tooltip(page).boundingBox();
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(844);
      const isCovered = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      expect(isCovered, `${path} in ${form} stays in sight`).toBe(false);
    }
  }
});

test('There is exactly one tooltip, hidden until something is pointed at', async ({ page }) => {
  await open(page);
  await expect(tooltip(page)).toHaveCount(1);
  await expect(tooltip(page)).toBeHidden();
  await pointAt(page, 'assets', 'assets/fixed');
  await expect(tooltip(page)).toHaveCount(1);
});

test('A click pins a mark: its path is in the address and the tooltip stays', async ({ page }) => {
  await open(page);
  const path = 'expenditure/function/201';
  await page.mouse.click(...(await pointAt(page, CHART, path)));
  await expect(page).toHaveURL(new RegExp(`/#${path}$`));
  await chart(page, CHART).locator('h3').hover({ position: { x: 5, y: 5 } });
  await expect(tooltip(page)).toContainText('278.39万元');
  await expect(mark(page, CHART, path)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator(`tr[id="${path}"]`)).toHaveAttribute('data-pinned', '');
});

test('A click beside the marks lets go of the pinned one', async ({ page }) => {
  await open(page, '/#assets/fixed');
  await expect(tooltip(page)).toBeVisible();
  await page.locator('#assets h2').click();
  await expect(tooltip(page)).toBeHidden();
  await expect(page.locator('[data-pinned], [aria-current="true"]')).toHaveCount(0);
});

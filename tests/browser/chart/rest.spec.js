// Lines that leave some of their total open, or have more than it: no picture says otherwise.

import { FORMS, chooseForm } from '../chart.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

const CHART = 'expenditure/function';
const document = (classes) => `未名市图书馆
2027年部门预算公开
一、预算收支安排
1．2027年预算收入总额100万元，比上年90万元增加10万元，增长12.5%。其中：一般公共预算财政拨款100万元。
2．2027年预算支出总额100万元，其中：${classes}。
3．2027年财政拨款支出预算80万元，其中：教育支出60万元，卫生健康支出20万元。
`;
const SHORT = document('教育支出6万元，卫生健康支出4万元');
const OVER = document('一般公共服务支出100万元，教育支出60万元，卫生健康支出40万元');

async function openDraft(page, text, query = '') {
  await open(page, `/${query}`);
  const file = { name: '草案.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[data-import="file"]').setInputFiles(file);
  await expect(page.locator('h1')).toHaveText('未名市图书馆');
}

const rest = (page, id) => chart(page, id).locator(`.drawing [data-rest="${CHART}"]`);

for (const form of FORMS) {
  test(`What no line accounts for is a mark of its own in the ${form}`, async ({ page }) => {
    await openDraft(page, SHORT);
    await chooseForm(page, CHART, form);
    await expect(rest(page, CHART)).toHaveAccessibleName('未列出，90万元（本页推算），占 90.00%（本页推算）');
    await expect(rest(page, CHART)).toHaveAttribute('href', '#audit/parts/expenditure');
    await expect(chart(page, CHART).locator('.drawing [data-mark]')).toHaveCount(2);
  });
}

test('Of one hundred squares as many are filled as the title says, the others are empty', async ({ page }) => {
  await openDraft(page, SHORT);
  await expect(chart(page, 'overview').locator('.finding')).toHaveText(
    '每 100 元中，6.00 元用于教育支出，90.00 元的用途这里没有列出',
  );
  // One path is all squares of a mark.
  const squares = async (locator) => {
    const path = await locator.locator('svg.narrow path.cell').getAttribute('d');
    return path.match(/m/g).length;
  };
  expect(await squares(mark(page, 'overview', 'expenditure/function/205'))).toBe(6);
  expect(await squares(mark(page, 'overview', 'expenditure/function/210'))).toBe(4);
  expect(await squares(rest(page, 'overview'))).toBe(90);
  await expect(chart(page, 'overview').locator('.note')).toContainText('比预算支出总额少 90万元*');
});

test('Pointing at what no line accounts for explains it and highlights its row', async ({ page }) => {
  await openDraft(page, SHORT);
  await rest(page, CHART).hover();
  await expect(tooltip(page)).toContainText('未列出');
  await expect(tooltip(page).locator('.amount')).toHaveText('90万元*');
  await expect(tooltip(page)).toContainText('不是文件中的一项');
  const inTable = chart(page, CHART).locator(`tr[data-rest-row="${CHART}"]`);
  await expect(inTable).toHaveAttribute('data-active', '');
  await expect(inTable).toContainText('90.00%*');
  await expect(inTable.locator('.badge')).toHaveClass(/contradiction/);
});

test('Keys reach what no line accounts for, and Enter leads to the check of the sum', async ({ page }) => {
  await openDraft(page, SHORT);
  await chart(page, CHART).locator('.drawing [tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(rest(page, CHART)).toBeFocused();
  await expect(tooltip(page)).toContainText('未列出');
  await page.keyboard.press('Enter');
  await expect.poll(() => address(page)).toBe('/?file=own#audit/parts/expenditure');
  await expect(page.locator('[id="audit/parts/expenditure"]')).toBeInViewport();
});

test('What no line accounts for has its name in English too', async ({ page }) => {
  await openDraft(page, SHORT, '?lang=en');
  await expect(rest(page, CHART)).toHaveAccessibleName('Not listed, 90 wan yuan (computed), 90.00% (computed)');
});

test('Lines that have more than their total are compared, not drawn as parts of it', async ({ page }) => {
  await openDraft(page, OVER);
  for (const id of ['overview', CHART]) {
    await expect(chart(page, id).locator('.finding')).toHaveText('所列各项之和比预算支出总额多 100万元*');
    await expect(chart(page, id).locator('svg.chart.bars')).toBeVisible();
    await expect(chart(page, id).locator('.track')).toHaveCount(0);
  }
  await expect(chart(page, CHART).locator('[data-form]')).toHaveCount(1);
  await expect(chart(page, CHART).locator('.note').first()).toContainText('长短只供各项互相比较');
  await expect(chart(page, 'flow').locator('.note').first()).toContainText('多出的部分画在总额之外');
});

test('Changes and flows bear a badge where a figure contradicts another, and say what it means', async ({ page }) => {
  await openDraft(page, SHORT);
  const change = mark(page, 'change', 'income');
  await expect(change).toHaveAttribute('aria-label', /有矛盾$/);
  await expect(change.locator('svg.wide .name')).toHaveText('预算收入总额 ≠');
  await expect(chart(page, 'change').locator('.note').first()).toContainText('≠');
  await expect(mark(page, 'flow', 'expenditure')).toHaveAttribute('aria-label', /有矛盾$/);
  await expect(chart(page, 'flow').locator('.note').first()).toContainText('见“核对”一节');
});

test('Every line has one row, whichever totals are broken down', async ({ page }) => {
  await openDraft(page, SHORT);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await expect(row(page, 'appropriation/function/205')).toHaveCount(1);
  await expect(row(page, 'appropriation')).toHaveCount(1);
  const dead = await page.locator('a[href^="#"]').evaluateAll((links) =>
    links.map((link) => decodeURIComponent(link.getAttribute('href').slice(1))).filter((id) => !window.document.getElementById(id)),
  );
  expect(dead).toEqual([]);
});

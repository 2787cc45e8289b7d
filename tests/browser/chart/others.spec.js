// More lines than a chart can draw: the others are one mark, which opens the table.

import { FORMS, chooseForm } from '../chart.js';
import { ROWS, address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

const CHART = 'expenditure/function';
const CLASSES = [
  '一般公共服务', '外交', '国防', '公共安全', '教育', '科学技术', '文化旅游体育与传媒', '社会保障和就业', '卫生健康',
  '节能环保', '城乡社区', '农林水', '交通运输', '资源勘探工业信息等', '商业服务业等', '金融', '自然资源海洋气象等',
  '住房保障', '粮油物资储备', '灾害防治及应急管理', '援助其他地区', '其他',
];
const amounts = CLASSES.map((_, index) => CLASSES.length - index);
const total = amounts.reduce((sum, amount) => sum + amount, 0);
const parts = CLASSES.map((name, index) => `${name}支出${amounts[index]}万元`);
const DRAFT = `未名市财政局
2027年部门预算公开
一、预算收支安排
1．2027年预算收入总额${total}万元，比上年减少。其中：一般公共预算财政拨款${total}万元。
2．2027年预算支出总额${total}万元，其中：${parts.join('，')}。
`;

async function openDraft(page) {
  await open(page, '/');
  const file = { name: '草案.txt', mimeType: 'text/plain', buffer: Buffer.from(DRAFT) };
  await page.locator('input[data-import="file"]').setInputFiles(file);
  await expect(page.locator('h1')).toHaveText('未名市财政局');
}

const others = (page, id) => chart(page, id).locator(`.drawing [data-others="${CHART}"]`).first();
const folded = (page) => chart(page, CHART).locator('tbody[data-folded]');
const button = (page) => chart(page, CHART).locator('button[data-unfold]');

for (const form of FORMS) {
  test(`What is not drawn is a mark of its own in the ${form}`, async ({ page }) => {
    await openDraft(page);
    await chooseForm(page, CHART, form);
    const name = '其余 3 项，6万元（本页推算），占 2.37%（本页推算）';
    await expect(others(page, CHART)).toHaveAccessibleName(name);
    await expect(chart(page, CHART).locator('.drawing > div [data-mark]')).toHaveCount(19);
  });
}

test('Pointing at the others explains them', async ({ page }) => {
  await openDraft(page);
  await others(page, CHART).hover();
  await expect(tooltip(page)).toContainText('其余 3 项');
  await expect(tooltip(page).locator('.amount')).toHaveText('6万元*');
  await expect(tooltip(page)).toContainText('每一项都在图下的表中');
});

test('The others open the table at the first of them', async ({ page }) => {
  await openDraft(page);
  await expect(folded(page)).toBeHidden();
  const target = (await others(page, CHART).getAttribute('href')).slice(1);
  await others(page, CHART).click();
  await expect(row(page, target)).toBeInViewport();
  await expect(folded(page)).toHaveCount(0);
  expect(await address(page)).toContain(`#${target}`);
});

test('Keys reach the others, and Enter opens the table', async ({ page }) => {
  await openDraft(page);
  await mark(page, CHART, `${CHART}/201`).focus();
  await page.keyboard.press('End');
  await expect(others(page, CHART)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(folded(page)).toHaveCount(0);
});

test('A button opens the table and leads the keys on', async ({ page }) => {
  await openDraft(page);
  await expect(button(page)).toHaveText('显示全部 22 项');
  await button(page).click();
  await expect(button(page)).toBeHidden();
  await expect(chart(page, CHART).locator(`table ${ROWS} >> visible=true`)).toHaveCount(23);
  const isWithin = await page.evaluate((rows) => document.activeElement.closest(rows) !== null, ROWS);
  expect(isWithin).toBe(true);
});

test('What was opened stays open in the other language', async ({ page }) => {
  await openDraft(page);
  await button(page).click();
  await page.locator('[data-switch="lang"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(folded(page)).toHaveCount(0);
  await expect(others(page, CHART)).toHaveAccessibleName(/^3 other lines, /);
});

// The audit: what a budget officer wants to know before publishing.

import { address, chart, expect, open, row, test } from '../page.js';

const finding = (page, key) => page.locator(`[id="audit/${key}"]`);
const DRAFT = `未名市图书馆
2027年部门预算公开
一、预算收支安排
1．2027年预算收入总额100万元，比上年90万元增加10万元，增长12.5%。
2．2027年预算支出总额100万元，其中：教育支出60万元，卫生健康支出40万元。
3．因公出国（境）费0万元，较上年增加（减少）0万元。
`;

async function openDraft(page) {
  await open(page);
  const file = { name: '草案.txt', mimeType: 'text/plain', buffer: Buffer.from(DRAFT) };
  await page.locator('input[data-import="file"]').setInputFiles(file);
  await expect(page.locator('h1')).toHaveText('未名市图书馆');
}

test('The filter shows the findings of one outcome, and all of them again', async ({ page }) => {
  await open(page, '/#audit');
  const shown = (outcome) => page.locator(`[data-outcome="${outcome}"]`).filter({ visible: true });
  await expect(shown('exact')).not.toHaveCount(0);
  await page.locator('[data-filter="rounding"]').click();
  await expect(page.locator('[data-filter="rounding"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(shown('rounding')).toHaveCount(1);
  await expect(shown('exact')).toHaveCount(0);
  await page.locator('[data-filter="all"]').click();
  await expect(shown('exact')).not.toHaveCount(0);
});

test('The badge of a figure leads to its finding, which leads back', async ({ page }) => {
  await open(page);
  const share = 'expenditure/function/208';
  await row(page, share).locator('a.checked').click();
  await expect.poll(() => address(page)).toBe(`/#audit/share/${share}`);
  await expect(finding(page, `share/${share}`)).toBeInViewport();
  await finding(page, `share/${share}`).getByRole('link').first().click();
  await expect(row(page, share)).toBeInViewport();
  await expect(row(page, share)).toHaveAttribute('data-pinned', '');
});

test('A link to a finding opens at it, and one to no finding says so', async ({ page }) => {
  await open(page, '/#audit/growth/income');
  await expect(finding(page, 'growth/income')).toBeInViewport();
  await expect(page.locator('.notices p')).toHaveCount(0);
  await page.goto('/#audit/growth/nothing');
  await expect(page.locator('.notices p')).toContainText('audit/growth/nothing');
});

test('A draft shows its contradictions first, with the sentence and what would fit', async ({ page }) => {
  await openDraft(page);
  const growth = finding(page, 'growth/income');
  await expect(growth).toHaveAttribute('data-outcome', 'contradiction');
  await expect(growth).toContainText('增长12.5%');
  await expect(growth).toContainText('如果 12.5% 是 11.1%，就吻合。');
  const first = page.locator('#audit [data-finding]').first();
  await expect(first).toHaveAttribute('data-outcome', 'contradiction');
  await growth.getByRole('link', { name: '看原文' }).click();
  await expect(page.locator('#document .quote:target')).toContainText('增长12.5%');
  await expect(page.locator('[data-finding="template"]')).toContainText('增加(减少)0');
});

test('Marks and rows of contradicted figures bear a badge', async ({ page }) => {
  await open(page);
  const text = DRAFT.replace('教育支出60万元', '教育支出60万元，占本年支出70%');
  const file = { name: '草案.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[data-import="file"]').setInputFiles(file);
  const path = 'expenditure/function/205';
  await expect(row(page, path).locator('.badge')).toHaveClass(/contradiction/);
  const mark = chart(page, 'expenditure/function').locator(`[data-mark="${path}"]`).first();
  await expect(mark).toHaveAttribute('aria-label', /有矛盾/);
});

test('Every expected item says whether it was found, and on which basis it is expected', async ({ page }) => {
  await open(page, '/#audit');
  const items = page.locator('tr[data-requirement]');
  expect(await items.count()).toBeGreaterThan(20);
  for (const item of await items.all()) {
    await expect(item).toHaveAttribute('data-presence', /^(found|none|not-found)$/);
    await expect(item.locator('.basis')).not.toBeEmpty();
  }
});

test('The report is printed without the other sections', async ({ page }) => {
  await open(page, '/#audit');
  await page.evaluate(() => {
    window.print = () => (window.printed = document.documentElement.dataset.printed);
  });
  await page.locator('[data-print-section="audit"]').click();
  expect(await page.evaluate(() => window.printed)).toBe('audit');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => (document.documentElement.dataset.printed = 'audit'));
  await expect(page.locator('#income')).toBeHidden();
  await expect(finding(page, 'growth/income')).toBeVisible();
});

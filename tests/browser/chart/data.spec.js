// What the page shows is what its data say: other data, another page.

import { FORMS, actions, chooseForm, pointAt } from '../chart.js';
import { changePage, withData } from '../document.js';
import { download, parseCsv, readSvg } from '../download.js';
import { address, chart, expect, mark, open, row, test, tooltip } from '../page.js';

const CHART = 'expenditure/function';
const LINE = 'expenditure/function/201';

/** One class has another name, amount and share; the total is what the classes add up to then. */
function change({ entity, lines }) {
  entity.name = { zh: '改名中心', en: 'Renamed Centre' };
  lines[LINE].name = { zh: '试验服务支出', en: 'Trial services' };
  Object.assign(lines[LINE].statements[0], { amount: '123.45万元', share: '87.50%' });
  lines.expenditure.statements[0].amount = '141.08万元';
}

/** Only the class has another amount. */
function changeLine({ lines }) {
  Object.assign(lines[LINE].statements[0], { amount: '123.45万元', share: '41.70%' });
}

/** There is one class more. */
function add({ lines }) {
  lines['expenditure/function/205'] = {
    name: { zh: '教育支出', en: 'Education' },
    code: { value: '205', origin: 'assigned' },
    statements: [{ place: 'expenditure', amount: '50万元', share: '16.89%' }],
  };
}

const changed = (edit) => (page) => changePage(page, (html) => withData(html, edit));
const [withChange, withChangedLine, withAddition] = [change, changeLine, add].map(changed);

const WORDS = [
  {
    query: '',
    what: 'in Chinese and 万元',
    name: '试验服务支出',
    entity: '改名中心',
    total: '141.08万元',
    said: '试验服务支出，123.45万元，占 87.50%',
    title: '每 100 元中，87.50 元用于试验服务支出',
    cell: '123.45',
  },
  {
    query: '?unit=yuan',
    what: 'in Chinese and 元',
    name: '试验服务支出',
    entity: '改名中心',
    total: '1,410,800元',
    said: '试验服务支出，1,234,500元，占 87.50%',
    title: '每 100 元中，87.50 元用于试验服务支出',
    cell: '1,234,500',
  },
  {
    query: '?lang=en',
    what: 'in English and wan yuan',
    name: 'Trial services',
    entity: 'Renamed Centre',
    total: '141.08 wan yuan',
    said: 'Trial services, 123.45 wan yuan, 87.50%',
    title: /87\.50/,
    cell: '123.45',
  },
  {
    query: '?lang=en&unit=yuan',
    what: 'in English and yuan',
    name: 'Trial services',
    entity: 'Renamed Centre',
    total: '1,410,800 yuan',
    said: 'Trial services, 1,234,500 yuan, 87.50%',
    title: /87\.50/,
    cell: '1,234,500',
  },
];

for (const { query, what, name, entity, total, said, title, cell } of WORDS) {
  test(`Changed figures and names are in marks, tables, titles and tooltip, ${what}`, async ({ page }) => {
    await withChange(page);
    await open(page, `/${query}`);
    await expect(page.locator('h1')).toHaveText(entity);
    await expect(page).toHaveTitle(new RegExp(entity));
    await expect(page.locator('.headline')).toHaveText(total);
    for (const id of ['overview', CHART, 'flow']) {
      await expect(mark(page, id, LINE), id).toHaveAccessibleName(said);
    }
    for (const id of ['overview', CHART]) await expect(chart(page, id).locator('.finding')).toHaveText(title);
    await expect(row(page, LINE)).toContainText(name);
    await expect(row(page, LINE).locator('td.figure').first()).toHaveText(cell);
    for (const id of ['overview', 'flow']) {
      const inTable = chart(page, id).locator('table tr').filter({ hasText: name });
      await expect(inTable).toContainText(cell);
    }
    await pointAt(page, CHART, LINE);
    await expect(tooltip(page)).toContainText(name);
    await expect(tooltip(page)).toContainText('123.45');
    await expect(tooltip(page)).toContainText('87.50%');
    await expect(page.locator('body')).not.toContainText('278.39', { useInnerText: true });
  });
}

test('Every form draws the changed figures', async ({ page }) => {
  await withChange(page);
  await open(page);
  for (const form of FORMS) {
    await chooseForm(page, CHART, form);
    await expect(mark(page, CHART, LINE)).toHaveAccessibleName('试验服务支出，123.45万元，占 87.50%');
    await expect(chart(page, CHART).locator('.drawing')).not.toContainText('278.39');
  }
});

test('The other language and unit, switched to, say the changed figures', async ({ page }) => {
  await withChange(page);
  await open(page);
  await page.locator('[data-switch="unit"]').click();
  await expect(mark(page, CHART, LINE)).toHaveAccessibleName('试验服务支出，1,234,500元，占 87.50%');
  await page.locator('[data-switch="lang"]').click();
  await expect(mark(page, CHART, LINE)).toHaveAccessibleName('Trial services, 1,234,500 yuan, 87.50%');
});

test('Changed figures are in what is downloaded', async ({ page }) => {
  await withChange(page);
  await open(page);
  const offered = await actions(page, CHART);
  const csv = await download(page, offered.locator('[data-download="csv"]'));
  const rows = parseCsv(csv.bytes.toString('utf8').slice(1));
  expect(rows.find((cells) => cells.includes(LINE))).toEqual(expect.arrayContaining(['试验服务支出', '123.45', '万元', '87.50%']));
  const svg = await readSvg(page, (await download(page, offered.locator('[data-download="svg"]'))).bytes);
  expect(svg.texts.join('')).toContain('试验服务支出');
  expect(svg.texts.join('')).toContain('123.45');
  const json = await download(page, page.locator('[data-download="json"]'));
  expect(JSON.parse(json.bytes.toString('utf8')).lines[LINE].statements[0].amount).toBe('123.45万元');
});

test('What changed figures leave of their total is drawn as such', async ({ page }) => {
  await withChangedLine(page);
  await open(page);
  await expect(page.locator('.headline')).toHaveText('296.01万元');
  await expect(mark(page, CHART, LINE)).toHaveAccessibleName('一般公共服务支出，123.45万元，占 41.70%');
  const rest = chart(page, CHART).locator(`.drawing [data-rest="${CHART}"]`);
  await expect(rest).toHaveAccessibleName(/^未列出，154\.93万元（本页推算）/);
  await expect(chart(page, CHART).locator('.finding')).toContainText('41.70 元用于一般公共服务支出');
});

for (const [query, said] of [['', '在核对之后改过'], ['?lang=en', 'changed after they were checked']]) {
  test(`What was found in other figures is not said of these, /${query}`, async ({ page }) => {
    await withChange(page);
    await open(page, `/${query}`);
    await expect(page.locator('#audit')).toContainText(said);
    await expect(page.locator('[data-finding], [data-filter], [data-outcome], [data-requirement], [data-unusual]')).toHaveCount(0);
    await expect(page.locator('.badge, a.checked')).toHaveCount(0);
    // That nothing can be checked would not be true either.
    await pointAt(page, CHART, LINE);
    await expect(tooltip(page)).not.toContainText(query ? 'nothing to check' : '没有可做的核对');
    await expect(tooltip(page).locator('a[href^="#audit"]')).toHaveCount(0);
    const dead = await page.locator('a[href^="#"]').evaluateAll((links) => {
      const fragments = links.map((link) => decodeURIComponent(link.getAttribute('href').slice(1)));
      return [...new Set(fragments)].filter((id) => !document.getElementById(id));
    });
    expect(dead).toEqual([]);
  });
}

test('A report that says of another text is not believed', async ({ page }) => {
  await changePage(page, (html) => html.replace(/"of":"[0-9a-f]{16}"/, '"of":"0123456789abcdef"'));
  await open(page);
  await expect(page.locator('#audit')).toContainText('在核对之后改过');
  await expect(mark(page, CHART, LINE)).toHaveAccessibleName('一般公共服务支出，278.39万元，占 94.05%');
});

test('A line that was added has its marks and rows, and can be linked to', async ({ page }) => {
  await withAddition(page);
  await open(page, '/#expenditure/function/205');
  const path = 'expenditure/function/205';
  for (const id of ['overview', CHART, 'flow']) {
    await expect(mark(page, id, path), id).toHaveAttribute('aria-label', /^教育支出，50万元/);
  }
  await expect(row(page, path)).toBeInViewport();
  await expect(row(page, path)).toHaveAttribute('data-pinned', '');
  await expect(row(page, path)).toContainText('教育支出');
  await expect(row(page, path)).toContainText('205');
  await expect(tooltip(page)).toContainText('50万元');
  await expect(page.locator('.notices p')).toHaveCount(0);
  await page.locator('[data-switch="lang"]').click();
  await page.locator('[data-switch="unit"]').click();
  await expect(mark(page, CHART, path)).toHaveAttribute('aria-label', /^Education, 500,000 yuan/);
  await expect(row(page, path)).toContainText('500,000');
});

for (const path of ['expenditure/program/personnel', 'operating/30299', 'audit', 'glossary/specific-purpose']) {
  test(`A link to ${path} opens at it among changed figures`, async ({ page }) => {
    await withChange(page);
    await open(page, `/#${path}`);
    await expect(page.locator(`[id="${path}"]`)).toBeInViewport();
    await expect(page.locator('[data-pinned]').first()).toBeVisible({ visible: path.includes('/') && !path.startsWith('glossary') });
    expect(await address(page)).toBe(`/#${path}`);
  });
}

test('A line that was taken away leaves nothing behind', async ({ page }) => {
  await changePage(page, (html) => withData(html, ({ lines }) => delete lines['expenditure/function/221']));
  await open(page, '/#expenditure/function/221');
  await expect(page.locator('[data-mark="expenditure/function/221"]')).toHaveCount(0);
  await expect(row(page, 'expenditure/function/221')).toHaveCount(0);
  await expect(page.locator('.notices')).toContainText('expenditure/function/221');
});

test('A chart of changed figures is shown alone where it is asked for', async ({ page }) => {
  await withChange(page);
  await open(page, `/?embed=${CHART}&form=donut`);
  await expect(page.locator('figure:visible')).toHaveCount(1);
  await expect(page.locator('h1, footer, table').filter({ visible: true })).toHaveCount(0);
  await expect(chart(page, CHART).locator('svg.chart.donut')).toBeVisible();
  await expect(mark(page, CHART, LINE)).toHaveAccessibleName('试验服务支出，123.45万元，占 87.50%');
  await expect(chart(page, CHART).locator('.onward')).toBeVisible();
});

test.describe('Data that cannot be used', () => {
  const spoilt = (html) => html.replace(/(<script[^>]* id="disclosure">){/, '$1');
  const newer = (html) => withData(html, (disclosure) => (disclosure.format = 999));

  for (const [what, edit, zh, en] of [
    ['are broken', spoilt, '数据无法读取', 'cannot be read'],
    ['are of a newer version', newer, '来自更新的版本', 'come from a newer version'],
  ]) {
    test(`leave what was prepared, and the page says why, when they ${what}`, async ({ page }) => {
      await changePage(page, edit);
      for (const [query, said] of [['', zh], ['?lang=en', en]]) {
        await page.goto(`/${query}`);
        await expect(page.locator('#failure')).toContainText(said);
        await expect(page.locator('button:visible')).toHaveCount(0);
        await expect(row(page, LINE)).toContainText('278.39');
        await expect(chart(page, CHART).locator('svg.chart')).toBeVisible();
        // As with scripts off, marks lead to their rows.
        await mark(page, CHART, LINE).click();
        await expect(row(page, LINE)).toBeInViewport();
        expect(new URL(page.url()).hash).toBe(`#${LINE}`);
      }
    });
  }
});

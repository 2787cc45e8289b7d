import { FORMS, actions, chooseForm } from '../chart.js';
import { disclosure, drawn } from '../disclosure.js';
import { download, parseCsv, readSvg } from '../download.js';
import { ROWS, chart, expect, open, test } from '../page.js';

const CHART = 'expenditure/function';
const CHARTS = ['overview', 'income', CHART, 'flow', 'change', 'operating', 'three-public', 'assets'];
const SOURCE = disclosure.source.title.zh;

const buttonOf = async (page, id, kind) => (await actions(page, id)).locator(`[data-download="${kind}"]`);
const downloadChart = async (page, id, kind) => download(page, await buttonOf(page, id, kind));

async function expectStandalone(page, id, { name, bytes }) {
  const heading = await chart(page, id).locator('.finding').textContent();
  const subtitle = await chart(page, id).locator('.subtitle').textContent();
  const { error, root, texts, unfilled, shapes } = await readSvg(page, bytes);
  expect(error, name).toBeUndefined();
  expect(root).toBe('svg');
  expect(unfilled, 'shapes whose colour is nowhere in the file').toBe(0);
  expect(shapes).toBeGreaterThan(1);
  const text = texts.join('').replaceAll(/\s/g, '');
  const written = [heading, subtitle, SOURCE, new URL(page.url()).origin, '万元'];
  for (const part of written) expect(text).toContain(part.replaceAll(/\s/g, ''));
  const source = bytes.toString();
  for (const foreign of ['var(', 'class=', 'url(', '<style', '<script']) expect(source).not.toContain(foreign);
}

for (const id of CHARTS) {
  test(`The chart ${id} downloads as an SVG that stands alone`, async ({ page }) => {
    await open(page);
    const file = await downloadChart(page, id, 'svg');
    expect(file.name).toMatch(/^tianmen-12345-2026-.+\.svg$/);
    await expectStandalone(page, id, file);
  });
}

test('Every form downloads as an SVG that stands alone', async ({ page }) => {
  await open(page);
  for (const form of FORMS) {
    await chooseForm(page, CHART, form);
    await expectStandalone(page, CHART, await downloadChart(page, CHART, 'svg'));
  }
});

test('A chart of a dark page downloads with colours that can be read', async ({ page }) => {
  await open(page, '/?theme=dark&lang=en');
  const { bytes } = await downloadChart(page, CHART, 'svg');
  const [, ink] = bytes.toString().match(/^<svg[^>]* fill="([^"]+)"/);
  const [, paper] = bytes.toString().match(/<rect [^>]*fill="([^"]+)"/);
  expect(ink).not.toBe(paper);
});

for (const id of [CHART, 'overview', 'flow', 'change']) {
  test(`The chart ${id} downloads as a PNG that shows it`, async ({ page }) => {
    await open(page);
    const { name, bytes } = await downloadChart(page, id, 'png');
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(bytes.readUInt32BE(16), 'width').toBeGreaterThan(1000);
    expect(await countColours(page, bytes)).toBeGreaterThan(8);
  });
}

/** How many colours a picture has; an empty one has a single one. */
async function countColours(page, bytes) {
  return page.evaluate(async (encoded) => {
    const binary = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([binary], { type: 'image/png' }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, bytes.toString('base64'));
}

/** The CSV's rows of one chart, keyed by path, checked for its form. */
async function readTable(page, button) {
  const { name, bytes } = await download(page, button);
  expect(name).toMatch(/^tianmen-12345-2026-.+\.csv$/);
  expect([...bytes.subarray(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  const [header, ...rows] = parseCsv(bytes.toString('utf8').slice(1));
  for (const row of rows) expect(row).toHaveLength(header.length);
  const keyed = rows.map((row) => Object.fromEntries(row.map((cell, index) => [header[index], cell])));
  return Object.fromEntries(keyed.map((row) => [row['路径'] ?? row.Path, row]));
}

test('A table downloads as CSV with the figures of the document', async ({ page }) => {
  await open(page);
  const rows = await readTable(page, await buttonOf(page, CHART, 'csv'));
  expect(Object.keys(rows)).toEqual([...drawn(CHART), 'expenditure']);
  for (const path of drawn(CHART)) {
    const { name, code, statements } = disclosure.lines[path];
    expect(rows[path]).toMatchObject({ 项目: name.zh, 代码: code.value, 占比: statements[0].share });
    expect(rows[path]['金额'] + rows[path]['单位']).toBe(statements[0].amount);
  }
});

test('Every table downloads as CSV with a row for each of its lines', async ({ page }) => {
  await open(page);
  let count = 0;
  const seen = new Set();
  for (const view of ['function', 'program']) {
    await page.locator(`[data-view="${view}"]`).click();
    await expect(chart(page, `expenditure/${view}`)).toBeVisible();
    for (const id of await chartsIn(page)) {
      if (seen.has(id)) continue;
      seen.add(id);
      await expectTable(page, chart(page, id), await buttonOf(page, id, 'csv'));
      count += 1;
    }
  }
  // A table without a chart keeps its button in sight.
  for (const table of await page.locator('[data-table-frame]').all()) {
    await expect(table.locator('[data-download]')).toBeVisible();
    await expectTable(page, table, table.locator('[data-download="csv"]'));
    count += 1;
  }
  expect(count).toBeGreaterThan(10);
});

/** The names of the charts that can be seen. */
const chartsIn = (page) =>
  page.locator('figure[data-chart]:visible').evaluateAll((charts) => charts.map((chart) => chart.dataset.chart));

/** A table downloads as it is shown, with the document's figures. */
async function expectTable(page, frame, button) {
  const lines = await frame.locator(ROWS).evaluateAll((rows) => rows.map((row) => row.dataset.line ?? row.id));
  const rows = await readTable(page, button);
  expect(Object.keys(rows)).toEqual([...new Set(lines)]);
  for (const [path, { 金额: amount, 单位: unit }] of Object.entries(rows)) {
    const printed = disclosure.lines[path].statements[0].amount;
    expect(printed === 'none' ? '无（文件说明）' : printed).toBe(amount + unit);
  }
}

test('A CSV of the English page in yuan still holds the document’s own figures', async ({ page }) => {
  await open(page, '/?lang=en&unit=yuan');
  const rows = await readTable(page, await buttonOf(page, 'assets', 'csv'));
  expect(rows['assets/fixed']).toMatchObject({ Line: 'Fixed assets', Amount: '24.13', Unit: 'wan yuan' });
});

test('All data download as the JSON that the page was made from', async ({ page }) => {
  await open(page);
  const { name, bytes } = await download(page, page.locator('[data-download="json"]'));
  expect(name).toBe('tianmen-12345-2026.json');
  expect(JSON.parse(bytes.toString('utf8'))).toEqual(disclosure);
});

// One file with everything in it, opened from a disk.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { actions } from '../chart.js';
import { download, parseCsv } from '../download.js';
import { mark, ready, row, tooltip } from '../page.js';
import { dist } from '../site.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const HEALTH = 'expenditure/function/210';

/** Makes the file as `make single` does, under a name that a reader may give it. */
function make(folder, site = '') {
  const cargo = ['run', '--quiet', '--locked', '--offline', '--bin', 'single', '--features', 'prerender', '--'];
  const disclosure = 'data/tianmen-12345/2026.json';
  execFileSync('cargo', [...cargo, disclosure, dist, folder], { cwd: root, env: { ...process.env, SITE: site } });
  const [name] = readdirSync(folder);
  const file = join(folder, '预算 #1?.html');
  copyFileSync(join(folder, name), file);
  return pathToFileURL(file).href;
}

const test = base.extend({
  made: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'budget-viewer-single-'));
      await use(make(folder));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],

  // Nobody is asked for anything, and nothing goes wrong behind the page.
  context: async ({ context, made }, use) => {
    const complaints = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(made) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`);
    });
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
    await use(context);
    expect(complaints).toEqual([]);
  },
});

async function open(page, address) {
  await page.goto(address);
  await ready(page);
}

test('The file opens with everything on it, and finds fault with nothing', async ({ page, made }) => {
  await open(page, made);
  await expect(page.locator('.headline')).toHaveText('296.01万元');
  await expect(page.locator('.notices p')).toHaveCount(0);
  await expect(page.locator('#failure')).toBeHidden();
  // A style that arrives and is refused would show here.
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
});

test('Pointing, keys and pinning work', async ({ page, made }) => {
  await open(page, made);
  await mark(page, 'expenditure/function', HEALTH).hover();
  await expect(tooltip(page)).toContainText('3.3万元');
  await mark(page, 'expenditure/function', HEALTH).focus();
  await page.keyboard.press('Home');
  await expect(tooltip(page)).toContainText('278.39万元');
  await page.keyboard.press('Enter');
  await expect(mark(page, 'expenditure/function', 'expenditure/function/201')).toHaveAttribute('aria-current', 'true');
  expect(new URL(page.url()).hash).toBe('#expenditure/function/201');
});

test('The switches work and stay in the address', async ({ page, made }) => {
  await open(page, made);
  await page.locator('[data-switch="lang"]').click();
  await page.locator('[data-switch="unit"]').click();
  await page.locator('[data-switch="theme"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.headline')).toHaveText('2,960,100 yuan');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => new URL(page.url()).search).toBe('?lang=en&unit=yuan&theme=dark');
  await page.reload();
  await ready(page);
  await expect(page.locator('.headline')).toHaveText('2,960,100 yuan');
});

test('A deep link opens at its figure, and Back returns', async ({ page, made }) => {
  await open(page, `${made}?lang=en#${HEALTH}`);
  await expect(row(page, HEALTH)).toHaveAttribute('data-pinned', '');
  await expect(mark(page, 'expenditure/function', HEALTH)).toBeInViewport();
  await page.locator('.contents a[href="#audit"]').click();
  await expect(page.locator('#audit h2')).toBeInViewport();
  await page.goBack();
  await expect(row(page, HEALTH)).toHaveAttribute('data-pinned', '');
});

test('The copied link opens the file at that figure', async ({ page, made }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => (window.copied = text);
  });
  await open(page, made);
  await row(page, HEALTH).locator('[data-copy]').click();
  expect(await page.evaluate(() => window.copied)).toBe(`${made}#${HEALTH}`);
});

test('What is published nowhere offers no code to frame it', async ({ page, made }) => {
  await open(page, made);
  const income = await actions(page, 'income');
  await expect(income.locator('[data-copy]')).toBeVisible();
  await expect(income.locator('[data-embed]')).toBeHidden();
});

test('Downloads are made from the file alone', async ({ page, made }) => {
  await open(page, made);
  const csv = await download(page, (await actions(page, 'income')).locator('[data-download="csv"]'));
  expect(parseCsv(csv.bytes.toString()).length).toBeGreaterThan(3);
  const json = await download(page, page.locator('[data-download="json"]'));
  expect(JSON.parse(json.bytes).entity.id).toBe('tianmen-12345');
  const png = await download(page, (await actions(page, 'income')).locator('[data-download="png"]'));
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const svg = await download(page, (await actions(page, 'income')).locator('[data-download="svg"]'));
  expect(svg.bytes.toString()).toMatch(/^<svg/);
});

for (const name of ['disclosure.docx', 'ruled-table.pdf']) {
  test(`A reader’s own file is read by the worker in the file: ${name}`, async ({ page, made }) => {
    await open(page, made);
    await page.locator('input[data-import="file"]').setInputFiles(join(root, 'tests/documents', name));
    await expect(page.locator('.file-notices')).toContainText(name);
    await expect(page.locator('[data-import="remove"]')).toBeVisible();
    await page.reload();
    await ready(page);
    await expect(page.locator('.file-notices')).toContainText(name);
    await page.locator('[data-import="remove"]').click();
    await expect(page.locator('h1')).toHaveText('天门市12345公共服务热线中心');
  });
}

test('With scripts off the file reads as any page', async ({ browser, made }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${made}#${HEALTH}`);
  await expect(row(page, HEALTH)).toBeInViewport();
  await page.close();
});

test('A script or style that somebody put into the file does nothing', async ({ browser, made }) => {
  const changed = fileURLToPath(made).replace('.html', '-changed.html');
  const markup = '<script>window.harmed = 1</script><img src="x" onerror="window.harmed = 2"><p id="styled" style="color: red">';
  writeFileSync(changed, readFileSync(new URL(made), 'utf8').replace('<body>', `<body>${markup}`));
  const page = await browser.newPage();
  await open(page, pathToFileURL(changed).href);
  expect(await page.evaluate(() => window.harmed)).toBeUndefined();
  await expect(page.locator('#styled')).not.toHaveCSS('color', 'rgb(255, 0, 0)');
  await page.close();
});

test('Where the page is published too, its links lead there', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'budget-viewer-single-'));
  const page = await browser.newPage();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => (window.copied = text);
  });
  await open(page, make(folder, 'https://budget.example.org'));
  const copied = () => page.evaluate(() => window.copied);
  await row(page, HEALTH).locator('[data-copy]').click();
  expect(await copied()).toBe(`https://budget.example.org/tianmen-12345/2026/#${HEALTH}`);
  await (await actions(page, 'income')).locator('[data-embed]').click();
  await expect.poll(copied).toContain('src="https://budget.example.org/tianmen-12345/2026/?embed=income"');
  await page.close();
  rmSync(folder, { recursive: true });
});

import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { complaints, weigh } from './weigh.js';

const check = fileURLToPath(new URL('check.js', import.meta.url));

const PAGE = `<!doctype html><html lang="zh-CN" data-base="/budget/">
<link rel="canonical" href="/budget/a/2026/">
<link rel="icon" href="/budget/assets/icon-0.svg">
<link rel="preload" href="/budget/assets/budget-viewer_bg-0.wasm" as="fetch">
<script src="/budget/assets/budget-viewer-0.js" defer></script>
<script data-reader="/budget/assets/reader-0.js">start</script>`;

/** A site with files of so many bytes that no compression makes smaller. */
async function site(sizes, use) {
  const folder = await mkdtemp(join(tmpdir(), 'budget-viewer-size-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  for (const [name, size] of Object.entries(sizes)) await writeFile(join(folder, 'assets', name), randomBytes(size));
  await use(folder).finally(() => rm(folder, { recursive: true }));
}

const SMALL = { 'budget-viewer_bg-0.wasm': 3000, 'budget-viewer-0.js': 500, 'icon-0.svg': 700, 'reader-0.js': 900, 'reader_bg-0.wasm': 5000 };

test('A visit is the page and what it waits for: its script and its program, no icon, no reader', () =>
  site(SMALL, async (folder) => {
    const { visit, page, program, reader } = await weigh(folder);
    assert.deepStrictEqual(visit.files, ['index.html', 'assets/budget-viewer_bg-0.wasm', 'assets/budget-viewer-0.js']);
    assert.ok(program.bytes >= 3000 && program.bytes < 3020);
    assert.ok(reader.bytes >= 5000 && reader.bytes < 5020);
    assert.ok(visit.bytes - page.bytes >= 3500 && visit.bytes - page.bytes < 3540);
  }));

test('Everything that is weighed has a budget', () =>
  site(SMALL, async (folder) => {
    const budget = JSON.parse(await readFile(new URL('budget.json', import.meta.url), 'utf8'));
    assert.deepStrictEqual(Object.keys(budget).sort(), Object.keys(await weigh(folder)).sort());
  }));

test('A file that is too large is named, with how much it is over', () =>
  site(SMALL, async (folder) => {
    const weights = await weigh(folder);
    const budget = Object.fromEntries(Object.entries(weights).map(([name, { bytes }]) => [name, bytes]));
    assert.deepStrictEqual(complaints(weights, budget), []);
    const [complaint, ...others] = complaints(weights, { ...budget, program: budget.program - 7 });
    assert.match(complaint, /budget-viewer_bg-0\.wasm.* 7 over its budget of 2,\d+:/);
    assert.deepStrictEqual(others, []);
  }));

test('The check fails on a site whose program is too large, and passes one of small files', async () => {
  await site(SMALL, async (folder) => assert.strictEqual(spawnSync(process.execPath, [check, folder]).status, 0));
  await site({ ...SMALL, 'budget-viewer_bg-0.wasm': 1_000_000 }, async (folder) => {
    const { status, stderr } = spawnSync(process.execPath, [check, folder], { encoding: 'utf8' });
    assert.strictEqual(status, 1);
    // The program, and with it the visit.
    assert.strictEqual(stderr.trim().split('\n').length, 2);
  });
});

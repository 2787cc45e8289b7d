// The site behind a real nginx, with the configuration that the project hands out.

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startNginx } from './nginx.js';
import { expect, open, row, test as base } from '../page.js';
import { dist } from '../site.js';

const hosting = (name) => readFile(new URL(`../../../hosting/${name}`, import.meta.url), 'utf8');

const test = base.extend({
  nginx: [
    async ({}, use) => {
      const nginx = await startNginx(dist);
      await use(nginx);
      await nginx.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ nginx }, use) => use(nginx.origin),
});

/** The answer as it comes over the wire: no cache, nothing unpacked. */
const ask = (url, headers = {}) =>
  new Promise((resolve, reject) => {
    get(url, { headers }, async (response) => {
      const parts = await response.toArray();
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', reject);
  });

const sha256 = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const PAGES = [
  ['/', 200, 'index.html'],
  ['/tianmen-12345/2026/', 200, 'tianmen-12345/2026/index.html'],
  ['/tianmen-12345/2026/en.html', 200, 'tianmen-12345/2026/en.html'],
  ['/tianmen-12345/2027/', 404, '404.html'],
  ['/assets/nothing-0000000000000000.js', 404, '404.html'],
];

for (const [path, status, file] of PAGES) {
  test(`${path} is answered with ${status}, ${file}, and asked for again at every visit`, async ({ nginx }) => {
    const answer = await ask(nginx.origin + path);
    expect(answer.status).toBe(status);
    expect(answer.body.equals(await readFile(join(dist, file)))).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  test(`${path} allows its own scripts and styles alone; its header says the rest too, and that frames may show it`, async ({ nginx }) => {
    const { headers, body } = await ask(nginx.origin + path);
    const html = body.toString();
    const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
    const [, script] = html.match(/<script data-program[^>]*>(.*?)<\/script>/s);
    const [, styles] = html.match(/<style>(.*?)<\/style>/s);
    const own = [
      "default-src 'none'",
      `script-src 'self' '${sha256(script)}' 'wasm-unsafe-eval'`,
      `style-src '${sha256(styles)}'`,
    ];
    const same = policy.split('; ').filter((directive) => !own.includes(directive));
    expect(policy.split('; ')).toEqual([...own, ...same]);
    expect(headers['content-security-policy']).toBe([...same, 'frame-ancestors *'].join('; '));
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!'wasm-unsafe-eval')|https?:|\*/);
  });
}

test('All hosts get the same policy', async ({ nginx }) => {
  const { headers } = await ask(nginx.origin);
  for (const name of ['_headers', 'Caddyfile', 'nginx.conf']) {
    expect(await hosting(name)).toContain(headers['content-security-policy']);
  }
});

test('A folder without its slash leads to the page', async ({ nginx }) => {
  const { status, headers } = await ask(`${nginx.origin}/tianmen-12345/2026`);
  expect(status).toBe(301);
  expect(headers.location).toBe('/tianmen-12345/2026/');
});

test('The service worker is asked for again at every visit', async ({ nginx }) => {
  const { status, headers } = await ask(`${nginx.origin}/sw.js`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': expect.stringContaining('javascript') });
});

test('A page that did not change is not sent again', async ({ nginx }) => {
  const { headers } = await ask(nginx.origin);
  const again = await ask(nginx.origin, { 'if-none-match': headers.etag });
  expect(again.status).toBe(304);
});

const TYPES = { css: /^text\/css/, js: /javascript/, webmanifest: /^application\/manifest\+json/, svg: /^image\/svg\+xml/, wasm: /^application\/wasm$/ };

test('Every asset is kept for ever, under the type that browsers want', async ({ nginx }) => {
  const names = (await readdir(join(dist, 'assets'))).filter((name) => !/\.(br|gz)$/.test(name));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    expect(name).toMatch(/-[0-9a-f]{16}\.\w+$/);
    const { status, headers } = await ask(`${nginx.origin}/assets/${name}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(TYPES[name.split('.').pop()]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

for (const [encoding, ending, unpack] of [['br', 'br', brotliDecompressSync], ['gzip', 'gz', gunzipSync]]) {
  test(`What the build packed is sent as it is to readers who take ${encoding}`, async ({ nginx }) => {
    const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(`.${ending}`));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const original = name.slice(0, -ending.length - 1);
      const packed = await readFile(join(dist, name));
      expect(unpack(packed).equals(await readFile(join(dist, original))), name).toBe(true);
      const answer = await ask(`${nginx.origin}/${original}`, { 'accept-encoding': encoding });
      expect(answer.headers['content-encoding'], name).toBe(encoding);
      expect(answer.headers.vary).toBe('Accept-Encoding');
      expect(answer.body.equals(packed), name).toBe(true);
    }
  });
}

test('The page works there: a deep link, and a file of the reader’s own', async ({ page }) => {
  const response = await open(page, '/tianmen-12345/2026/?lang=en#operating/30207');
  expect(await response.headerValue('content-security-policy')).toContain('frame-ancestors');
  await expect(row(page, 'operating/30207')).toHaveAttribute('data-pinned', '');
  const document = fileURLToPath(new URL('../../documents/disclosure.docx', import.meta.url));
  await page.locator('input[data-import="file"]').setInputFiles(document);
  await expect(page.locator('.own')).toContainText('disclosure.docx', { timeout: 20_000 });
});

test.describe('at an address that is not there', () => {
  test.use({ tolerated: /404 \(Not Found\)/ });

  test('the page opens and says so', async ({ page }) => {
    const response = await open(page, '/tianmen-12345/2027/');
    expect(response.status()).toBe(404);
    await expect(page.locator('.notices')).toContainText('/tianmen-12345/2027/');
  });
});

test('Below a subfolder the same holds', async () => {
  const root = await mkdtemp(join(tmpdir(), 'budget-viewer-site-'));
  await cp(dist, join(root, 'budget'), { recursive: true });
  const nginx = await startNginx(root, '/budget/');
  const missing = await ask(`${nginx.origin}/budget/nowhere/`);
  expect(missing.status).toBe(404);
  expect(missing.body.equals(await readFile(join(dist, '404.html')))).toBe(true);
  const [asset] = await readdir(join(dist, 'assets'));
  const { headers } = await ask(`${nginx.origin}/budget/assets/${asset}`);
  expect(headers['cache-control']).toContain('immutable');
  await nginx.stop();
  await rm(root, { recursive: true });
});

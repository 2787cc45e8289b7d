// The page without a network, and from one version to the next.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, open, ready, row, test as base } from '../page.js';
import { publish } from '../site.js';

const document = fileURLToPath(new URL('../../documents/disclosure.docx', import.meta.url));

const test = base.extend({
  // Where the site is published.
  base: ['/', { option: true }],
  site: async ({ base }, use) => {
    const site = await publish(base);
    await use(site);
    await site.remove();
  },
  baseURL: ({ site }, use) => use(site.origin),
});

// Each has a site of its own to copy, change and start.
test.describe.configure({ timeout: 120_000 });
const eventually = { timeout: 30_000 };

// Without a network, what the browser asks for on its own complains.
test.use({ keepsSite: true, tolerated: /ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to fetch/ });

/** Opens the page and waits until the browser has kept the site. */
async function keep(page, address = '/') {
  await open(page, address);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

const update = (page) => page.locator('#update');
const version = (page) => page.locator('html').getAttribute('data-version');
const pick = (page) => page.locator('input[data-import="file"]').setInputFiles(document);
const expectRead = (page) => expect(page.locator('.own')).toContainText('disclosure.docx', eventually);

test('After one visit the page opens without a network, wherever a link leads', async ({ page, site }) => {
  await keep(page);
  await site.goOffline();
  await page.reload();
  await ready(page);
  await open(page, '/#expenditure/function/210');
  await expect(row(page, 'expenditure/function/210')).toHaveAttribute('data-pinned', '');
  await open(page, '/?lang=en&theme=dark#operating/30207');
  await expect(row(page, 'operating/30207')).toContainText('Post and telecommunications');
  await open(page, '/index.html');
  await expect(update(page)).toBeHidden();
});

test('After a visit in Chinese it speaks English and counts in yuan without a network', async ({ page, site }) => {
  await keep(page);
  await site.goOffline();
  await page.locator('[data-switch="lang"]').click();
  await expect(page.locator('h1')).toHaveText('Tianmen 12345 Public Service Hotline Centre');
  await page.locator('[data-switch="unit"]').click();
  await expect(page.locator('.headline')).toHaveText('2,960,100 yuan');
  await page.reload();
  await ready(page);
  await expect(page.locator('.headline')).toHaveText('2,960,100 yuan');
  await open(page, '/tianmen-12345/2026/?unit=yuan');
  await expect(page.locator('.headline')).toHaveText('2,960,100元');
});

test('The page that was visited is kept, not the root’s alone', async ({ page, site }) => {
  await keep(page, '/tianmen-12345/2026/#income');
  await site.goOffline();
  await open(page, '/tianmen-12345/2026/?lang=en#staff');
  await expect(page.locator('#staff')).toBeInViewport();
  await open(page, '/tianmen-12345/2026?lang=en');
  expect(page.url()).toBe(`${site.origin}/tianmen-12345/2026/?lang=en`);
  await expect(page.locator('.notices')).toBeEmpty();
});

test('An address that is not there says so without a network as well', async ({ page, site }) => {
  await keep(page);
  await site.goOffline();
  await open(page, '/nowhere/1999/');
  await expect(page.locator('.notices')).toContainText('/nowhere/1999/');
});

test('A file of one’s own is read without a network, once one was read with it', async ({ page, site }) => {
  await keep(page);
  await pick(page);
  await expectRead(page);
  await page.locator('[data-import="remove"]').click();
  await site.goOffline();
  await page.reload();
  await ready(page);
  await pick(page);
  await expectRead(page);
});

test('Without a network and without the reading program the page says what is missing', async ({ page, site }) => {
  await keep(page);
  await site.goOffline();
  for (const [query, said] of [['', '这台设备上也还没有'], ['?lang=en', 'not on this device yet']]) {
    await open(page, `/${query}`);
    await pick(page);
    await expect(page.locator('.file-notices')).toContainText(said);
  }
});

test('A new version waits until the reader wants it, and then is whole', async ({ page, site }) => {
  await keep(page);
  await site.renew(2);
  await page.reload();
  await ready(page);
  expect(await version(page), 'the version that was kept').toBeNull();
  await expect(update(page)).toBeVisible(eventually);
  await expect(update(page)).toContainText('新的版本');
  await expect(update(page)).not.toContainText('new version', { useInnerText: true });
  await page.locator('[data-switch="lang"]').getByText('English').click();
  await expect(update(page)).toContainText('There is a new version', { useInnerText: true });
  // In another tab the old version still opens, whole.
  const other = await page.context().newPage();
  await open(other);
  expect(await version(other)).toBeNull();

  await update(page).getByRole('button').click();
  await expect(page.locator('html')).toHaveAttribute('data-version', '2');
  await expect(other.locator('html')).toHaveAttribute('data-version', '2');
  for (const tab of [page, other]) {
    await ready(tab);
    await expect(update(tab)).toBeHidden();
  }
  const caches = await page.evaluate(() => window.caches.keys());
  expect(caches).toEqual(['budget-viewer / 2']);
  await site.goOffline();
  await page.reload();
  await ready(page);
  expect(await version(page)).toBe('2');
});

test('A new version keeps what was kept: the visited page and the reading program', async ({ page, site }) => {
  await keep(page, '/tianmen-12345/2026/');
  await pick(page);
  await expectRead(page);
  await site.renew(2);
  await open(page, '/');
  await update(page).getByRole('button').click();
  await expect(page.locator('html')).toHaveAttribute('data-version', '2');
  await ready(page);
  await site.goOffline();
  await open(page, '/tianmen-12345/2026/');
  expect(await version(page)).toBe('2');
  await pick(page);
  await expectRead(page);
});

for (const half of ['index.html', 'en.html']) test(`A version that is published without its ${half} is not taken`, async ({ page, site }) => {
  await keep(page);
  const file = join(site.folder, 'tianmen-12345/2026', half);
  const before = await readFile(file);
  await site.renew(2);
  const after = await readFile(file);
  await writeFile(file, before);
  await page.reload();
  await ready(page);
  const settled = () =>
    page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return { installing: Boolean(installing), waiting: Boolean(waiting) };
    });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(settled).toEqual({ installing: false, waiting: false });
  await expect(update(page)).toBeHidden();
  await page.reload();
  await ready(page);
  expect(await version(page)).toBeNull();
  // Once it is whole, it is.
  await writeFile(file, after);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(update(page)).toBeVisible(eventually);
});

/** Does something to the kept copy of the first file whose address has `part` in it. */
const spoil = (page, part, how) =>
  page.evaluate(
    async ({ part, how }) => {
      const [name] = await caches.keys();
      const cache = await caches.open(name);
      const keys = await cache.keys();
      const key = keys.find(({ url }) => (part === '/' ? url.endsWith('/') : url.includes(`/${part}`)));
      if (how === 'gone') return cache.delete(key);
      const { headers } = await cache.match(key);
      return cache.put(key, new Response('something else', { headers }));
    },
    { part, how },
  );

/** Whether there is a kept copy of that file, as it was published. */
const isKept = (page, part) =>
  page.evaluate(async (part) => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const keys = await cache.keys();
    const key = keys.find(({ url }) => (part === '/' ? url.endsWith('/') : url.includes(`/${part}`)));
    return key !== undefined && (await (await cache.match(key)).text()) !== 'something else';
  }, part);

for (const part of ['/', 'budget-viewer_bg', 'en.html']) {
  for (const how of ['gone', 'changed']) {
    test(`When ${part} is ${how} from what is kept, the page is whole, and mends what it can`, async ({ page, site }) => {
      await keep(page);
      await spoil(page, part, how);
      await page.reload();
      await ready(page);
      await expect.poll(() => isKept(page, part), 'what is kept is mended').toBe(true);
      await site.goOffline();
      await page.reload();
      await ready(page);
      await open(page, '/?lang=en');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });
  }
}

test('When what is kept is spoilt and its version is gone, the newest opens', async ({ page, site }) => {
  await keep(page);
  await spoil(page, 'budget-viewer_bg', 'changed');
  // Programs of an older version may still be in the browser’s own cache; this one is not asked.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await site.renew(2);
  await page.reload();
  await ready(page);
  expect(await version(page)).toBe('2');
});

test('When the reading program is spoilt, it is fetched again', async ({ page }) => {
  await keep(page);
  for (const part of ['assets/reader-', 'assets/reader_bg-']) {
    await open(page);
    await pick(page);
    await expectRead(page);
    await spoil(page, part, 'changed');
  }
  await open(page);
  await pick(page);
  await expectRead(page);
});

test('The browser offers to install the page', async ({ page }) => {
  await keep(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Contexts of tests are private windows.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { data, errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ name: '预算公开', start_url: '../' });
});

test('In another page’s frame nothing is kept', async ({ page, baseURL }) => {
  await open(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const other = await page.context().browser().newContext();
  const embedding = await other.newPage();
  await embedding.route('**/embedding', (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/">` }));
  await embedding.goto(`${baseURL}/embedding`);
  await expect(embedding.frameLocator('iframe').locator('html')).toHaveAttribute('data-ready', /./);
  expect(await embedding.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await other.close();
});

test.describe('below a subfolder', () => {
  test.use({ base: '/budget/' });

  test('the same holds: pages, deep links and one’s own files, without a network', async ({ page, site }) => {
    await keep(page, '/budget/tianmen-12345/2026/');
    await pick(page);
    await expectRead(page);
    await site.goOffline();
    await open(page, '/budget/?lang=en#operating/30207');
    await expect(row(page, 'operating/30207')).toHaveAttribute('data-pinned', '');
    await open(page, '/budget/tianmen-12345/2026/#income');
    await pick(page);
    await expectRead(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${site.origin}/budget/`);
  });
});

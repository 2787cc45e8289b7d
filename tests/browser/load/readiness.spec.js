import { pointAt } from '../chart.js';
import { expect, open, ready, test, tooltip } from '../page.js';

/** Holds the program back until `release` is called. */
async function holdProgram(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

for (const address of ['/', '/tianmen-12345/2026/en.html', '/#expenditure/function/208', '/?theme=dark&filter=exact']) {
  test(`The program takes over every prerendered element of ${address} and replaces none`, async ({ page }) => {
    const release = await holdProgram(page);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('#disclosure')).toBeAttached();
    const prerendered = await page.evaluate(() => {
      window.prerendered = [...document.querySelectorAll('#app *')];
      window.text = document.querySelector('main').textContent;
      return window.prerendered.length;
    });
    expect(prerendered).toBeGreaterThan(500);
    release();
    await ready(page);

    const { lost, added, kinds, isTextKept } = await page.evaluate(() => {
      const before = window.prerendered;
      const known = new Set(before);
      const count = (selector) => before.filter((element) => element.matches(selector)).length;
      const tooltip = document.getElementById('tooltip');
      const added = [...document.querySelectorAll('#app *')].filter((element) => !known.has(element));
      return {
        lost: before.filter((element) => !element.isConnected).map((element) => element.outerHTML),
        // What is said of a pinned line is all that was not sent.
        added: added.filter((element) => !tooltip.contains(element)).map((element) => element.outerHTML),
        kinds: ['[data-mark]', 'tr[id]', 'section[id]', 'figure'].map(count),
        isTextKept: document.querySelector('main').textContent.replace(tooltip.textContent, '') === window.text,
      };
    });
    expect(lost).toEqual([]);
    expect(added).toEqual([]);
    expect(isTextKept).toBe(true);
    for (const kind of kinds) expect(kind).toBeGreaterThan(0);
  });
}

test('A link that was opened early is followed once the program is there', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/?lang=en#operating/30207', { waitUntil: 'commit' });
  const row = page.locator('tr[id="operating/30207"]');
  await expect(row).toBeInViewport();
  release();
  await ready(page);
  await expect(row).toHaveAttribute('data-pinned', '');
  await expect(row).toContainText('Post and telecommunications');
  await expect(row).toBeInViewport();
});

test('The page says when it became usable, in milliseconds since it was asked for', async ({ page }) => {
  await open(page);
  const since = Number(await page.locator('html').getAttribute('data-ready'));
  const now = await page.evaluate(() => performance.now());
  expect(since).toBeGreaterThan(0);
  expect(since).toBeLessThanOrEqual(Math.ceil(now));
});

/** Holds back whatever the page does while it has nothing else to do; resolves to a function that has it done. */
async function holdIdleTime(page) {
  await page.addInitScript(() => {
    window.idle = [];
    window.requestIdleCallback = (callback) => window.idle.push(callback);
  });
  return () => page.evaluate(() => window.idle.forEach((callback) => callback()));
}

test('What is done in idle time explains something, and leaves nothing to be seen', async ({ page }) => {
  const release = await holdIdleTime(page);
  await open(page);
  await tooltip(page).evaluate((element) => {
    window.explained = [];
    const isSaid = ({ addedNodes }) => [...addedNodes].some((node) => node.textContent);
    const note = (changes) => {
      if (changes.some(isSaid)) window.explained.push(element.checkVisibility({ visibilityProperty: true }));
    };
    new MutationObserver(note).observe(element, { subtree: true, childList: true });
  });
  await release();
  await expect.poll(() => page.evaluate(() => window.explained.length)).toBeGreaterThan(0);
  await expect(tooltip(page)).toBeEmpty();
  await expect(tooltip(page)).toBeHidden();
  expect(await page.evaluate(() => window.explained)).not.toContain(true);
  await expect(page.locator('[data-active], [data-pinned], [aria-current="true"]')).toHaveCount(0);
});

test('What is done in idle time gives way to a pinned line', async ({ page }) => {
  const release = await holdIdleTime(page);
  await open(page, '/#expenditure/function/208');
  const before = await tooltip(page).evaluate((element) => element.outerHTML);
  await release();
  await expect(tooltip(page)).toBeVisible();
  expect(await tooltip(page).evaluate((element) => element.outerHTML)).toBe(before);
  await expect(page.locator('[data-active]')).toHaveCount(0);
});

test('What is done in idle time gives way to what a reader points at already', async ({ page }) => {
  const release = await holdIdleTime(page);
  await open(page);
  await pointAt(page, 'assets', 'assets/fixed');
  const before = await tooltip(page).evaluate((element) => element.outerHTML);
  await release();
  await expect(tooltip(page)).toBeVisible();
  expect(await tooltip(page).evaluate((element) => element.outerHTML)).toBe(before);
  await expect(page.locator('[data-active]').first()).toBeAttached();
});

test('A browser that tells of no idle time explains all the same', async ({ page }) => {
  await page.addInitScript(() => delete window.requestIdleCallback);
  await open(page);
  await pointAt(page, 'assets', 'assets/fixed');
  await expect(tooltip(page)).toBeVisible();
});

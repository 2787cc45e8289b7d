// One chart in a frame on another page.

import { FORMS, actions, chooseForm } from '../chart.js';
import { chart, expect, mark, open, ready, test, tooltip } from '../page.js';
import { expectNoShift, watchShifts } from '../shift.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const FUNCTION = 'expenditure/function';
const HEALTH = 'expenditure/function/210';

/** Presses the chart's button and returns the code that the clipboard holds then. */
async function embedCode(page, id) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await (await actions(page, id)).locator('[data-embed]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A page with nothing but some text around a frame; returns the frame, once it can be used. */
async function embed(page, code, width = 800) {
  const html = `<!doctype html><html lang="zh-CN"><title>新闻</title><body style="margin:0">
    <p>上文</p><div style="width:${width}px">${code}</div><p>下文</p></body></html>`;
  await page.route('**/article.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.setViewportSize({ width, height: 1000 });
  await page.goto('/article.html');
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await ready(frame);
  return frame;
}

const frameOf = (query, height = 600) => `<iframe src="/${query}" width="100%" height="${height}" style="border:0"></iframe>`;

/** What can be seen of the page in the frame. */
async function visible(frame) {
  return frame.evaluate(() => ({
    charts: [...document.querySelectorAll('figure')].filter((it) => it.checkVisibility()).map((it) => it.dataset.chart),
    others: [...document.querySelectorAll('header, nav, footer, h1, h2, table, .foot, .actions, .forms, .switches')].filter((it) =>
      it.checkVisibility(),
    ).length,
  }));
}

for (const width of [390, 800]) {
  test(`The copied code shows the chart alone and whole at ${width} px`, async ({ page }) => {
    await open(page);
    for (const id of ['overview', FUNCTION, 'change', 'flow', 'income']) {
      const code = await embedCode(page, id);
      const frame = await embed(page, code, width);
      const { charts, others } = await visible(frame);
      expect(charts).toEqual([id]);
      expect(others, id).toBe(id === 'overview' ? 1 : 0);
      await expect(frame.locator(`figure[data-chart="${id}"] .finding`)).toBeVisible();
      const size = await frame.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return { scrollWidth, clientWidth, scrollHeight, clientHeight };
      });
      expect(size.scrollWidth, `${id} is not too wide`).toBe(size.clientWidth);
      expect(size.scrollHeight, `${id} is not too high`).toBe(size.clientHeight);
      expect(size.clientWidth, 'no scrollbar takes room').toBe(width);
      await page.unrouteAll();
      await open(page);
    }
  });
}

test('The code has a title, the full width, a height, and waits until it is seen', async ({ page, baseURL }) => {
  await open(page, '/?lang=en&unit=yuan&theme=dark');
  const code = await embedCode(page, FUNCTION);
  // The page itself lets nobody parse markup.
  const blank = await page.context().newPage();
  const attributes = await blank.evaluate((code) => {
    const frame = new DOMParser().parseFromString(code, 'text/html').querySelector('body > iframe:only-child');
    return Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value]));
  }, code);
  expect(attributes.src).toBe(`${new URL(baseURL).origin}/tianmen-12345/2026/?lang=en&unit=yuan&theme=dark&embed=${FUNCTION}`);
  expect(attributes.title).toContain('2026');
  expect(attributes.title).toContain(await chart(page, FUNCTION).locator('.finding').textContent());
  expect(attributes).toMatchObject({ width: '100%', loading: 'lazy' });
  expect(Number(attributes.height)).toBeGreaterThan(200);
  await expect(page.locator('#announcement')).toHaveText('Embed code copied: paste it into a page.');
});

test('What is pinned in the chart is pinned in the frame', async ({ page }) => {
  await open(page, `/#${HEALTH}`);
  const frame = await embed(page, await embedCode(page, FUNCTION));
  expect(frame.url()).toMatch(/\?embed=expenditure\/function#expenditure\/function\/210$/);
  await expect(mark(frame, FUNCTION, HEALTH)).toHaveAttribute('aria-current', 'true');
  await expect(tooltip(frame)).toBeVisible();
});

test('The flow is framed with the view that it shows', async ({ page }) => {
  await open(page);
  await page.locator('[data-view="program"]').click();
  await expect(mark(page, 'flow', 'expenditure/program/personnel')).toBeAttached();
  const code = await embedCode(page, 'flow');
  expect(code).toContain('?embed=flow&amp;view=program"');
  const frame = await embed(page, code);
  await expect(mark(frame, 'flow', 'expenditure/program/personnel')).toBeVisible();
  await expect(frame.locator('.notices')).toBeEmpty();
  await expect(chart(frame, 'flow').locator('.onward a')).toHaveAttribute('href', /2026\/\?view=program#flow$/);
});

test('A chart of one view is framed as such, whatever else is chosen on the page', async ({ page }) => {
  await open(page);
  await page.locator('[data-view="program"]').click();
  await page.locator('[data-filter="exact"]').click();
  await chooseForm(page, 'income', 'donut');
  await chooseForm(page, 'expenditure/program', 'waffle');
  expect(await embedCode(page, 'expenditure/program')).toContain('?embed=expenditure/program&amp;form=waffle"');
  expect(await embedCode(page, 'assets')).toContain('?embed=assets"');
});

for (const form of FORMS) {
  test(`The chart is framed as ${form} where a reader chose that`, async ({ page }) => {
    await watchShifts(page);
    await open(page, `/#${HEALTH}`);
    await chooseForm(page, FUNCTION, form);
    const code = await embedCode(page, FUNCTION);
    const query = form === 'bars' ? '' : `&amp;form=${form}`;
    expect(code).toContain(`?embed=${FUNCTION}${query}#${HEALTH}"`);
    const frame = await embed(page, code);
    await expect(chart(frame, FUNCTION).locator(`.drawing svg.chart.${form}`)).toBeVisible();
    await expect(mark(frame, FUNCTION, HEALTH).first()).toHaveAttribute('aria-current', 'true');
    await expect(frame.locator('.notices')).toBeEmpty();
    const { scrollHeight, clientHeight } = await frame.evaluate(() => document.documentElement);
    expect(scrollHeight).toBe(clientHeight);
    await expectNoShift(frame);
    await expect(chart(frame, FUNCTION).locator('.onward a')).toHaveAttribute('href', new RegExp(`2026/#${HEALTH}$`));
  });
}

test('A form that the chart does not have is named above it', async ({ page }) => {
  for (const form of ['flower', "donut'],*['", 'donut%00']) {
    const frame = await embed(page, frameOf(`?embed=${FUNCTION}&form=${form}`));
    await expect(frame.locator('.notices')).toContainText('form=');
    await expect(chart(frame, FUNCTION).locator('.drawing svg.chart.bars')).toBeVisible();
    await page.unrouteAll();
  }
  await open(page, '/?form=donut');
  await expect(page.locator('.notices')).toContainText('form=donut');
  expect(new URL(page.url()).search).toBe('?form=donut');
});

test('A view that is not the first can be framed', async ({ page }) => {
  const frame = await embed(page, frameOf('?embed=expenditure/program'));
  expect((await visible(frame)).charts).toEqual(['expenditure/program']);
});

for (const width of [390, 800]) {
  test(`Pointing, keys and pinning work in the frame at ${width} px, and add no scrollbars`, async ({ page }) => {
    await open(page);
    const frame = await embed(page, await embedCode(page, FUNCTION), width);
    const marks = await chart(frame, FUNCTION).locator('[data-mark]').count();
    await mark(frame, FUNCTION, HEALTH).hover();
    await expect(tooltip(frame)).toContainText('3.3万元');
    for (let index = 0; index < marks; index += 1) {
      await chart(frame, FUNCTION).locator('[data-mark]').nth(index).hover();
      await expect(tooltip(frame)).toBeVisible();
      const overflows = await frame.evaluate(() => {
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
        return scrollHeight > clientHeight || scrollWidth > clientWidth;
      });
      expect(overflows, `mark ${index}`).toBe(false);
    }
    await mark(frame, FUNCTION, HEALTH).focus();
    await page.keyboard.press('Home');
    await expect(tooltip(frame)).toContainText('278.39万元');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(chart(frame, FUNCTION).locator('[aria-current]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(chart(frame, FUNCTION).locator('[aria-current]')).toHaveCount(0);
  });
}

test('The source line opens the whole page at the very figure, in the reader’s settings', async ({ page }) => {
  const frame = await embed(page, frameOf(`?lang=en&unit=yuan&theme=dark&embed=${FUNCTION}`));
  const onward = chart(frame, FUNCTION).locator('.onward a');
  await expect(onward).toHaveAttribute('rel', 'noopener');
  await expect(onward).toHaveAttribute('href', /\/tianmen-12345\/2026\/\?lang=en&unit=yuan&theme=dark#expenditure\/function$/);
  await mark(frame, FUNCTION, HEALTH).click();
  await expect(onward).toHaveAttribute('href', new RegExp(`theme=dark#${HEALTH}$`));
  const opening = page.context().waitForEvent('page');
  await onward.click();
  const whole = await opening;
  await ready(whole);
  await expect(whole.locator('footer')).toBeAttached();
  await expect(mark(whole, FUNCTION, HEALTH)).toHaveAttribute('aria-current', 'true');
  await expect(whole.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(whole.locator('html')).toHaveAttribute('lang', 'en');
});

test('A link in the tooltip opens the whole page beside the article', async ({ page }) => {
  const frame = await embed(page, frameOf(`?embed=${FUNCTION}#${HEALTH}`));
  const opening = page.context().waitForEvent('page');
  await tooltip(frame).locator('a').first().click();
  const whole = await opening;
  await ready(whole);
  expect(whole.url()).not.toContain('embed');
  expect(new URL(whole.url()).hash).toMatch(/^#audit\//);
});

test('Pinning in the frame leaves the article’s history and place alone', async ({ page }) => {
  const frame = await embed(page, frameOf(`?embed=${FUNCTION}`));
  const before = await page.evaluate(() => [history.length, scrollY]);
  await mark(frame, FUNCTION, HEALTH).click();
  await expect(mark(frame, FUNCTION, HEALTH)).toHaveAttribute('aria-current', 'true');
  expect(await page.evaluate(() => [history.length, scrollY])).toEqual(before);
});

test('Nothing shifts while the frame loads and the program takes over', async ({ page }) => {
  await watchShifts(page);
  await expectNoShift(await embed(page, frameOf(`?embed=${FUNCTION}`)));
});

test('A chart that the page does not have leaves the page whole, and is named', async ({ page }) => {
  await open(page, '/?embed=expenditure/weather');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('footer')).toBeVisible();
  await expect(page.locator('.notices')).toContainText('embed=expenditure/weather');
  expect(new URL(page.url()).search).toBe('?embed=expenditure/weather');
});

test('A figure that the chart’s page does not have is named above the chart', async ({ page }) => {
  const frame = await embed(page, frameOf(`?embed=${FUNCTION}#nothing`));
  await expect(frame.locator('.notices')).toContainText('nothing');
  expect((await visible(frame)).charts).toEqual([FUNCTION]);
});

test('The frame tells its page how high it is', async ({ page }) => {
  await page.addInitScript(() => {
    if (window !== top) return;
    window.told = [];
    addEventListener('message', ({ data }) => window.told.push(data));
  });
  const frame = await embed(page, frameOf(`?embed=${FUNCTION}`));
  const height = await frame.evaluate(() => document.documentElement.offsetHeight);
  await expect.poll(() => page.evaluate(() => window.told.at(-1))).toEqual({ budgetChart: FUNCTION, height });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('The frame holds the whole page', async ({ page }) => {
    await page.goto(`/?embed=${FUNCTION}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(chart(page, FUNCTION)).toBeVisible();
    await expect(page.locator('.onward').first()).toBeHidden();
  });
});

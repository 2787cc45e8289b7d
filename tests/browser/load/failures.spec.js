import { disclosure } from '../disclosure.js';
import { expect, mark, row, test } from '../page.js';

// Each test breaks the page on purpose.
test.use({ tolerated: /./ });

const failure = (page) => page.locator('#failure');

/** Serves the page with its HTML or headers altered. */
async function alter(page, change) {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body, ...change(body) });
    },
  );
}

const refuseProgram = (page) => page.route('**/*.wasm', (route) => route.abort());

const blockWasm = (page) =>
  alter(page, () => ({
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'self' 'unsafe-inline'",
    },
  }));

const FAILURES = [
  { what: 'a program that does not arrive', provoke: refuseProgram, zh: '交互功能未能启动', en: 'could not start' },
  { what: 'a program that is blocked', provoke: blockWasm, zh: '交互功能未能启动', en: 'could not start' },
  {
    what: 'a program that is damaged',
    provoke: (page) => page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no' })),
    zh: '交互功能未能启动',
    en: 'could not start',
  },
];

/** Everything that was prerendered can be read, and no button pretends to work. */
async function expectReadable(page) {
  const rows = Object.keys(disclosure.lines).filter((path) => path.includes('/'));
  const charts = ['overview', 'expenditure/function', 'flow', 'assets'];
  const wanted = [
    ...rows.map((path) => `tr[id="${path}"]`),
    ...charts.map((id) => `[data-chart="${id}"] svg.chart`),
  ];
  const missing = () =>
    page.evaluate(
      (wanted) => wanted.filter((selector) => !document.querySelector(selector)?.checkVisibility()),
      wanted,
    );
  await expect.poll(missing, 'what can no longer be read').toEqual([]);
  await expect(page.locator('button:visible')).toHaveCount(0);
}

for (const { what, provoke, zh, en } of FAILURES) {
  test(`With ${what} the page stays readable and says what happened`, async ({ page }) => {
    await provoke(page);
    await page.goto('/#expenditure/function/210');
    await expect(failure(page)).toBeVisible();
    await expect(failure(page)).toContainText(zh);
    await expect(row(page, 'expenditure/function/210')).toBeInViewport();
    await expectReadable(page);
    expect(new URL(page.url()).hash).toBe('#expenditure/function/210');
  });

  test(`With ${what} the page says so in English when asked for`, async ({ page }) => {
    await provoke(page);
    await page.goto('/?lang=en');
    await expect(failure(page)).toContainText(en);
    await expect(failure(page).locator('*')).toHaveCount(0);
  });
}

for (const [query, said] of [['', '页面程序意外停止'], ['?lang=en', 'stopped unexpectedly']]) {
  test(`A program that stops while /${query} is open says so and leaves it readable`, async ({ page }) => {
    await page.goto(`/${query}`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', /./);
    // Browser extensions have broken documents like this; the program does not go on after it.
    await page.evaluate(() => {
      Element.prototype.getBoundingClientRect = () => {
        throw new DOMException('broken on purpose');
      };
      for (const mark of document.querySelectorAll('[data-mark]')) {
        mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      }
    });
    await expect(failure(page)).toBeVisible();
    await expect(failure(page)).toContainText(said);
    await expectReadable(page);
  });
}

test('A program that panics says so and leaves the page readable', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-ready', /./);
  await page.evaluate(() => {
    Node.prototype.insertBefore = Node.prototype.appendChild = () => {
      throw new DOMException('broken on purpose');
    };
    document.querySelector('[data-actions="income"]').click();
  });
  await expect(failure(page)).toContainText('页面程序意外停止');
  await expectReadable(page);
});

test('A page that the program cannot take over stays readable, says so, and its marks lead to their rows', async ({ page }) => {
  // What somebody on the way took out of it.
  await alter(page, (body) => ({ body: body.replace(/<nav [^]*?<\/nav>/, '') }));
  await page.goto('/');
  await expect(failure(page)).toBeVisible();
  await expect(failure(page)).toContainText('页面程序意外停止');
  await expectReadable(page);
  await mark(page, 'expenditure/function', 'expenditure/function/210').click();
  expect(new URL(page.url()).hash).toBe('#expenditure/function/210');
  await expect(row(page, 'expenditure/function/210')).toBeInViewport();
});

test('In normal use no failure is announced', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-ready', /./);
  await expect(failure(page)).toBeHidden();
});

// A reader's own file: dropped or picked, read beside the page, kept until it is removed.

import { address, expect, open, row, test, tooltip } from '../page.js';

const TEXT = `未名市12320公共卫生热线中心
2027年部门预算公开
一、预算收支安排
1．2027年预算收入总额1205.30万元，比上年1100.20万元预算增加105.1万元，增长9.55%。其中：一般公共预算财政拨款1205.3万元，单位资金收入0万元。收入增长主要原因是新增坐席50万元。
2．2027年预算支出总额1205.30万元。本年支出构成为：卫生健康支出1150.3万元，占本年支出95.44%；社会保障和就业支出55万元，占本年支出4.56%。
`;

const txt = (name = '我的预算.txt', text = TEXT) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const picker = (page) => page.locator('input[data-import="file"]');
const notices = (page) => page.locator('.open-file .file-notices');

async function pick(page, file) {
  await picker(page).setInputFiles(file);
}

/** Drops a file onto an element, as a hand would. */
async function drop(page, selector, { name, mimeType, buffer }) {
  const transfer = await page.evaluateHandle(
    ({ name, mimeType, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: mimeType }));
      return transfer;
    },
    { name, mimeType, text: buffer.toString() },
  );
  await page.dispatchEvent(selector, 'dragover', { dataTransfer: transfer });
  await expect(page.locator('.drop')).toBeVisible();
  await page.dispatchEvent(selector, 'drop', { dataTransfer: transfer });
  await expect(page.locator('.drop')).toBeHidden();
}

async function expectShown(page) {
  await expect(page.locator('h1')).toHaveText('未名市12320公共卫生热线中心');
  await expect(page.locator('.headline')).toHaveText('1,205.30万元');
  await expect(row(page, 'expenditure/function/210')).toContainText('1,150.3');
}

test('A dropped file is shown in the same page, marked as the reader’s own', async ({ page }) => {
  await open(page);
  await drop(page, '#income', txt());
  await expectShown(page);
  await expect(notices(page)).toContainText('我的预算.txt');
  await expect(notices(page)).toContainText('没有上传');
  expect(await address(page)).toBe('/?file=own');
});

test('The same disclosure as a web page gives the same figures', async ({ page }) => {
  await open(page);
  const paragraphs = TEXT.trim().split('\n').map((line) => `<p>${line}</p>`);
  const html = `<!doctype html><meta charset="utf-8"><title>预算</title><body>${paragraphs.join('')}</body>`;
  await pick(page, { name: 'budget.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expectShown(page);
});

test('Of final accounts every line with a plan stands beside its outturn', async ({ page }) => {
  const text = [
    '未名市图书馆2027年度部门决算公开',
    '一、情况说明。2027年度收入总计90万元，支出总计90万元。',
    '二、“三公”经费支出年初预算为10万元，支出决算为8万元，完成年初预算的80.0%。其中：公务接待费支出决算8万元。',
  ].join('\n');
  await open(page);
  await pick(page, { name: 'final.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const rows = page.locator('[data-execution]');
  await expect(rows).toHaveCount(1);
  await expect(rows).toHaveAttribute('data-execution', 'three-public');
  await expect(rows.locator('td')).toHaveText(['年初预算', '10', '8', '−2', '80.0%', '80.00%*']);
  await expect(page.locator('[data-outcome-group="contradiction"]')).toHaveCount(0);
});

test('A picked file survives a reload and opens at the figure that was linked to', async ({ page }) => {
  await open(page);
  await pick(page, txt());
  await expectShown(page);
  await open(page, '/?file=own#expenditure/function/208');
  await page.reload();
  await expectShown(page);
  await expect(row(page, 'expenditure/function/208')).toBeInViewport();
  await expect(tooltip(page)).toContainText('55万元');
});

test('A row leads to its sentence, marked in the document’s own text', async ({ page }) => {
  await open(page);
  await pick(page, txt());
  await expectShown(page);
  await row(page, 'expenditure/function/208').locator('.sentence-link').click();
  const sentence = page.locator('.quote:target');
  await expect(sentence).toContainText('社会保障和就业支出55万元，占本年支出4.56%。');
  await expect(sentence).toBeInViewport();
});

test('A figure that could not be placed is listed with its sentence', async ({ page }) => {
  await open(page);
  await pick(page, txt());
  await expectShown(page);
  await page.locator('.unread summary').click();
  await expect(page.locator('.unread li')).toHaveText(/^50万元：收入增长主要原因是新增坐席50万元。$/);
});

test('A removed file is gone, also after a reload', async ({ page }) => {
  await open(page);
  await pick(page, txt());
  await expectShown(page);
  await page.locator('[data-import="remove"]').click();
  await expect(page.locator('h1')).toHaveText('天门市12345公共服务热线中心');
  expect(await address(page)).toBe('/');
  await open(page, '/?file=own');
  await expect(notices(page)).toContainText('没有保留');
  await expect(page.locator('h1')).toHaveText('天门市12345公共服务热线中心');
});

test('Back and forward go between the published budget and one’s own file', async ({ page }) => {
  await open(page);
  await pick(page, txt());
  await expectShown(page);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('天门市12345公共服务热线中心');
  await expect(notices(page)).toHaveText('');
  await page.goForward();
  await expectShown(page);
});

test('Who follows a link while a file is only half shown still gets to the place', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.own')) return;
      observer.disconnect();
      location.hash = 'three-public/reception';
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await pick(page, new URL('../../documents/disclosure.docx', import.meta.url).pathname);
  const reception = row(page, 'three-public/reception');
  await expect(reception).toHaveAttribute('data-pinned', '');
  const off = () =>
    reception.evaluate((row) => {
      const pixels = (element, property) => parseFloat(getComputedStyle(element)[property]) || 0;
      const place = pixels(row, 'scrollMarginTop') + pixels(document.documentElement, 'scrollPaddingTop');
      return Math.round(row.getBoundingClientRect().top - place);
    });
  await expect.poll(off).toBe(0);
});

for (const ending of ['docx', 'xlsx', 'xls', 'ods', 'html', 'txt']) {
  test(`A ${ending} file is read and can be linked into after a reload`, async ({ page }) => {
    await open(page);
    await pick(page, new URL(`../../documents/disclosure.${ending}`, import.meta.url).pathname);
    await expect(page.locator('.own')).toContainText(`disclosure.${ending}`);
    await open(page, '/?file=own#three-public/reception');
    await expect(row(page, 'three-public/reception')).toBeInViewport();
    await expect(tooltip(page)).toContainText('公务接待费');
  });
}

test('A PDF is read; one without text, and one with a password, say so', async ({ page }) => {
  const document = (name) => new URL(`../../documents/${name}`, import.meta.url).pathname;
  await open(page);
  await pick(page, document('ruled-table.pdf'));
  await expect(row(page, 'expenditure/function/2080505')).toContainText('176.32');
  await pick(page, document('scan.pdf'));
  await expect(notices(page)).toContainText('这份 PDF 没有文字');
  await pick(page, document('password.pdf'));
  await expect(notices(page)).toContainText('文件有密码保护');
  await expect(row(page, 'expenditure/function/2080505')).toContainText('176.32');
});

test('Reading can be cancelled, and the next file is read', async ({ page }) => {
  await open(page);
  // The worker's program never arrives.
  await page.route('**/reader_bg-*.wasm', () => {});
  await pick(page, txt());
  await expect(page.locator('.reading')).toContainText('我的预算.txt');
  await page.locator('[data-import="cancel"]').click();
  await expect(page.locator('.reading')).toHaveCount(0);
  await page.unroute('**/reader_bg-*.wasm');
  await pick(page, txt());
  await expectShown(page);
});

const REFUSED = [
  { what: 'an empty file', file: txt('空.txt', ''), zh: '文件是空的', en: 'empty' },
  { what: 'a text without a budget', file: txt('诗.txt', '2026年床前明月光。'), zh: '没有找到预算数字', en: 'no figure' },
  {
    what: 'a picture',
    file: { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') },
    zh: '不认识这种格式',
    en: 'not known',
  },
  {
    what: 'a PDF that breaks off',
    file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type') },
    zh: '文件已损坏',
    en: 'damaged',
  },
];

for (const { what, file, zh, en } of REFUSED) {
  test(`For ${what} the page says what is wrong and stays as it was`, async ({ page }) => {
    for (const [lang, words] of [['', zh], ['?lang=en', en]]) {
      await open(page, `/${lang}`);
      await pick(page, file);
      await expect(notices(page)).toContainText(file.name);
      await expect(notices(page)).toContainText(words);
      await expect(row(page, 'income/general-public')).toBeVisible();
    }
  });
}

test.describe('when the worker stops', () => {
  test.use({ tolerated: /./ });

  test('the page survives, says so, and takes the next file', async ({ page }) => {
    await open(page);
    await page.route('**/reader_bg-*.wasm', (route) =>
      route.fulfill({ contentType: 'application/wasm', body: 'no program' }),
    );
    await pick(page, txt());
    await expect(notices(page)).toContainText(/读取程序(意外停止|未能下载)/);
    await page.unroute('**/reader_bg-*.wasm');
    await pick(page, txt());
    await expectShown(page);
  });
});

test('Names in a file are text, never markup', async ({ page }) => {
  await open(page);
  const name = '<img src=x onerror=window.harmed=1>.txt';
  await pick(page, txt(name, TEXT.replace('热线中心', '<script>window.harmed=1</script>')));
  await expect(notices(page)).toContainText(name);
  expect(await page.evaluate(() => window.harmed)).toBe(undefined);
});

test('What a reader chose in one disclosure hides nothing in another', async ({ page }) => {
  await open(page);
  await page.locator('[data-view="program"]').click();
  await page.locator('[data-filter="unstated"]').click();
  await pick(page, txt('功能分类.txt', TEXT));
  await expectShown(page);
  await expect(page.locator('[data-chart="expenditure/function"] svg.chart')).toBeVisible();
  await expect(page.locator('[data-filter="all"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('details.outcome').first()).toBeVisible();
});

test('A second file opens at its beginning, not at a figure of the first', async ({ page }) => {
  await open(page);
  await pick(page, txt());
  await expectShown(page);
  await page.locator('[data-chart="expenditure/function"] [data-mark="expenditure/function/208"]').click();
  await expect.poll(() => address(page)).toBe('/?file=own#expenditure/function/208');
  await pick(page, txt('第二份.txt', TEXT.replaceAll('社会保障和就业支出', '教育支出')));
  await expect(page.locator('.own')).toContainText('第二份.txt');
  // It is read from its top.
  await expect.poll(() => address(page)).toMatch(/^\/\?file=own(#overview)?$/);
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
  await expect(page.locator('.notices p')).toHaveCount(0);
});

test('Choosing a file lets go of nothing, and going back while one is read leaves its way out', async ({ page }) => {
  await open(page, '/#assets/fixed');
  const chooser = page.waitForEvent('filechooser');
  await page.locator('button[data-import="open"]').click();
  await chooser;
  await expect(tooltip(page)).toBeVisible();
  expect(await address(page)).toBe('/#assets/fixed');
  await open(page);
  await pick(page, txt());
  await expectShown(page);
  await page.route('**/reader_bg-*.wasm', () => {});
  await pick(page, txt('另一份.txt'));
  await expect(page.locator('.reading')).toContainText('另一份.txt');
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('天门市12345公共服务热线中心');
  await expect(page.locator('.reading')).toContainText('另一份.txt');
  await page.locator('[data-import="cancel"]').click();
  await expect(page.locator('.reading')).toHaveCount(0);
});

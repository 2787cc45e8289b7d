// Nothing runs but what was published, and nothing that a disclosure says is more than text.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actions } from '../chart.js';
import { disclosure } from '../disclosure.js';
import { download, parseCsv, readSvg } from '../download.js';
import { expect, open, test } from '../page.js';
import { dist } from '../site.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test.describe('a file that was changed on its way', () => {
  // That is what the tests provoke.
  test.use({ tolerated: /integrity|404|Failed to fetch|Failed to load|not defined/ });

  /** Appends what changes nothing but the hash. */
  async function tamper(page, file) {
    await page.route(`**/assets/${file}-*`, async (route) => {
      const response = await route.fetch();
      const harmless = response.url().endsWith('.wasm') ? Buffer.from([0, 2, 1, 120]) : Buffer.from('\n/**/');
      await route.fulfill({ response, body: Buffer.concat([await response.body(), harmless]) });
    });
  }

  for (const file of ['budget-viewer', 'budget-viewer_bg']) {
    test(`is not run when it is ${file}, and the page says that something is missing`, async ({ page }) => {
      await tamper(page, file);
      await page.goto('/');
      await expect(page.locator('#failure')).toBeVisible();
      await expect(page.locator('html')).not.toHaveAttribute('data-ready');
    });
  }

  for (const file of ['reader', 'reader_bg']) {
    test(`is not run when it is ${file} of the import worker`, async ({ page }) => {
      await open(page);
      await tamper(page, file);
      await page.locator('input[data-import="file"]').setInputFiles(join(root, 'tests/documents/disclosure.txt'));
      await expect(page.locator('.file-notices')).toContainText('读取程序未能下载');
    });
  }
});

test.describe('what somebody got into the page', () => {
  test.use({ tolerated: /Content Security Policy|violates|TrustedHTML|404/ });

  /** Serves the page with other HTML. */
  const change = (page, edit) =>
    page.route(
      (url) => url.pathname === '/',
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: edit(await response.text()) });
      },
    );

  test('does not run when it is in the page’s script, which then reads as with scripts off', async ({ page }) => {
    await change(page, (html) => html.replace(/(<script data-program.*?)(<\/script>)/s, '$1/**/$2'));
    await page.goto('/');
    await expect(page.locator('html')).not.toHaveAttribute('data-scripts');
    await expect(page.locator('.headline')).toBeVisible();
  });

  test('is not applied when it is in the page’s style sheet', async ({ page }) => {
    await change(page, (html) => html.replace('</style>', '/**/</style>'));
    await page.goto('/');
    expect(await page.evaluate(() => [...document.styleSheets].length)).toBe(0);
  });

  test('does not run, and has no style', async ({ page }) => {
    const markup = `<script>window.harmed = 1</script><img src="/x" onerror="window.harmed = 2"><p id="styled" style="color: red">`;
    await change(page, (html) => html.replace('<body>', `<body>${markup}`));
    await open(page);
    expect(await page.evaluate(() => window.harmed)).toBeUndefined();
    await expect(page.locator('#styled')).not.toHaveCSS('color', 'rgb(255, 0, 0)');
    const inserted = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<p>');
        return true;
      } catch {
        return false;
      }
    });
    expect(inserted, 'a text becomes markup').toBe(false);
  });
});

const HOSTILE = [
  '=1+1',
  '</script><script>window.harmed=1</script>',
  '"><img src=x onerror=window.harmed=1>',
  `' onmouseover='window.harmed=1`,
  'javascript:window.harmed=1',
  '<!--<script>',
  '</title></style></textarea>]]>',
  '&lt;b&gt;&#60;i&#62;',
  '{amount}{{}}',
  '\u2028\u2029\u202e\u2066\u0001\u000c\ufffe',
  ';=1+1\t=1+1\r\n=1+1',
].join('');

const TEXTS = {
  hostile: HOSTILE,
  'very long': 'x'.repeat(5000),
};

/** The disclosure with every free text replaced. */
function replaceTexts(value, text) {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? text : replaceTexts(item, text)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, ['zh', 'en'].includes(key) && typeof item === 'string' ? text : replaceTexts(item, text)]),
  );
}

function withTexts(text) {
  const changed = replaceTexts(disclosure, text);
  // These are optional, and free as well.
  const [key] = Object.keys(changed.places);
  changed.places[`block-0-0`] = { ...changed.places[key], quote: text };
  changed.source.text = [text];
  changed.unread = [{ printed: text, place: 'block-0-0' }];
  return changed;
}

/** The page of a disclosure as the build prerenders it, with the head of the one in dist/. */
function prerender(json, lang) {
  const published = readFileSync(join(dist, 'tianmen-12345/2026', lang === 'en' ? 'en.html' : 'index.html'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'budget-viewer-page-'));
  const file = join(folder, 'disclosure.json');
  writeFileSync(file, json);
  const cargo = ['run', '--quiet', '--locked', '--offline', '--example', 'page', '--features', 'prerender', '--', file, lang];
  const page = execFileSync('cargo', cargo, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  const [beforeTitle, afterTitle, app] = ['<title>', '<meta name="viewport"', '<div id="app"'];
  const head = published.slice(published.indexOf(afterTitle), published.indexOf(app));
  return (
    published.slice(0, published.indexOf(beforeTitle)) +
    page.slice(page.indexOf(beforeTitle), page.indexOf(afterTitle)) +
    head +
    page.slice(page.indexOf(app))
  );
}

/** The names of elements and attributes, and every address: all that could do something. */
const markup = (page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const attributes = elements.flatMap((element) => [...element.attributes]);
    const addresses = attributes.filter(({ name }) => ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name));
    return {
      elements: [...new Set(elements.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(attributes.map(({ name }) => name))].sort(),
      addresses: addresses
        .map(({ value }) => value)
        .filter((value) => !/^(#|\/assets\/|\/tianmen-12345\/2026\/(\?lang=en|(en|index)\.html|tianmen-12345-2026\.(json|csv))?$)/.test(value)),
      scripts: document.scripts.length,
    };
  });

for (const [what, text] of Object.entries(TEXTS)) {
  test.describe(`a disclosure whose every text is ${what}`, () => {
    let json;
    const html = {};
    test.beforeAll(() => {
      test.setTimeout(300_000);
      json = JSON.stringify(withTexts(text));
      for (const lang of ['zh', 'en']) html[lang] = prerender(json, lang);
    });

    const openIt = async (page, query = '') => {
      for (const [path, lang] of [['/', 'zh'], ['/tianmen-12345/2026/en.html', 'en']]) {
        await page.route((url) => url.pathname === path, (route) => route.fulfill({ contentType: 'text/html', body: html[lang] }));
      }
      await page.goto(`/${query}`);
    };
    const shown = text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');

    test.describe('with scripts off', () => {
      test.use({ javaScriptEnabled: false });

      test('is text in the prerendered page', async ({ page }) => {
        await page.goto('/');
        const usual = await markup(page);
        await openIt(page);
        const { elements, attributes, addresses, scripts } = await markup(page);
        expect(elements.filter((name) => !usual.elements.includes(name))).toEqual([]);
        // A passage of the document's own text, and a figure that could not be placed, have these.
        expect(attributes.filter((name) => !usual.attributes.includes(name) && /^on|style|src|action/.test(name))).toEqual([]);
        expect(addresses).toEqual([]);
        expect(scripts).toBe(usual.scripts);
        expect(await page.locator('h1').textContent()).toContain(shown.slice(0, 40));
      });
    });

    for (const query of ['', '?lang=en']) {
      test(`is text in the page with /${query}, wherever one points`, async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await openIt(page, query);
        await expect(page.locator('html')).toHaveAttribute('data-ready', /./);
        for (const path of ['income/general-public', 'expenditure/function/201']) {
          await page.evaluate((path) => (location.hash = path), path);
          await expect(page.locator('[role="tooltip"]')).toBeVisible();
        }
        const { addresses, elements } = await markup(page);
        expect(elements).not.toContain('img');
        expect(addresses).toEqual([]);
        expect(await page.evaluate(() => window.harmed)).toBeUndefined();
        const wide = await page.evaluate(() => {
          const elements = [...document.querySelectorAll('body *')].filter((element) => !element.closest('.scroll, .contents, svg'));
          return elements.filter((element) => element.getBoundingClientRect().right > 391).map((element) => element.outerHTML.slice(0, 100));
        });
        expect(wide, 'what widens the page').toEqual([]);
      });
    }

    test('is text in what is downloaded', async ({ page }) => {
      await openIt(page);
      await expect(page.locator('html')).toHaveAttribute('data-ready', /./);
      const table = await actions(page, 'expenditure/function');
      const csv = await download(page, table.locator('[data-download="csv"]'));
      for (const row of parseCsv(csv.bytes.toString('utf8').slice(1))) {
        expect(row).toHaveLength(12);
        for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r\n](?![\d.]+$)/);
      }
      const svg = await readSvg(page, (await download(page, table.locator('[data-download="svg"]'))).bytes);
      expect(svg.error).toBeUndefined();
      expect(svg.names.filter((name) => !['svg', 'g', 'rect', 'path', 'text', 'tspan', 'title', 'line', 'a'].includes(name))).toEqual([]);
      expect(svg.addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
      const png = await download(page, table.locator('[data-download="png"]'));
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
      const all = await download(page, page.locator('[data-download="json"]'));
      expect(JSON.parse(all.bytes.toString('utf8')).entity.name.zh).toBe(shown);
    });
  });
}

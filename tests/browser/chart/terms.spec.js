import { disclosure } from '../disclosure.js';
import { address, expect, open, test, tooltip } from '../page.js';

const ID = 'specific-purpose';
const { name, meaning } = disclosure.glossary.find(({ id }) => id === ID);

/** A marked term in a table, away from the glossary. */
const term = (page) => page.locator('#expenditure').locator(`a[data-term="${ID}"]`).first();

async function openView(page, query = '') {
  await open(page, `/${query}#expenditure/program/personnel`);
  await page.keyboard.press('Escape');
}

test('Pointing at a term explains it', async ({ page }) => {
  await openView(page);
  await term(page).hover();
  await expect(tooltip(page)).toBeVisible();
  await expect(tooltip(page)).toContainText(name.zh);
  await expect(tooltip(page)).toContainText(meaning.zh);
  await page.locator('#expenditure h2').hover();
  await expect(tooltip(page)).toBeHidden();
});

test('A term that gets the focus is explained, in the page’s language', async ({ page }) => {
  await openView(page, '?lang=en');
  await term(page).focus();
  await expect(tooltip(page)).toContainText(meaning.en);
  await page.keyboard.press('Escape');
  await expect(tooltip(page)).toBeHidden();
});

test('A click on a term leads to the glossary', async ({ page }) => {
  await openView(page);
  await term(page).click();
  await expect(page.locator(`[id="glossary/${ID}"]`)).toBeInViewport();
  await expect.poll(() => address(page)).toBe(`/?view=program#glossary/${ID}`);
  await page.goBack();
  await expect(term(page)).toBeInViewport();
});

test('Every term of the glossary is marked somewhere on the page, and has its entry', async ({ page }) => {
  await open(page);
  for (const { id, meaning } of disclosure.glossary) {
    await expect(page.locator(`[id="glossary/${id}"]`)).toContainText(meaning.zh);
  }
  const marked = await page.locator('a[data-term]').evaluateAll((terms) =>
    [...new Set(terms.map((term) => term.dataset.term))],
  );
  expect(marked.sort()).toEqual(disclosure.glossary.map(({ id }) => id).sort());
});

test('A term opens its entry with scripts off, too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await term(page).click();
  await expect(page.locator(`[id="glossary/${ID}"]`)).toBeInViewport();
  await context.close();
});

// The test function of all browser tests: a page that complains about nothing and asks nobody
// but its own host, in every test.

import { test as base, expect } from '@playwright/test';

export { expect };

/** Everything that goes wrong in a context, as sentences. */
function watch(context, origin, tolerated) {
  const complaints = [];
  const complain = (complaint) => {
    if (!tolerated?.test(complaint)) complaints.push(complaint);
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complain(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isLocal) complaints.push(`request to ${url.origin}`);
  });
  return complaints;
}

export const test = base.extend({
  // A pattern of the complaints that a test provokes on purpose.
  tolerated: [null, { option: true }],
  // Whether the browser has service workers: what they answer, tests cannot change on its way.
  keepsSite: [false, { option: true }],

  context: async ({ context, baseURL, tolerated, keepsSite }, use) => {
    if (!keepsSite) await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
    const complaints = watch(context, new URL(baseURL).origin, tolerated);
    await use(context);
    expect(complaints, 'nothing goes wrong behind the page').toEqual([]);
  },
});

/** Waits until the page can be used. */
export async function ready(page) {
  await expect(page.locator('html')).toHaveAttribute('data-ready', /^\d+$/);
}

/** Opens an address and waits until the page can be used; returns the response. */
export async function open(page, address = '/', options = {}) {
  const response = await page.goto(address, options);
  await ready(page);
  return response;
}

export const tooltip = (page) => page.locator('[role="tooltip"]');
/** The rows of tables that are about something. */
export const ROWS = 'tr:is([id], [data-line])';
export const row = (page, path) => page.locator(`tr[id="${path}"]`);
export const chart = (page, id) => page.locator(`figure[data-chart="${id}"]`);
export const mark = (page, id, path) => chart(page, id).locator(`[data-mark="${path}"]`);

/** What follows the origin in the address bar, as it stands there. */
export async function address(page) {
  return page.evaluate(() => location.href.slice(location.origin.length));
}

/** Sets a property that a reload would wipe out; returns a check that it is still there. */
export async function noticeReload(page) {
  await page.evaluate(() => (window.stayed = true));
  return async () => expect(await page.evaluate(() => window.stayed), 'no reload').toBe(true);
}

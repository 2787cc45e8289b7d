// What moves in a page after it was painted.

import { expect } from './page.js';

/** Has every page, and every frame, note what moves in it. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        const moved = sources.map(({ node }) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80));
        window.shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Nothing has moved in a page or a frame. */
export async function expectNoShift(frame) {
  // Shifts are reported with the frame after they happened.
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await frame.evaluate(() => window.shifts)).toEqual([]);
}

// Charts as a reader meets them: forms to choose, marks to point at, actions to open.

import { chart, expect, mark } from './page.js';

export const FORMS = ['bars', 'waffle', 'donut', 'treemap'];

export async function chooseForm(page, id, form) {
  const button = chart(page, id).locator(`[data-form="${form}"]`);
  await button.click();
  // A resting pointer would point at whatever the new form moves below it.
  await page.mouse.move(0, 0);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(chart(page, id).locator(`.drawing svg.chart.${form}`)).toBeVisible();
}

/** What can be done with a chart, opened if it is not. */
export async function actions(page, id) {
  const button = chart(page, id).locator('[data-actions]');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return chart(page, id).locator('.foot .actions');
}

/** How the address says that a chart is drawn in a form: not at all where it opens with that. */
export const formQuery = (id, form) => (form === FORMS[0] ? '' : `?form=${id}:${form}`);

/**
 * A point of the window where the mark is on top. The middle of its box will not do: a ring's is
 * in the hole.
 */
export async function pointOn(page, id, path) {
  const target = mark(page, id, path);
  await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const point = await target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const isOn = ([x, y]) => document.elementFromPoint(x, y)?.closest('[data-mark]') === element;
    const steps = [0.5, 0.25, 0.75, 0.1, 0.9, 0.02, 0.98];
    const grid = [...steps, ...Array.from({ length: 60 }, (_, step) => step / 60)];
    const points = grid.flatMap((across) =>
      grid.map((down) => [box.x + across * box.width, box.y + down * box.height]),
    );
    return points.find(isOn);
  });
  expect(point, `${path} can be pointed at`).toBeTruthy();
  return point;
}

export async function pointAt(page, id, path) {
  const point = await pointOn(page, id, path);
  await page.mouse.move(...point);
  return point;
}

/** The path of the mark that has the focus. */
export async function focused(page) {
  return page.evaluate(() => document.activeElement.getAttribute('data-mark'));
}

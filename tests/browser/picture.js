// What is drawn and chosen on a page, for comparing one page with another.

/** The charts that are drawn, each with its form and with what its marks say; what is pressed; what is listed. */
export const picture = (page) =>
  page.evaluate(() => {
    const texts = (root, selector) => [...root.querySelectorAll(selector)].map((it) => it.textContent);
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
    const nameOf = (button) => button.dataset.form ?? button.dataset.view ?? button.dataset.filter;
    return {
      charts: shown('figure[data-chart]').map((figure) => ({
        chart: figure.dataset.chart,
        title: texts(figure, 'figcaption > *'),
        drawings: [...figure.querySelectorAll('.drawing svg.chart')].map((svg) => svg.getAttribute('class')),
        marks: [...figure.querySelectorAll('.drawing svg.chart > a')].map((mark) => mark.getAttribute('aria-label')),
        pressed: [...figure.querySelectorAll('[data-form][aria-pressed="true"]')].map(nameOf),
        rows: texts(figure, 'tbody tr'),
      })),
      chosen: shown(':is([data-view], [data-filter])[aria-pressed="true"]').map(nameOf),
      findings: shown('#audit [data-finding]').map(({ id }) => id),
      pinned: shown('[data-pinned]').map((it) => it.id || it.getAttribute('aria-label')),
    };
  });

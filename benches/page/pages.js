// The pages that are measured, and how the bench sees their charts and tooltips.

import { readFile } from 'node:fs/promises';

const { devDependencies: versions } = JSON.parse(
  await readFile(new URL('../peers/package.json', import.meta.url), 'utf8'),
);

/** A peer's four charts, drawn as SVG or on a canvas. */
const peerCharts = (marks) => ['function', 'program', 'change', 'totals'].map((id) => ({ in: `#${id}`, marks }));

/**
 * The subject comes first, then its peers. `charts` name each chart's element and the marks in
 * it, a canvas counting once anything is drawn on it; `tooltip` is the element that a reader sees
 * as the tooltip, or one whose `data-tooltip` says what is drawn in it.
 */
export const pages = [
  {
    name: 'Budget viewer',
    path: '/',
    // The second chart is by function too: the one by program is in a view that opens with a click.
    charts: ['overview', 'expenditure/function', 'change', 'flow'].map((id) => ({
      in: `figure[data-chart="${id}"] .drawing`,
      marks: '[data-mark]',
    })),
    tooltip: '[role="tooltip"]',
  },
  {
    name: `Observable Plot ${versions['@observablehq/plot']}`,
    path: '/peers/plot/',
    charts: peerCharts('[aria-label="bar"] rect'),
    tooltip: '[aria-label="tip"] text',
  },
  {
    name: `Chart.js ${versions['chart.js']}`,
    path: '/peers/chartjs/',
    charts: peerCharts('canvas'),
    tooltip: 'canvas[data-tooltip]',
  },
  {
    name: `ECharts ${versions.echarts}`,
    path: '/peers/echarts/',
    charts: peerCharts('canvas'),
    tooltip: '.chart > div:nth-child(2)',
  },
  {
    name: `Vega-Lite ${versions['vega-lite']}`,
    path: '/peers/vega-lite/',
    charts: peerCharts('.role-mark path'),
    tooltip: '#vg-tooltip-element',
  },
  {
    name: `Plotly ${versions['plotly.js-basic-dist-min']}`,
    path: '/peers/plotly/',
    charts: peerCharts('.point path, .slice path'),
    tooltip: '.hoverlayer .hovertext',
  },
];

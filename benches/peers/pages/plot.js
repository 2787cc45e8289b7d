import * as Plot from '@observablehq/plot';
import { byFunction, byProgram, changes, totals, year } from 'figures';
import { ready } from '../ready.js';

const LEGEND_HEIGHT = 40;

function show(id, options) {
  const element = document.getElementById(id);
  const height = element.clientHeight - (options.color ? LEGEND_HEIGHT : 0);
  element.append(Plot.plot({ width: element.clientWidth, height, marginLeft: 130, ...options }));
}

show('function', {
  x: { label: '万元', grid: true },
  y: { label: null },
  marks: [Plot.barX(byFunction, { x: 'amount', y: 'name', sort: { y: '-x' }, fill: '#12436d', tip: true })],
});

// Plot has no pie: one bar, divided, is its idiom for parts of a whole.
show('program', {
  marginLeft: 20,
  x: { label: '万元' },
  color: { legend: true },
  marks: [Plot.barX(byProgram, Plot.stackX({ x: 'amount', fill: 'name', order: null, tip: true }))],
});

show('change', {
  x: { label: '万元', grid: true },
  y: { axis: null },
  fy: { label: null },
  color: { legend: true },
  marks: [
    Plot.barX(
      changes.flatMap(({ name, prior, current }) => [
        { name, year: `${year - 1}年`, amount: prior },
        { name, year: `${year}年`, amount: current },
      ]),
      { x: 'amount', y: 'year', fy: 'name', fill: 'year', sort: { fy: '-x' }, tip: true },
    ),
  ],
});

show('totals', {
  x: { label: '万元', grid: true },
  y: { label: null },
  marks: [Plot.barX(totals, { x: 'amount', y: 'name', fill: '#12436d', tip: true })],
});

ready();

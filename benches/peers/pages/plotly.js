import Plotly from 'plotly.js-basic-dist-min';
import { byFunction, byProgram, changes, totals, year } from 'figures';
import { ready } from '../ready.js';

const names = (lines) => lines.map(({ name }) => name);
const amounts = (lines) => lines.map(({ amount }) => amount);

const show = (id, data, layout) =>
  Plotly.newPlot(
    id,
    data,
    { margin: { l: 150, r: 20, t: 20, b: 40 }, yaxis: { autorange: 'reversed' }, ...layout },
    { displayModeBar: false, responsive: true },
  );

const bars = (lines, series) =>
  series.map(([name, x, color]) => ({ type: 'bar', orientation: 'h', name, x, y: names(lines), marker: { color } }));

await Promise.all([
  show('function', bars(byFunction, [['万元', amounts(byFunction), '#12436d']])),
  show('program', [{ type: 'pie', hole: 0.5, labels: names(byProgram), values: amounts(byProgram) }], {
    margin: { l: 20, r: 20, t: 20, b: 20 },
  }),
  show(
    'change',
    bars(changes, [
      [`${year - 1}年`, changes.map(({ prior }) => prior), '#28a197'],
      [`${year}年`, changes.map(({ current }) => current), '#12436d'],
    ]),
  ),
  show('totals', bars(totals, [['万元', amounts(totals), '#12436d']])),
]);

ready();

import embed from 'vega-embed';
import { byFunction, byProgram, changes, totals, year } from 'figures';
import { ready } from '../ready.js';

const amount = { field: 'amount', type: 'quantitative', title: '万元' };
const name = { field: 'name', type: 'nominal', title: null, sort: null, axis: { labelLimit: 140 } };
const named = { field: 'name', type: 'nominal', title: null, sort: null };

function show(id, values, spec) {
  const element = document.getElementById(id);
  const size = { width: element.clientWidth, height: element.clientHeight, autosize: { type: 'fit', contains: 'padding' } };
  return embed(element, { ...size, data: { values }, ...spec }, { actions: false });
}

const bars = { mark: { type: 'bar', tooltip: true, color: '#12436d' }, encoding: { x: amount, y: name } };

await Promise.all([
  show('function', byFunction, bars),
  show('program', byProgram, {
    mark: { type: 'arc', innerRadius: 60, tooltip: true },
    encoding: { theta: amount, color: named },
  }),
  show(
    'change',
    changes.flatMap(({ name, prior, current }) => [
      { name, year: `${year - 1}年`, amount: prior },
      { name, year: `${year}年`, amount: current },
    ]),
    {
      mark: { type: 'bar', tooltip: true },
      encoding: {
        x: amount,
        y: name,
        yOffset: { field: 'year' },
        color: { field: 'year', type: 'nominal', title: null },
      },
    },
  ),
  show('totals', totals, bars),
]);

ready();

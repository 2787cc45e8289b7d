import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { byFunction, byProgram, changes, totals, year } from 'figures';
import { ready } from '../ready.js';

use([BarChart, CanvasRenderer, GridComponent, LegendComponent, PieChart, TooltipComponent]);

const names = (lines) => lines.map(({ name }) => name);
const amounts = (lines) => lines.map(({ amount }) => amount);

/** Resolves once the chart is drawn. */
function show(id, option) {
  const chart = init(document.getElementById(id));
  addEventListener('resize', () => chart.resize());
  return new Promise((resolve) => {
    chart.on('finished', resolve);
    chart.setOption({ animation: false, tooltip: { trigger: 'item' }, ...option });
  });
}

const bars = (lines, series) => ({
  grid: { left: 150, right: 20, top: 30, bottom: 30 },
  xAxis: { type: 'value' },
  yAxis: { type: 'category', data: names(lines), inverse: true },
  series: series.map(([name, data]) => ({ type: 'bar', name, data })),
});

await Promise.all([
  show('function', bars(byFunction, [['万元', amounts(byFunction)]])),
  show('program', {
    legend: { top: 0 },
    series: [
      {
        type: 'pie',
        radius: ['35%', '65%'],
        center: ['50%', '55%'],
        data: byProgram.map(({ name, amount }) => ({ name, value: amount })),
      },
    ],
  }),
  show('change', {
    legend: { top: 0 },
    ...bars(changes, [
      [`${year - 1}年`, changes.map(({ prior }) => prior)],
      [`${year}年`, changes.map(({ current }) => current)],
    ]),
  }),
  show('totals', bars(totals, [['万元', amounts(totals)]])),
]);

ready();

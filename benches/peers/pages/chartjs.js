import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import { byFunction, byProgram, changes, totals, year } from 'figures';
import { ready } from '../ready.js';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend, LinearScale, Tooltip);

// For the bench, which cannot see what a canvas says.
Chart.register({
  id: 'said',
  afterDraw({ canvas, tooltip }) {
    canvas.dataset.tooltip = tooltip?.opacity ? [tooltip.title, tooltip.body.map(({ lines }) => lines)].join(' ') : '';
  },
});

const palette = ['#12436d', '#28a197', '#801650', '#f46a25'];
const names = (lines) => lines.map(({ name }) => name);
const amounts = (lines) => lines.map(({ amount }) => amount);

function show(id, type, data, { legend, ...options } = {}) {
  const canvas = document.createElement('canvas');
  document.getElementById(id).append(canvas);
  new Chart(canvas, {
    type,
    data,
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { display: Boolean(legend) }, tooltip: { animation: false } },
      ...options,
    },
  });
}

const bars = (lines) => ({
  labels: names(lines),
  datasets: [{ label: '万元', data: amounts(lines), backgroundColor: palette[0] }],
});

show('function', 'bar', bars(byFunction), { indexAxis: 'y' });
show(
  'program',
  'doughnut',
  { labels: names(byProgram), datasets: [{ data: amounts(byProgram), backgroundColor: palette }] },
  { legend: true },
);
show(
  'change',
  'bar',
  {
    labels: names(changes),
    datasets: [
      { label: `${year - 1}年`, data: changes.map(({ prior }) => prior), backgroundColor: palette[1] },
      { label: `${year}年`, data: changes.map(({ current }) => current), backgroundColor: palette[0] },
    ],
  },
  { indexAxis: 'y', legend: true },
);
show('totals', 'bar', bars(totals), { indexAxis: 'y' });

ready();

// How a page of more and more lines loads, answers the pointer and fills the memory. Arguments: how
// many rounds, a site that scale.rs has written its pages into, and a folder for pictures of them.

import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from './page/server.js';
import { explore, launch, visit } from './page/visit.js';

const [rounds, site, pictures] = process.argv.slice(2);

/** The charts whose lines grow in number, and the one that compares all of them. */
const CHARTS = ['overview', 'expenditure/function', 'change', 'flow'];

const percentile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.ceil(share * numbers.length) - 1];
const median = (numbers) => percentile(numbers, 0.5);

async function pages() {
  const folders = (await readdir(site)).filter((name) => /^lines-\d+$/.test(name));
  const counts = folders.map((name) => Number(name.slice('lines-'.length))).sort((a, b) => a - b);
  const [year] = await readdir(join(site, folders[0]));
  return counts.map((count) => ({
    count,
    name: `${count} lines`,
    path: `/lines-${count}/${year}/`,
    charts: CHARTS.map((id) => ({ in: `figure[data-chart="${id}"] .drawing`, marks: '[data-mark]' })),
    tooltip: '[role="tooltip"]',
  }));
}

function tell(subjects) {
  const columns = ['KB', 'first paint ms', 'usable ms', 'hover p95 ms', 'heap MB', 'nodes', 'bytes a line', 'heap a line', 'nodes a line'];
  console.log(` lines  ${columns.join('  ')}`);
  for (const { page, visits } of subjects) {
    const of = (figure) => median(visits.map(figure));
    const [bytes, heap, nodes] = [of((it) => it.bytes.all), of((it) => it.memory.heap), of((it) => it.memory.nodes)];
    const hovers = visits.flatMap((it) => it.hovers.map((hover) => hover.sinceSent));
    const cells = [
      bytes / 1000,
      of((it) => it.firstPaint),
      of((it) => it.usable),
      percentile(hovers, 0.95),
      heap / 1e6,
      nodes,
      bytes / page.count,
      heap / page.count,
      nodes / page.count,
    ];
    const told = cells.map((cell, index) => cell.toFixed(cell < 10 ? 1 : 0).padStart(columns[index].length));
    console.log(`${String(page.count).padStart(6)}  ${told.join('  ')}`);
  }
}

const server = await serve({ '/': site });
const browser = await launch();
try {
  await mkdir(pictures, { recursive: true });
  const subjects = [];
  for (const page of await pages()) {
    const picture = join(pictures, `${page.name.replace(' ', '-')}.png`);
    subjects.push({ page, points: await explore(browser, server.origin, page, picture), visits: [] });
  }
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const { page, points, visits } of subjects) {
      visits.push(await visit(browser, server.origin, page, points));
    }
  }
  tell(subjects);
} finally {
  await browser.close();
  server.stop();
}

// One first visit to one page: how it loads, and how its tooltips answer the pointer.

import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../../tests/browser/chromium.js';
import { observe } from './observe.js';

/** Milliseconds in which a page comes to rest after whatever it was asked to do. */
const REST = 300;
/** Milliseconds after which no tooltip is expected any more. */
const PATIENCE = 1000;
/** Where the pointer rests between two tooltips: over nothing that has one. */
const NOWHERE = [2, 2];
/** How many points across and down are tried in a chart for tooltips. */
const GRID = [24, 12];

const WINDOW = { width: 1280, height: 900 };

/** A phone's processor and a slow mobile network, in bytes a second and milliseconds. */
export const THROTTLE = {
  cpu: 4,
  network: { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 },
};

/** The browser that all pages are visited with. */
export const launch = () =>
  chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });

/** Opens a page for the first time in a browser that knows nothing of it. */
async function open(browser, origin, { name, path, charts, tooltip }, throttle) {
  const context = await browser.newContext({ viewport: WINDOW });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(observe, { charts, tooltip });
  // It would fetch ahead for later visits.
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const bytes = await countBytes(devtools);
  if (throttle) {
    await devtools.send('Network.emulateNetworkConditions', throttle.network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
  }
  await page.goto(origin + path, { waitUntil: 'commit' });
  await page.evaluate(() => window.bench.ready);
  await page.waitForLoadState('networkidle');
  const empty = await page.evaluate(() => window.bench.emptyCharts());
  if (errors.length) throw new Error(`${name} fails: ${errors.join('; ')}`);
  if (empty.length) throw new Error(`${name} drew nothing in ${empty.join(', ')}`);
  return { page, bytes, devtools, close: () => context.close() };
}

/** What the page keeps in memory: bytes of its scripts' objects, and nodes of its documents. */
async function memoryOf(devtools) {
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

/** What goes over the wire, heads included: all, and the programs in WebAssembly. */
function countBytes(devtools) {
  const bytes = { all: 0, wasm: 0 };
  const programs = new Set();
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType === 'application/wasm') programs.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (programs.has(requestId)) bytes.wasm += encodedDataLength;
  });
  return bytes;
}

/** Points at a share of a chart's width and height; resolves to the tooltip's text and times. */
async function pointAt(page, box, [across, down], patience) {
  await page.evaluate((patience) => window.bench.awaitTooltip(patience), patience);
  await page.mouse.move(box.x + across * box.width, box.y + down * box.height);
  return page.evaluate(() => window.bench.hover);
}

async function pointNowhere(page) {
  await page.mouse.move(...NOWHERE);
  await page.evaluate(async () => {
    while (window.bench.tooltipText()) await new Promise(requestAnimationFrame);
  });
}

async function scrollTo(page, chart) {
  const element = page.locator(chart.in).first();
  await element.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await sleep(REST);
  return element.boundingBox();
}

/**
 * Looks for a point in every tooltip that the charts can show, unthrottled: for each chart a list
 * of points. Saves a picture of the page.
 */
export async function explore(browser, origin, subject, picture) {
  const { page, close } = await open(browser, origin, subject);
  await sleep(REST);
  await page.screenshot({ path: picture, fullPage: true });
  const points = [];
  for (const chart of subject.charts) {
    const box = await scrollTo(page, chart);
    const found = new Map();
    for (let row = 0; row < GRID[1]; row += 1) {
      for (let column = 0; column < GRID[0]; column += 1) {
        const point = [(column + 0.5) / GRID[0], (row + 0.5) / GRID[1]];
        await page.mouse.move(box.x + point[0] * box.width, box.y + point[1] * box.height);
        const text = await page.evaluate(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.bench.tooltipText())));
            }),
        );
        if (text && !found.has(text)) found.set(text, point);
      }
    }
    if (!found.size) throw new Error(`${subject.name} explains nothing in ${chart.in}`);
    points.push([...found.values()]);
  }
  await close();
  return points;
}

/** One visit under `THROTTLE`, pointing at the points found before. */
export async function visit(browser, origin, subject, points) {
  const { page, bytes, devtools, close } = await open(browser, origin, subject, THROTTLE);
  await sleep(REST);
  const load = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    firstChart: window.bench.firstChart,
    usable: window.bench.usable,
  }));
  const hovers = [];
  for (const [index, chart] of subject.charts.entries()) {
    const box = await scrollTo(page, chart);
    for (const point of points[index]) {
      await pointNowhere(page);
      await sleep(REST);
      const hover = await pointAt(page, box, point, PATIENCE);
      if (hover) hovers.push(hover);
    }
  }
  const shift = await page.evaluate(() => window.bench.shift);
  const memory = await memoryOf(devtools);
  await close();
  return { ...load, bytes, hovers, shift, memory };
}

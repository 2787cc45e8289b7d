// How many readers one nginx serves with the configuration in hosting/, and what a visit costs the
// network. Needs a release build in dist/, nginx with its brotli module, and wrk.

import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../tests/browser/chromium.js';
import { startNginx } from '../tests/browser/nginx.js';

const SECONDS = 5;
const CONNECTIONS = 64;

function requestsPerSecond(url) {
  const load = [`-t${cpus().length}`, `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', 'Accept-Encoding: br', url];
  const told = execFileSync('wrk', load, { encoding: 'utf8', timeout: 4000 * SECONDS });
  const errors = told.match(/Non-2xx.*|Socket errors.*/);
  if (errors) throw new Error(`${url}: ${errors[0]}`);
  return Number(told.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

const folder = await mkdtemp(join(tmpdir(), 'budget-viewer-bench-'));
const log = join(folder, 'log');

const quiet = await startNginx('dist');
const [program] = (await readdir('dist/assets')).filter((name) => /^budget-viewer_bg-.*\.wasm$/.test(name));
console.log(`requests per second, ${CONNECTIONS} connections, brotli, this machine doing both sides`);
for (const [what, path] of [['the page', '/'], ['its program', `/assets/${program}`]]) {
  console.log(`  ${what.padEnd(12)} ${requestsPerSecond(quiet.origin + path).toFixed(0).padStart(7)}`);
}
await quiet.stop();

const nginx = await startNginx('dist', '/', log);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
const page = await (await browser.newContext()).newPage();
let seen = 0;

/** Prints what was sent since the last call, headers included. */
async function tell(what) {
  // Logs are written when the answer is sent, which the browser may know first.
  await page.waitForTimeout(1000);
  const lines = (await readFile(log, 'utf8')).trim().split('\n').slice(seen);
  seen += lines.length;
  const bytes = lines.reduce((sum, line) => sum + Number(line.split(' ')[0]), 0);
  console.log(`  ${what.padEnd(34)} ${String(lines.length).padStart(3)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`);
}

console.log('sent for a visit, the service worker’s requests among them');
await page.goto(nginx.origin);
await page.waitForSelector('html[data-ready]');
await page.waitForFunction(() => navigator.serviceWorker.controller);
await tell('first');
await page.reload();
await page.waitForSelector('html[data-ready]');
await tell('again');
await page.locator('input[data-import="file"]').setInputFiles('tests/documents/disclosure.docx');
await page.waitForSelector('.own');
await tell('opening a file of one’s own');
await browser.close();
await nginx.stop();
await rm(folder, { recursive: true });

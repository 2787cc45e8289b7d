// How long a reader waits between dropping a file and seeing its page, and what the program that
// reads it weighs. Arguments: a folder of documents. Needs a release build in dist/.

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../tests/browser/chromium.js';

const RUNS = 5;
const [folder = 'tests/documents'] = process.argv.slice(2);

const kilobytes = (bytes) => (bytes / 1024).toFixed(0);
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

async function serve() {
  const server = spawn(process.execPath, ['tests/browser/server.js', 'dist']);
  const [line] = await new Promise((resolve, reject) => {
    server.stdout.once('data', (data) => resolve(String(data).match(/http\S+/)));
    server.once('exit', () => reject(new Error('run make build first')));
  });
  return { url: line, stop: () => server.kill() };
}

/** Milliseconds from the drop to the first frame that shows the file's own page. */
async function timeOfDrop(browser, url, name, base64) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  const time = await page.evaluate(
    async ({ name, base64 }) => {
      const { body } = document;
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      const done = () => document.querySelector('#document') ?? document.querySelector('.file-notices p:not(.reading, .own)');
      const begin = performance.now();
      for (const type of ['dragover', 'drop']) {
        body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
      while (!done()) await new Promise(requestAnimationFrame);
      return done().id === 'document' ? performance.now() - begin : undefined;
    },
    { name, base64 },
  );
  await context.close();
  return time;
}

async function weigh() {
  for (const file of await readdir('dist/assets')) {
    if (!/^reader_bg-.*\.wasm$/.test(file)) continue;
    const bytes = await readFile(join('dist/assets', file));
    console.log(`\n${file}: ${kilobytes(bytes.length)} KB, ${kilobytes(brotliCompressSync(bytes).length)} KB brotli`);
  }
}

const server = await serve();
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
console.log('document               KB   drop to page, ms: median (fastest, slowest)');
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()) {
  const bytes = await readFile(join(folder, file));
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push(await timeOfDrop(browser, server.url, basename(file), bytes.toString('base64')));
  }
  const told = times.includes(undefined)
    ? 'cannot be read'
    : `${median(times).toFixed(0)} (${times[0].toFixed(0)}, ${times.at(-1).toFixed(0)})`;
  console.log(`${file.padEnd(18)} ${kilobytes(bytes.length).padStart(6)}   ${told}`);
}
await browser.close();
server.stop();
await weigh();

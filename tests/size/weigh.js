// What readers wait for, in bytes as brotli sends them, beside the most that it may be.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** What each weight is of, and what to do where it is too much. */
const ABOUT = {
  visit: ['A first visit', 'a page must be of use before anything more arrives'],
  page: ['The HTML of index.html', 'look at what src/app writes more than once'],
  program: ["The page's program", 'let src/prerender or the import worker do what src/app need not'],
  reader: ["The import worker's program", 'look at what its features and crates bring along'],
};

/** The files that a page loads before it can be used, from the site's root. */
function needed(html) {
  const [, base] = html.match(/<html[^>]* data-base="([^"]*)"/);
  const elements = html.match(/<(script|link)\b[^>]*>/g);
  const awaited = elements.filter((element) => /^<script|rel="(preload|modulepreload|stylesheet)"/.test(element));
  const addresses = awaited.flatMap((element) => element.match(/ (?:src|href)="([^"]+)"/)?.[1] ?? []);
  return addresses.map((address) => address.slice(base.length));
}

/** The weights of a built site in bytes, and the files that each is of. */
export async function weigh(folder) {
  const assets = await readdir(join(folder, 'assets'));
  const asset = (pattern) => {
    const name = assets.find((name) => pattern.test(name));
    if (!name) throw new Error(`${folder}/assets holds nothing like ${pattern}: run 'make build' first`);
    return join('assets', name);
  };
  const program = asset(/^budget-viewer_bg-.*\.wasm$/);
  const awaited = needed(await readFile(join(folder, 'index.html'), 'utf8'));
  const files = {
    visit: [...new Set(['index.html', program, ...awaited])],
    page: ['index.html'],
    program: [program],
    reader: [asset(/^reader_bg-.*\.wasm$/)],
  };
  const size = async (file) => brotliCompressSync(await readFile(join(folder, file)), best).length;
  const weights = {};
  for (const [name, list] of Object.entries(files)) {
    const sizes = await Promise.all(list.map(size));
    weights[name] = { files: list, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
  }
  return weights;
}

const written = (bytes) => bytes.toLocaleString('en');

/** A sentence for every weight that is over its budget. */
export function complaints(weights, budget) {
  const over = Object.entries(weights).filter(([name, { bytes }]) => bytes > budget[name]);
  return over.map(([name, { files, bytes }]) => {
    const [what, remedy] = ABOUT[name];
    return (
      `${what} (${files.join(', ')}) has ${written(bytes)} bytes, ${written(bytes - budget[name])} over its budget of ` +
      `${written(budget[name])}: ${remedy}; where it is worth it, raise “${name}” in tests/size/budget.json.`
    );
  });
}

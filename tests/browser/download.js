// Files that the page hands out, and what is in them.

import { readFile } from 'node:fs/promises';

/** Presses a download button; returns the file's name and bytes. */
export async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Reads CSV as RFC 4180 has it: rows of cells. */
export function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** What is in an SVG file, read as the XML that it must be. */
export async function readSvg(page, bytes) {
  // The page itself lets nobody parse markup.
  const blank = await page.context().newPage();
  const svg = await blank.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = (selector) => [...parsed.querySelectorAll(selector)];
    return {
      error: parsed.querySelector('parsererror')?.textContent,
      root: parsed.documentElement.localName,
      names: [...new Set(all('*').map(({ localName }) => localName))],
      addresses: all('[href]').map((link) => link.getAttribute('href')),
      texts: all('text').map((text) => text.textContent),
      unfilled: all('svg svg :is(rect, path, text)').filter((shape) => !shape.hasAttribute('fill')).length,
      shapes: all('rect, path').length,
    };
  }, bytes.toString());
  await blank.close();
  return svg;
}

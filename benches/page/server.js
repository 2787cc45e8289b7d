// Serves the budget viewer and its peers all in the same way: HTTP/1.1, brotli at its best, no cache.

import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Every file of a folder that has a known type, compressed, by its address below `base`. */
async function load(folder, base, files) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    const address = base + relative(folder, path).replaceAll(sep, '/');
    // Node compresses at the highest quality unless told otherwise.
    const file = { type, body: brotliCompressSync(await readFile(path)) };
    files.set(address, file);
    if (entry.name === 'index.html') files.set(address.slice(0, -entry.name.length), file);
  }
}

/** Folders by the paths they are served under ▶ a running server. */
export async function serve(folders) {
  const files = new Map();
  for (const [base, folder] of Object.entries(folders)) await load(folder, base, files);
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url, 'http://localhost').pathname);
    if (!file) return response.writeHead(404).end();
    response
      .writeHead(200, {
        'content-type': file.type,
        'content-encoding': 'br',
        'content-length': file.body.length,
        'cache-control': 'no-store',
      })
      .end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

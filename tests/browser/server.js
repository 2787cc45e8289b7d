// A static file server that does what free hosts do and no more: `make serve` and the tests use it.
// Arguments: the folder, the port (any free one by default), the path it is served under.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';

const [folder, port = '0', base = '/'] = process.argv.slice(2);
const root = resolve(folder);

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The rules of the folder's _headers file, as hosts read it: a path with a `*`, its headers below. */
function readRules() {
  const file = join(root, '_headers');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const rules = [];
  for (const line of lines) {
    if (line.startsWith('/')) rules.push({ prefix: line.trim().replace(/\*$/, ''), headers: {} });
    const [, name, value] = line.match(/^\s+([\w-]+): (.+)$/) ?? [];
    if (name) rules.at(-1).headers[name.toLowerCase()] = value;
  }
  return rules;
}

const rules = readRules();

/** The path of a file from the folder, as addresses have it. */
const pathOf = (file) => file.slice(root.length).replaceAll(sep, '/');

const fileHeaders = (file) => ({
  'content-type': types[extname(file)] ?? 'application/octet-stream',
  // A reload shows the newest build.
  'cache-control': 'no-cache',
  ...Object.assign({}, ...rules.filter(({ prefix }) => pathOf(file).startsWith(prefix)).map(({ headers }) => headers)),
});

function locate(pathname) {
  const path = decodeURIComponent(pathname);
  const file = join(root, path.slice(base.length));
  return path.startsWith(base) && (file + sep).startsWith(root + sep) ? file : undefined;
}

async function found(url) {
  const { pathname, search } = new URL(url, 'http://localhost');
  const file = locate(pathname);
  if ((await stat(file)).isDirectory()) {
    // Without the slash the page's relative links would lead elsewhere.
    if (!pathname.endsWith('/')) return { status: 301, headers: { location: `${pathname}/${search}` } };
    return page(200, join(file, 'index.html'));
  }
  return page(200, file);
}

async function page(status, file) {
  return { status, headers: fileHeaders(file), body: await readFile(file) };
}

async function answer(url) {
  return found(url)
    .catch(() => page(404, join(root, '404.html')))
    .catch(() => ({ status: 404, body: 'Not found' }));
}

if (!existsSync(join(root, 'index.html'))) {
  console.error(`${folder} holds no page yet: run 'make build' first`);
  process.exit(1);
}

createServer(async (request, response) => {
  const { status, headers, body } = await answer(request.url);
  response.writeHead(status, headers).end(body);
})
  .on('error', ({ message }) => {
    console.error(`Cannot serve (${message}): choose another port, as in 'make serve PORT=8081'`);
    process.exit(1);
  })
  .listen(Number(port), '127.0.0.1', function () {
    console.log(`Serving at http://127.0.0.1:${this.address().port}${base}`);
  });

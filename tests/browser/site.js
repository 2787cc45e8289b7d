// Sites to try things out on: copies of dist/, versions that differ, and a server that can be stopped.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL(process.env.DIST ?? '../../dist', import.meta.url));
const script = fileURLToPath(new URL('./server.js', import.meta.url));

const sha256 = (bytes) => createHash('sha256').update(bytes);
const integrity = (bytes) => `sha256-${sha256(bytes).digest('base64')}`;

async function serve(folder, base) {
  const server = spawn(process.execPath, [script, folder, '0', base]);
  const origin = await new Promise((resolve, reject) => {
    server.stdout.once('data', (data) => resolve(new URL(String(data).match(/http\S+/)[0]).origin));
    server.once('exit', () => reject(new Error(`no server for ${folder}`)));
  });
  const ended = new Promise((end) => server.once('exit', end));
  return { origin, stop: () => server.kill() && ended };
}

/** A site of its own, which can be taken from the network and published anew. */
export async function publish(base = '/') {
  const folder = await mkdtemp(join(tmpdir(), 'budget-viewer-site-'));
  await cp(dist, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  if (base !== '/') await move(folder, base);
  const { origin, stop } = await serve(folder, base);
  return {
    origin,
    folder,
    goOffline: stop,
    renew: (version) => renew(folder, version),
    async remove() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The files of a site, and changes to them as a build would make them. */
async function open(folder) {
  const files = await readdir(folder, { recursive: true });
  const texts = files.filter((file) => /\.html$|sw\.js$/.test(file)).map((file) => join(folder, file));
  const replace = async (from, to) => {
    for (const text of texts) await writeFile(text, (await readFile(text, 'utf8')).replaceAll(from, to));
  };
  return {
    assets: (names) => files.filter((file) => names.test(file)),
    pages: texts.filter((file) => file.endsWith('.html')),
    replace,
    /** Other bytes, another name, other hashes. */
    async change(file, edit) {
      const before = await readFile(join(folder, file));
      const after = edit(before);
      const name = file.replace(/-[0-9a-f]{16}/, `-${sha256(after).digest('hex').slice(0, 16)}`);
      await rename(join(folder, file), join(folder, name));
      await writeFile(join(folder, name), after);
      await replace(file, name);
      await replace(integrity(before), integrity(after));
    },
    /** Other styles in every page, and their hash in its policy. */
    async changeStyles(more) {
      const [, styles] = (await readFile(join(folder, 'index.html'), 'utf8')).match(/<style>(.*?)<\/style>/s);
      await replace(`${styles}</style>`, `${styles}${more}</style>`);
      await replace(integrity(styles), integrity(styles + more));
    },
    async finish(version) {
      const worker = join(folder, 'sw.js');
      const text = await readFile(worker, 'utf8');
      const [, json] = text.match(/^const site = (.*);/);
      const site = JSON.parse(json);
      for (const path of Object.keys(site.pages)) {
        site.pages[path] = integrity(await readFile(join(folder, path.replace(/\/$/, '/index.html'))));
      }
      site.version = version;
      await writeFile(worker, text.replace(json, JSON.stringify(site)));
    },
  };
}

/** Makes the next version of a site: other bytes in its programs, styles and pages, other names. */
async function renew(folder, version) {
  const site = await open(folder);
  const comment = `\n/* ${version} */`;
  for (const file of site.assets(/^assets\/budget-viewer.*\.(js|wasm)$/)) {
    // A section that a program does not read, a comment.
    const more = file.endsWith('.wasm') ? Buffer.from([0, 3, 1, 118, version]) : Buffer.from(comment);
    await site.change(file, (bytes) => Buffer.concat([bytes, more]));
  }
  await site.changeStyles(comment);
  for (const page of site.pages) {
    const html = (await readFile(page, 'utf8')).replace(/<html( data-version="\d+")?/, `<html data-version="${version}"`);
    await writeFile(page, html);
  }
  await site.finish(String(version));
}

/** Makes the site that a build for a subfolder makes. */
async function move(folder, base) {
  const site = await open(folder);
  const below = (text) => text.replaceAll('"/assets/', `"${base}assets/`).replace('data-base="/"', `data-base="${base}"`);
  for (const file of site.assets(/^assets\/(reader-.*\.js|.*\.webmanifest)$/)) {
    await site.change(file, (bytes) => Buffer.from(below(bytes.toString())));
  }
  for (const page of site.pages) await writeFile(page, below(await readFile(page, 'utf8')));
  await site.finish('moved');
}

// Bundles every peer's page, minified and tree-shaken, into the folder given.

import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { figures } from './figures.js';

const here = import.meta.dirname;
const [folder] = process.argv.slice(2).map((path) => resolve(path));
const data = await figures();

/** `import … from 'figures'` gives the figures themselves. */
const withFigures = {
  name: 'figures',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^figures$/ }, () => ({ path: 'figures', namespace: 'figures' }));
    onLoad({ filter: /./, namespace: 'figures' }, () => ({ contents: JSON.stringify(data), loader: 'json' }));
  },
};

await rm(folder, { recursive: true, force: true });
const html = (await readFile(join(here, 'page.html'), 'utf8')).replaceAll('TITLE', data.title);
for (const file of await readdir(join(here, 'pages'))) {
  const out = join(folder, basename(file, '.js'));
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'index.html'), html);
  await build({
    entryPoints: [join(here, 'pages', file)],
    outfile: join(out, 'page.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withFigures],
    logLevel: 'warning',
  });
}

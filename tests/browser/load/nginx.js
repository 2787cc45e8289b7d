// A real nginx with the configuration in hosting/, for tests and measurements.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const hosting = fileURLToPath(new URL('../../../hosting/nginx.conf', import.meta.url));
const modules = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/libexec/nginx/modules'];
const brotli = modules.map((folder) => `${folder}/ngx_http_brotli_static_module.so`).find(existsSync);

// Run by root, nginx would otherwise read the files as somebody who may not see them.
const user = process.getuid?.() === 0 ? 'user root;' : '';

const configuration = ({ folder, port, root, base, log }) => `
${user}
daemon off;
worker_processes auto;
pid ${folder}/pid;
error_log stderr error;
load_module ${brotli};
events {}
http {
  include /etc/nginx/mime.types;
  log_format sent '$bytes_sent $request_uri';
  access_log ${log ? `${log} sent` : 'off'};
  log_not_found off;
  sendfile on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    set $base ${base};
    include ${hosting};
  }
}
`;

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Serves a folder; under `base` if that is a subfolder of it. Into `log` go the bytes of answers. */
export async function startNginx(root, base = '/', log = undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'budget-viewer-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration({ folder, port, root: resolve(root), base, log }));
  const server = spawn('/usr/sbin/nginx', ['-e', 'stderr', '-c', file], { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((end) => server.once('exit', end));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(origin + base).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error('nginx does not start: see above');
    await new Promise((later) => setTimeout(later, 50));
  }
  return {
    origin,
    async stop() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

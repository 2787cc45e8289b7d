// Runs a command, and again after every change of what the project is made of: `watch.js COMMAND…`.
// What is changed while it runs is waited for.

import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';

const WATCHED = ['src', 'tests', 'data', 'web', 'examples', 'index.html', 'Cargo.toml'];
// Editors write a file in several steps, in milliseconds.
const SETTLED = 200;

const [command, ...rest] = process.argv.slice(2);
if (!command) {
  console.error('Say what to run: watch.js COMMAND…');
  process.exit(2);
}

let timer;
const run = () => {
  spawnSync(command, rest, { stdio: 'inherit' });
  console.log('\nWaiting for a change; Ctrl-C ends it');
};
const changed = () => {
  clearTimeout(timer);
  timer = setTimeout(run, SETTLED);
};
for (const path of WATCHED) watch(path, { recursive: true }, changed);
run();

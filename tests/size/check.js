// Fails where a built site is heavier than its budget. Argument: the folder of the site.

import { readFile } from 'node:fs/promises';
import { complaints, weigh } from './weigh.js';

const budget = JSON.parse(await readFile(new URL('budget.json', import.meta.url), 'utf8'));
const weights = await weigh(process.argv[2]);
for (const [name, { bytes }] of Object.entries(weights)) {
  console.log(`${name.padEnd(8)} ${String(bytes).padStart(9)} of ${String(budget[name]).padStart(9)} bytes`);
}
for (const complaint of complaints(weights, budget)) {
  console.error(complaint);
  process.exitCode = 1;
}

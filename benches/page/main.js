// The budget viewer beside what a team would use instead: ../README.md says how it is measured.
// Arguments: how many rounds, the folder of a release build, the folder of the peers' pages, and a
// folder for pictures of all of them.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pages } from './pages.js';
import { serve } from './server.js';
import { tell } from './table.js';
import { explore, launch, visit } from './visit.js';

const [rounds, dist, peers, pictures] = process.argv.slice(2);

const server = await serve({ '/': dist, '/peers/': peers });
const browser = await launch();
try {
  await mkdir(pictures, { recursive: true });
  const subjects = [];
  for (const page of pages) {
    const picture = join(pictures, `${page.name.toLowerCase().replaceAll(' ', '-')}.png`);
    subjects.push({ page, points: await explore(browser, server.origin, page, picture), visits: [] });
  }
  console.log(`Pictures of the pages are in ${pictures}`);
  for (let round = 0; round < Number(rounds); round += 1) {
    // Each round begins with another page, so that none always follows the heaviest.
    for (const index of subjects.keys()) {
      const { page, points, visits } = subjects[(index + round) % subjects.length];
      visits.push(await visit(browser, server.origin, page, points));
    }
    console.log(`Round ${round + 1} of ${rounds} done`);
  }
  tell(subjects);
} finally {
  await browser.close();
  server.stop();
}

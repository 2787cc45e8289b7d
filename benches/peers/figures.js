// What all the peers' pages draw: the figures of the shipped disclosure, in 万元 (10,000 yuan).

import { readFile } from 'node:fs/promises';

const DOCUMENT = new URL('../../data/tianmen-12345/2026.json', import.meta.url);

const hundredths = (printed) => Math.round(parseFloat(printed) * 100);

/** Prior year beside current year, in hundredths; as stated, or what the stated change leaves. */
function compared({ amount, prior, change }) {
  const current = hundredths(amount);
  if (prior) return { prior: hundredths(prior), current };
  if (change) return { prior: current - (change === 'unchanged' ? 0 : hundredths(change)), current };
  return undefined;
}

export async function figures() {
  const { entity, year, lines } = JSON.parse(await readFile(DOCUMENT, 'utf8'));
  const all = Object.entries(lines).map(([path, { name, statements }]) => ({ path, name: name.zh, ...statements[0] }));
  const breakdown = (prefix) =>
    all
      .filter(({ path, amount }) => path.startsWith(prefix) && hundredths(amount) > 0)
      .map(({ name, amount }) => ({ name, amount: hundredths(amount) / 100 }))
      .sort((a, b) => b.amount - a.amount);
  const total = (path) => ({ name: lines[path].name.zh, amount: hundredths(lines[path].statements[0].amount) / 100 });
  return {
    title: `${entity.name.zh}${year}年部门预算`,
    year,
    byFunction: breakdown('expenditure/function/'),
    byProgram: breakdown('expenditure/program/'),
    changes: all
      .map((line) => ({ name: line.name, ...compared(line) }))
      .filter(({ prior }) => prior !== undefined)
      .map(({ name, prior, current }) => ({ name, prior: prior / 100, current: current / 100 })),
    totals: [total('income'), total('expenditure')],
  };
}

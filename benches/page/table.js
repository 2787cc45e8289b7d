// The visits as one table, and what was aimed at beside what was reached.

/** Milliseconds in a frame of a screen that shows 60 a second. */
const FRAME = 1000 / 60;

function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The median over a page's visits of what `measure` says of one. */
const median = (measure) => (visits) => quantile(visits.map(measure), 0.5);
/** A quantile over all tooltips of a page's visits. */
const hover = (since, share) => (visits) =>
  quantile(visits.flatMap(({ hovers }) => hovers.map((hover) => hover[since])), share);

/** Each measure's heading, decimals, and figure for a page's visits. */
const MEASURES = {
  bytes: ['KB', 1, median(({ bytes }) => bytes.all / 1000)],
  firstPaint: ['first paint', 0, median(({ firstPaint }) => firstPaint)],
  firstChart: ['first chart', 0, median(({ firstChart }) => firstChart)],
  usable: ['usable', 0, median(({ usable }) => usable)],
  hoverMedian: ['hover p50', 1, hover('sinceSent', 0.5)],
  hoverSlow: ['hover p95', 1, hover('sinceSent', 0.95)],
  handledMedian: ['handled p50', 1, hover('sinceTold', 0.5)],
  handledSlow: ['handled p95', 1, hover('sinceTold', 0.95)],
  shift: ['shift', 3, median(({ shift }) => shift)],
};
const NAMES = Object.keys(MEASURES);

function figuresOf(visits) {
  return Object.fromEntries(NAMES.map((name) => [name, MEASURES[name][2](visits)]));
}

/** What was aimed at: in words, the figure reached, the most it may be, and its unit. */
function targets(own, wasm, best, peer) {
  return [
    ['first chart ≤ 0.4 × best peer', own.firstChart / best.firstChart, 0.4, '×'],
    ['usable ≤ 1.0 × Observable Plot', own.usable / peer('Observable Plot').usable, 1, '×'],
    ['usable ≤ 1.0 × Chart.js (hoped for)', own.usable / peer('Chart.js').usable, 1, '×'],
    ['all bytes ≤ 150 KB', own.bytes, 150, 'KB'],
    ['of these WebAssembly ≤ 120 KB', wasm, 120, 'KB'],
    ['hover p95 ≤ one frame, 16.7 ms', own.hoverSlow, FRAME, 'ms'],
    ['shift 0', own.shift, 0, ''],
  ];
}

const print = (rows, widths) => {
  for (const [head, ...cells] of rows) {
    console.log(head.padEnd(widths[0]) + cells.map((cell, index) => cell.padStart(widths[index + 1])).join(''));
  }
};

/** Prints the subject, which comes first, beside its peers. */
export function tell(subjects) {
  const rounds = subjects[0].visits.length;
  const all = subjects.map(({ page, visits }) => ({ name: page.name, ...figuresOf(visits) }));
  const [own, ...peers] = all;
  const best = Object.fromEntries(NAMES.map((name) => [name, Math.min(...peers.map((peer) => peer[name]))]));
  const ratio = (name) => (best[name] > 0 ? (own[name] / best[name]).toFixed(2) : '–');

  console.log(`Medians of ${rounds} first visits; times in ms`);
  const heads = NAMES.map((name) => MEASURES[name][0]);
  const row = (figures) => NAMES.map((name) => figures[name].toFixed(MEASURES[name][1]));
  print(
    [['', ...heads], ...all.map((figures) => [figures.name, ...row(figures)]), ['× best peer', ...NAMES.map(ratio)]],
    [24, ...heads.map((head) => Math.max(head.length, 6) + 2)],
  );

  console.log();
  const wasm = median(({ bytes }) => bytes.wasm / 1000)(subjects[0].visits);
  const peer = (name) => peers.find((peer) => peer.name.startsWith(name));
  print(
    targets(own, wasm, best, peer).map(([words, reached, most, unit]) => [
      words,
      `${reached.toFixed(2)} ${unit}`,
      reached <= most ? 'met' : 'missed',
    ]),
    [38, 12, 8],
  );
}

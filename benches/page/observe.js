/**
 * Runs in every measured page before its own scripts, and notes as `window.bench` what a reader
 * would notice: in milliseconds, to the end of the frame that paints it.
 */
export function observe({ charts, tooltip }) {
  const bench = { firstChart: undefined, usable: undefined, shift: 0 };
  window.bench = bench;

  /** Calls back once the next frame, or the one being made, has been laid out and painted. */
  const afterFrame = (callback) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      callback(performance.now());
    });
    observer.observe(document.documentElement);
  };

  const isDrawn = (element) => {
    if (!(element instanceof HTMLCanvasElement)) return true;
    // A copy, so that looking at the canvas changes nothing about it.
    const copy = new OffscreenCanvas(32, 32).getContext('2d', { willReadFrequently: true });
    copy.drawImage(element, 0, 0, 32, 32);
    return copy.getImageData(0, 0, 32, 32).data.some((value) => value > 0);
  };
  const isInWindow = (element) => {
    const box = element.getBoundingClientRect();
    return box.width * box.height > 0 && box.top < innerHeight && box.bottom > 0;
  };
  const marksOf = (chart) => [...document.querySelectorAll(`${chart.in} ${chart.marks}`)];

  // Asked before a frame is painted: what has come since the last one has not been seen yet.
  const watchCharts = () => {
    const visible = (chart) => marksOf(chart).some((mark) => isInWindow(mark) && isDrawn(mark));
    if (charts.some(visible)) afterFrame((painted) => (bench.firstChart = painted));
    else requestAnimationFrame(watchCharts);
  };
  requestAnimationFrame(watchCharts);

  /** The selectors of charts without a mark. */
  bench.emptyCharts = () =>
    charts.filter((chart) => !marksOf(chart).some(isDrawn)).map((chart) => chart.in);

  bench.ready = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.dataset.ready) return;
      observer.disconnect();
      afterFrame((painted) => {
        bench.usable = painted;
        resolve();
      });
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
  });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** What the tooltip says; nothing while it is hidden. */
  bench.tooltipText = () =>
    [...document.querySelectorAll(tooltip)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.dataset.tooltip ?? element.textContent)
      .join(' ')
      .trim();

  // When the browser got the pointer's last movement, and when it told the page.
  let moved;
  const note = (event) => (moved ??= { sent: event.timeStamp, told: performance.now() });
  for (const kind of ['pointerover', 'pointermove']) addEventListener(kind, note, { capture: true, passive: true });

  /** Waits for the tooltip that the next movement of the pointer brings, if it brings one. */
  bench.awaitTooltip = (patience) => {
    moved = undefined;
    bench.hover = new Promise((resolve) => {
      let looking = false;
      const observer = new MutationObserver(() => {
        if (looking || !moved) return;
        looking = true;
        afterFrame((painted) => {
          looking = false;
          const text = bench.tooltipText();
          if (text) end({ text, sinceSent: painted - moved.sent, sinceTold: painted - moved.told });
        });
      });
      const end = (result) => {
        observer.disconnect();
        resolve(result);
      };
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      setTimeout(end, patience);
    });
  };
}

// What the eye would object to in a drawing. Runs inside the page, so it refers to nothing outside.

/** The texts that run into each other or out of their chart, as sentences. */
export function collisions() {
  const SLACK = 1;
  const canvas = document.createElement('canvas').getContext('2d');

  // The ink alone: an SVG text's own box has the font's whole line, most of it empty.
  const inkOf = (text) => {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(text);
    canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = canvas.measureText(text.textContent);
    const toWindow = text.getScreenCTM();
    const baseline = text.getStartPositionOfChar(0).matrixTransform(toWindow).y;
    const { left, right } = text.getBoundingClientRect();
    return { left, right, top: baseline - ascent * toWindow.d, bottom: baseline + descent * toWindow.d };
  };

  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;

  const leaves = (ink, frame) =>
    ink.left < frame.left - SLACK ||
    ink.right > frame.right + SLACK ||
    ink.top < frame.top - SLACK ||
    ink.bottom > frame.bottom + SLACK;

  const inChart = (chart) => {
    const id = chart.closest('[data-chart]').dataset.chart;
    const frame = chart.getBoundingClientRect();
    const texts = [...chart.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '' && text.checkVisibility());
    const inks = texts.map((text) => ({ words: text.textContent, ...inkOf(text) }));
    const cut = inks.filter((ink) => leaves(ink, frame)).map((ink) => `${id}: “${ink.words}” is cut off`);
    const touching = inks.flatMap((one, index) =>
      inks
        .slice(index + 1)
        .filter((other) => meet(one, other))
        .map((other) => `${id}: “${one.words}” and “${other.words}” overlap`),
    );
    return [...cut, ...touching];
  };

  const shown = [...document.querySelectorAll('[data-chart] svg.chart')].filter((chart) => chart.checkVisibility());
  return shown.flatMap(inChart);
}

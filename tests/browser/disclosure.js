// The disclosure that ships, which the page must show.

import { readFileSync } from 'node:fs';

const file = new URL('../../data/tianmen-12345/2026.json', import.meta.url);

export const disclosure = JSON.parse(readFileSync(file, 'utf8'));

/** The line's leading statement: amount, share, place… */
export const statement = (path) => disclosure.lines[path].statements[0];

/** The printed amount's value, in its own unit. */
export const value = (path) => Number.parseFloat(statement(path).amount) || 0;

/** The part of the document that the line stands in. */
export const part = (path, lang = 'zh') => disclosure.places[statement(path).place].part[lang];

/** The paths of the lines directly below one, those that are drawn first. */
export const drawn = (parent) =>
  Object.keys(disclosure.lines)
    .filter((path) => path.startsWith(`${parent}/`) && value(path) > 0)
    .sort((one, other) => value(other) - value(one));

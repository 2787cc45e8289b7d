// What a WebAssembly program holds: a table of its code by crate, and of this crate's by module, in
// bytes before compression. The program has to have the names of its functions.
//
// Arguments: the program; how many lines each table has.

import { readFileSync } from 'node:fs';

const [file, most = '40'] = process.argv.slice(2);
const bytes = readFileSync(file);
let at = 8;

const number = () => {
  for (let value = 0, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
};
const text = () => {
  const length = number();
  at += length;
  return bytes.toString('utf8', at - length, at);
};

let imported = 0;
let data = 0;
const code = [];
const names = new Map();
while (at < bytes.length) {
  const kind = bytes[at++];
  const end = number() + at;
  if (kind === 2) {
    for (let count = number(); count > 0; count -= 1) {
      text();
      text();
      const what = bytes[at++];
      if (what === 0) imported += 1;
      if (what === 0) number();
      else if (what === 3) at += 2;
      else throw new Error(`${file} imports what is no function`);
    }
  } else if (kind === 10) {
    for (let count = number(); count > 0; count -= 1) {
      const size = number();
      code.push(size);
      at += size;
    }
  } else if (kind === 11) data = end - at;
  else if (kind === 0 && text() === 'name') {
    while (at < end) {
      const part = bytes[at++];
      const stop = number() + at;
      if (part === 1) for (let count = number(); count > 0; count -= 1) names.set(number(), text());
      at = stop;
    }
  }
  at = end;
}
if (names.size === 0) throw new Error(`${file} has no names: keep them when it is built`);

/** The path of a function: of what it is made for where that is one of a type's. */
const pathOf = (name) => {
  const plain = name.replace(/::h[0-9a-f]{16}$/, '').replace(/^(?:<|&|mut |dyn |\*const |\*mut |\[)+/, '');
  return plain.match(/^[\w]+(?:::[\w]+)*/)?.[0] ?? plain;
};

const add = (table, key, size) => table.set(key, (table.get(key) ?? 0) + size);
const crates = new Map();
const modules = new Map();
const functions = [];
code.forEach((size, index) => {
  const name = names.get(index + imported) ?? 'without a name';
  const path = pathOf(name);
  const [crate, ...rest] = path.split('::');
  add(crates, crate, size);
  const module = rest.filter((part) => /^[a-z]/.test(part)).slice(0, 3).join('::');
  if (crate === 'budget_viewer') add(modules, module || '(top)', size);
  functions.push([name, size]);
});

const print = (title, rows) => {
  console.log(`\n${title}`);
  for (const [name, size] of [...rows].sort((one, other) => other[1] - one[1]).slice(0, Number(most))) {
    console.log(`${String(size).padStart(9)}  ${name.length > 110 ? `${name.slice(0, 109)}…` : name}`);
  }
};
const total = code.reduce((sum, size) => sum + size, 0);
console.log(`${file}: ${bytes.length} bytes, of which code ${total} and data ${data}`);
print('Code by crate', crates);
print('Code of this crate by module', modules);
print('The largest functions', functions);

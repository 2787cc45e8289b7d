import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { check, DOCUMENTS, violations } from './budget.js';

const SCHEMA = JSON.parse(readFileSync('data/check.schema.json', 'utf8'));
const NAMES = Object.keys(DOCUMENTS);
const json = (names, lang = 'zh') => check(names, '--format', 'json', '--lang', lang).report;

for (const lang of ['zh', 'en']) {
  test(`Reports in ${lang} are as their schema says, read or not`, () => {
    const report = json(NAMES, lang);
    assert.deepEqual(violations(SCHEMA, report), []);
    assert.equal(report.files.length, NAMES.length);
  });
}

test('A report without what the schema asks for is told from one', () => {
  const report = json(NAMES);
  delete report.files[0].audit.summary;
  assert.notDeepEqual(violations(SCHEMA, report), []);
});

test('Every field that reports have is in the schema', () => {
  const described = new Set(JSON.stringify(SCHEMA).match(/"[a-z_]+":/g));
  for (const field of new Set(JSON.stringify(json(NAMES)).match(/"[a-z_]+":/g))) {
    assert.ok(described.has(field), field);
  }
});

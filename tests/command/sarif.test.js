import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { check, DOCUMENTS, violations } from './budget.js';

const SCHEMA = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const NAMES = Object.keys(DOCUMENTS);
const sarif = (names, lang = 'zh') => {
  const { report, status } = check(names, '--format', 'sarif', '--lang', lang);
  return { log: report, run: report.runs[0], status };
};
const locations = (result) => [...result.locations, ...(result.relatedLocations ?? [])];

for (const name of [...NAMES, NAMES]) {
  for (const lang of ['zh', 'en']) {
    test(`The log of ${name} in ${lang} is SARIF 2.1.0`, () => {
      const { log } = sarif([name].flat(), lang);
      assert.deepEqual(violations(SCHEMA, log), []);
    });
  }
}

test('A log that is no SARIF is told from one', () => {
  const { log } = sarif(NAMES);
  delete log.runs[0].tool.driver.name;
  assert.notDeepEqual(violations(SCHEMA, log), []);
});

test('Code hosts find all that they need of rules and results', () => {
  const { run } = sarif(NAMES);
  const { rules } = run.tool.driver;
  assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
  for (const rule of rules) {
    for (const text of [rule.shortDescription, rule.fullDescription, rule.help]) {
      assert.ok(text.text && text.text.length <= 1024, rule.id);
    }
    assert.match(rule.defaultConfiguration.level, /^(error|warning|note)$/);
  }
  assert.ok(run.results.length > 0);
  for (const result of run.results) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    assert.ok(result.message.text && result.partialFingerprints.primaryLocationLineHash);
    assert.equal(result.locations.length, 1);
    for (const { physicalLocation } of locations(result)) {
      assert.match(physicalLocation.artifactLocation.uri, /^[\w%.~/-]+$/);
      for (const edge of ['startLine', 'startColumn', 'endLine', 'endColumn']) {
        assert.ok(physicalLocation.region[edge] >= 1);
      }
    }
  }
});

test('Results of one file are told apart, and stay the same where lines move', () => {
  const key = (result) => `${result.ruleId} ${result.partialFingerprints.primaryLocationLineHash}`;
  const keys = () => sarif(['contradicting.txt']).run.results.map(key);
  const before = keys();
  assert.equal(new Set(before).size, before.length);
  const text = DOCUMENTS['contradicting.txt'];
  DOCUMENTS['contradicting.txt'] = text.replace('一、', '\n\n一、');
  try {
    assert.deepEqual(keys(), before);
  } finally {
    DOCUMENTS['contradicting.txt'] = text;
  }
});

test('Every region of a text file holds its snippet', () => {
  const { run } = sarif(NAMES.filter((name) => name.endsWith('.txt') && name !== 'empty.txt'));
  let count = 0;
  for (const { physicalLocation } of run.results.flatMap(locations)) {
    const { artifactLocation, region } = physicalLocation;
    if (!region.snippet) continue;
    const lines = DOCUMENTS[decodeURIComponent(artifactLocation.uri)].split('\n');
    const among = lines.slice(region.startLine - 1, region.endLine);
    among.push(among.pop().slice(0, region.endColumn - 1));
    among.unshift(among.shift().slice(region.startColumn - 1));
    assert.equal(among.join('\n'), region.snippet.text);
    count += 1;
  }
  assert.ok(count >= 4);
});

test('A contradiction names its other sides, and links to them', () => {
  const { run } = sarif(['in-bars.txt'], 'en');
  const result = run.results.find((result) => result.level === 'error');
  assert.equal(result.ruleId, 'parts');
  const links = [...result.message.text.matchAll(/\]\((\d+)\)/g)].map((link) => Number(link[1]));
  assert.deepEqual(links, result.relatedLocations.map((location) => location.id));
  const lines = locations(result).map(({ physicalLocation }) => physicalLocation.region.startLine);
  assert.deepEqual(lines, [6, 7, 8]);
});

test('Every item that is missing has a rule of its own, as grave as what asks for it', () => {
  const { run } = sarif(['complete [1] 草案.txt']);
  const missing = run.results.filter((result) => result.ruleId.startsWith('missing/'));
  assert.equal(new Set(missing.map((result) => result.ruleId)).size, missing.length);
  const level = (item) => missing.find((result) => result.ruleId === `missing/${item}`).level;
  assert.deepEqual([level('procurement'), level('glossary'), level('assets')], ['warning', 'note', 'note']);
});

test('Rules and messages are in the language asked for, the rules in the other one, too', () => {
  for (const [lang, own, other] of [['zh', 'zh-CN', 'en'], ['en', 'en', 'zh-CN']]) {
    const { run } = sarif(['contradicting.txt'], lang);
    assert.equal(run.language, own);
    const [translation] = run.translations;
    assert.equal(translation.language, other);
    const ids = (rules) => rules.map((rule) => rule.id);
    assert.deepEqual(ids(translation.rules), ids(run.tool.driver.rules));
    assert.match(run.results[0].message.text, lang === 'zh' ? /增减率|各项之和/ : /^(Growth rate|Parts)/);
  }
});

test('What cannot be read is told as a failure of the run, with the exit status', () => {
  const { run, status } = sarif(NAMES);
  const [invocation] = run.invocations;
  assert.equal(invocation.executionSuccessful, false);
  assert.equal(invocation.exitCode, status);
  assert.equal(status, 2);
  assert.equal(invocation.toolExecutionNotifications.length, 2);
  assert.match(invocation.toolExecutionNotifications[0].message.text, /空/);
});

test('What is unusual is a note, and no failure', () => {
  const { run, status } = sarif(['unusual.txt']);
  const unusual = run.results.filter((result) => result.ruleId.startsWith('unusual/'));
  assert.deepEqual(unusual.map((result) => [result.ruleId, result.level]), [['unusual/large-change', 'note']]);
  assert.equal(status, 0);
});

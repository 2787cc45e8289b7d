import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const PROGRAM = resolve('target/debug/budget');

const TITLE = '未名市图书馆2027年部门预算公开\n一、收支预算\n';
const INCOME = '2027年预算收入总额100万元，比上年90万元增加10万元，增长11.11%。\n';
const EXPENDITURE = '2027年预算支出总额100万元，其中：教育支出60万元，卫生健康支出40万元。\n';

/** Documents by what is to be said of them. */
export const DOCUMENTS = {
  'complete [1] 草案.txt': TITLE + INCOME + EXPENDITURE,
  'contradicting.txt':
    TITLE + INCOME.replace('11.11', '12.5') + EXPENDITURE.replace('卫生健康支出40', '卫生健康支出30'),
  'in-bars.txt':
    '未名市图书馆2027年部门预算公开\n一、支出总表\n部门支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n|  | 合计 | 100 |\n| 205 | 教育支出 | 60 |\n| 210 | 卫生健康支出 | 30 |\n',
  'unusual.txt':
    TITLE + INCOME + '2027年预算支出总额100万元，比上年20万元增加80万元，增长400%。\n',
  'empty.txt': '',
  'broken.pdf': '%PDF-1.7 nothing',
};

/** Prints the report on these documents, with the exit status. */
export function check(names, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'budget-'));
  try {
    for (const name of names) writeFileSync(join(folder, name), DOCUMENTS[name]);
    const run = spawnSync(PROGRAM, ['check', ...options, ...names], { cwd: folder, encoding: 'utf8' });
    return { report: JSON.parse(run.stdout), status: run.status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What in a report its schema does not allow. */
export function violations(schema, report) {
  // Drafts 4 and 7 differ in nothing that the schema of SARIF uses.
  const { $schema, id, ...rules } = schema;
  // Its pattern of languages is a regular expression without the u flag only.
  const options = { strict: false, unicodeRegExp: false, logger: false };
  const validator = $schema.includes('2020-12') ? new Ajv2020(options) : new Ajv(options);
  formats(validator);
  const validate = validator.compile(rules);
  validate(report);
  return validate.errors ?? [];
}

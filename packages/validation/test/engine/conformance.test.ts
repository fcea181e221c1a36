import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseXml, serialize, type XmlElement } from '@autoinvoice/xml';
import { type CompiledRules, compileRules, loadRules, readSchematron } from '../../src/index.js';

/**
 * The publisher's own unit tests of the EN 16931 rules for UBL: each file is a `testSet`, each `test` in it holds a
 * document fragment and says which rules it must break or keep. Fragments are no whole invoices, so only the rules
 * run.
 */
const units = new URL('../../../../../../shared/conformance/en16931-ubl-units/', import.meta.url);
const schema = new URL(
  '../../../../../../shared/official/en16931-1.3.16/EN16931-UBL-validation-preprocessed.sch',
  import.meta.url,
);
const skip = existsSync(units) && existsSync(schema) ? false : 'no ../shared/conformance';

const expectations = new Set(['success', 'error', 'warning', 'fatal']);

/** Expectations of a test that the rules do not meet; `counted` gets the number of all. */
function unmet(rules: CompiledRules, made: XmlElement, counted: { assertions: number }): string[] {
  const [assertions, fragment] = [
    made.child('assert'),
    made.children().find(({ localName }) => localName !== 'assert'),
  ];
  assert.ok(assertions && fragment);
  const broken = rules.run(parseXml(Buffer.from(serialize(fragment)))).map(({ id }) => id);
  return assertions
    .children()
    .filter(({ localName }) => expectations.has(localName))
    .flatMap((expected) => {
      counted.assertions++;
      const id = expected.text.trim();
      const times = broken.filter((one) => one === id).length;
      const wanted = expected.attribute('number');
      const met =
        expected.localName === 'success' ? times === 0 : wanted === undefined ? times > 0 : times === Number(wanted);
      return met ? [] : [`${expected.localName} ${id}: broken ${times} times`];
    });
}

describe('the publisher’s unit tests of EN 16931 in UBL', { skip }, () => {
  test('every assertion of every file holds', () => {
    const rules = loadRules(compileRules(readSchematron(schema.pathname)).code);
    const counted = { assertions: 0 };
    const failures: string[] = [];
    let files = 0;
    for (const folder of readdirSync(units)) {
      for (const file of readdirSync(new URL(`${folder}/`, units))) {
        files++;
        const set = parseXml(readFileSync(new URL(`${folder}/${file}`, units))).root;
        for (const [at, made] of set.children('test').entries()) {
          failures.push(
            ...unmet(rules, made, counted).map((failure) => `${folder}/${file} test ${at + 1}: ${failure}`),
          );
        }
      }
    }
    assert.deepEqual(failures, []);
    assert.equal(files, 277);
    assert.equal(counted.assertions, 1133);
  });
});

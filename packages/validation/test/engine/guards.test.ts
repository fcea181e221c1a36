import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import { compileRules, loadRules, type RuleSet } from '../../src/index.js';
import { mutate } from './support/mutations.js';

/** Expressions of the kinds that guards decide: each with something that may be absent, some that may raise an error. */
const tests = [
  'not(c:note)',
  'count(c:note) <= 1',
  '1 >= count(c:line/c:note)',
  'not(c:note) or c:note/@lang',
  'not(//c:discount)',
  'not(//@lang)',
  'every $l in c:line satisfies xs:decimal($l/c:price) >= 0',
  'c:discount/c:percent > 5 or not(c:discount)',
  'not(xs:decimal(c:discount) > 5)',
  'not(c:discount > 5) and not(c:note = "x")',
  'not(normalize-space(c:note) = "x")',
  'if (c:discount) then xs:decimal(c:discount) < 100 else true()',
  'not(c:line[xs:integer(@n) > 3]/c:discount)',
  'not(some $d in c:discount satisfies xs:decimal($d) > 1)',
  'c:id = "1" or xs:date(c:date) < xs:date("2030-01-01")',
  'not(c:line/c:price != c:line/c:price)',
  'empty(c:line/c:note | c:note)',
  'not((c:note, c:discount) = "x")',
  '$limit > count(c:line)',
  'not($discounts > 50)',
  'not((c:line | c:note)/c:discount)',
  'not(c:line/(c:discount | c:note)/c:percent)',
  'not(../c:discount/c:percent)',
  'not(c:line/../c:discount/xs:decimal(c:percent) > 5)',
  'c:line/@m',
  'not(.//c:discount/c:percent)',
  'not(c:line//c:percent)',
  'not(c:line[xs:integer(@n) > 1]/@m)',
  'not((c:line[c:price > 5])[2]/c:note)',
  'descendant::c:percent/@lang',
];

const set: RuleSet = {
  title: '',
  namespaces: { c: 'urn:c', xs: 'http://www.w3.org/2001/XMLSchema' },
  variables: [{ name: 'limit', select: 'if (//c:limit) then xs:integer(//c:limit) else 10' }],
  functions: [],
  keys: [],
  patterns: ['/c:order', 'c:line', "c:line[@n = '2']", 'c:price[xs:decimal(.) > 7]'].map((context, at) => ({
    id: `p${at}`,
    variables: [],
    rules: [
      {
        context,
        variables: [{ name: 'discounts', select: 'c:discount/xs:decimal(.)' }],
        checks: tests.map((test, number) => ({
          id: `${at}-${number}`,
          kind: number % 5 === 4 ? ('report' as const) : ('assert' as const),
          test,
          severity: 'ERROR' as const,
          message: [],
        })),
      },
    ],
  })),
};

const order = Buffer.from(`<order xmlns="urn:c"><id>1</id><date>2024-05-17</date><limit>5</limit>
  <line n="1"><price>10</price><note lang="fi">x</note></line>
  <line n="2"><price>7.50</price><discount>3</discount></line>
  <note>y</note><discount><percent>7</percent></discount></order>`);

test('guards change no verdict: with and without them the findings of 2,000 mutants are the same', () => {
  const { code } = compileRules(set);
  const guarded = loadRules(code);
  const unguarded = loadRules(
    code.replace(/^guards:\[([^\]]*)\]/m, (_, list: string) => {
      assert.ok(list.split(',').length >= 15, 'there are guards to leave out');
      return `guards:[${list
        .split(',')
        .map(() => '()=>false')
        .join(',')}]`;
    }),
  );
  let errors = 0;
  for (let seed = 0; seed < 2000; seed++) {
    const { bytes, changes } = mutate(order, seed);
    const document = parseXml(bytes);
    const found = guarded.run(document);
    assert.deepEqual(found, unguarded.run(document), changes.join('; '));
    errors += found.filter(({ outcome }) => outcome === 'error').length;
  }
  assert.ok(errors > 1000, 'dynamic errors are among them');
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SchemaError } from '../../src/index.js';
import { describePattern } from '../../src/xsd/regex/describe.js';
import { translateRegex } from '../../src/xsd/regex/translate.js';
import { english } from '../../src/xsd/wording/wording.js';

const cases: readonly [pattern: string, matches: readonly string[], others: readonly string[]][] = [
  ['[0-9]{1,3}|100', ['0', '100', '999'], ['1000', '', '1 ']],
  ['a.c', ['abc', 'a\tc', 'a😀c'], ['a\nc', 'ac']],
  ['^a$', ['^a$'], ['a']],
  ['a/b&&c--d', ['a/b&&c--d'], ['ab']],
  ['[a-z-[aeiou]]+', ['xyz'], ['xay', '']],
  ['[^a-c]', ['d', '😀'], ['a', 'dd']],
  ['[a\\-z]', ['a', '-', 'z'], ['b']],
  ['[\\+|\\-|A]', ['+', '|', '-', 'A'], ['a']],
  ['[-a]', ['-', 'a'], ['b']],
  ['[a-]', ['-', 'a'], ['b']],
  ['\\d+', ['12', '١٢'], ['a', '²']],
  ['\\w', ['a', 'ä', '+', '5'], ['-', ' ', '.']],
  ['\\W', ['-', ' '], ['a']],
  ['\\s\\S', [' a', '\ta'], ['a ', '\u00a0a']],
  ['\\i\\c*', ['a1-.', ':x', '_'], ['1a', '-']],
  ['\\p{Lu}\\P{Lu}', ['Aa', 'Ä1'], ['aA', 'AA']],
  ['\\p{IsGreek}', ['α'], ['a']],
  ['[\\p{IsBasicLatin}-[ ]]', ['a', '~'], [' ', 'ä']],
  ['(ab|c){2}', ['abc', 'cc', 'abab'], ['ab', 'abcc']],
  ['a{0,2}', ['', 'aa'], ['aaa']],
  ['a{2,}', ['aa', 'aaaa'], ['a']],
  ['\\.\\\\\\?\\*\\+\\(\\)\\{\\}\\[\\]\\|', ['.\\?*+(){}[]|'], ['']],
  ['', [''], ['a']],
  ['a||b', ['a', '', 'b'], ['ab']],
  ['([+\\-]?(\\d{0,1}\\.\\d{0,2})|[ ])*', ['', ' ', '+1.25', '.'], ['1', '1.255']],
];

describe('regular expressions of XML Schema', () => {
  for (const [pattern, matches, others] of cases) {
    test(`${pattern} keeps its meaning`, () => {
      const expression = translateRegex(pattern);
      assert.deepEqual(
        matches.filter((value) => !expression.test(value)),
        [],
      );
      assert.deepEqual(
        others.filter((value) => expression.test(value)),
        [],
      );
    });
  }

  for (const pattern of [
    'a{2',
    'a{3,1}',
    '(a',
    'a)',
    '[a',
    '[]',
    '[z-a]',
    '\\q',
    '\\p{Foo}',
    '\\p{IsNowhere}',
    'a**',
    '+',
    '{1}',
  ]) {
    test(`${pattern} is refused`, () => assert.throws(() => translateRegex(pattern), SchemaError));
  }

  test('plain patterns are told in words', () => {
    assert.equal(describePattern('[A-Z]{2}', english), '2 of A-Z');
    assert.equal(
      describePattern('-?[0-9]{1,15},[0-9]{2}', english),
      'optionally "-", then 1 to 15 of 0-9, then ",", then 2 of 0-9',
    );
    assert.equal(describePattern('00|02', english), '"00" or "02"');
    assert.equal(describePattern('[12]', english), '1 or 2');
    assert.equal(describePattern('x{1,2}'.repeat(30), english), `the pattern ${'x{1,2}'.repeat(30)}`);
  });
});

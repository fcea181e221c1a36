import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RuleSet } from '../../src/rules/model.js';
import { brokenRules, compiled, messagesOf, ruleIds } from './sets.js';

/** A document that breaks exactly one rule, and the other rules that cannot but break with it. */
export interface Breach {
  readonly rule: string;
  readonly xml: string;
  readonly also?: readonly string[];
}

/**
 * Proves a rule set by documents of our own: the sound ones break no rule, each breach breaks its rule and no other,
 * every rule of the set has a breach, and what it says has neither gaps nor left-over slots in any language.
 */
export function proveRules(
  name: string,
  set: RuleSet,
  sound: Readonly<Record<string, string>>,
  breaches: readonly Breach[],
  untested: readonly string[] = [],
): void {
  const rules = compiled(set);
  describe(name, () => {
    for (const [what, xml] of Object.entries(sound)) {
      test(`finds nothing in ${what}`, () => assert.deepEqual(brokenRules(rules, xml), []));
    }
    for (const { rule, xml, also = [] } of breaches) {
      test(`${rule} is broken alone`, () => {
        assert.deepEqual(brokenRules(rules, xml), [rule, ...also].sort());
        for (const { message, id } of messagesOf(rules, xml)) assert.match(message, /^[^{}]{20,}$/, id);
      });
    }
    test('every rule has a document that breaks it', () => {
      const broken = new Set(breaches.flatMap(({ rule, also = [] }) => [rule, ...also]));
      assert.deepEqual(
        ruleIds(set).filter((id) => !broken.has(id)),
        [...untested].sort(),
      );
    });
  });
}

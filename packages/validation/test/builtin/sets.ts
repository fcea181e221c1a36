import { parseXml, type XmlDocument } from '@autoinvoice/xml';
import { compileRules } from '../../src/compile/compile-rules.js';
import { loadRules } from '../../src/compile/load.js';
import type { Finding } from '../../src/finding.js';
import type { RuleSet } from '../../src/rules/model.js';
import type { CompiledRules } from '../../src/runtime/compiled-rules.js';

export const compiled = (set: RuleSet): CompiledRules => loadRules(compileRules(set).code, set.title);

export const parsed = (xml: string): XmlDocument => parseXml(new TextEncoder().encode(xml));

/** Ids of the rules that a document breaks, each once, sorted. */
export function brokenRules(rules: CompiledRules, xml: string): string[] {
  return [...new Set(rules.run(parsed(xml)).map(({ id }) => id))].sort();
}

/** Ids of all rules of a set, each once, sorted. */
export function ruleIds(set: RuleSet): string[] {
  const ids = set.patterns.flatMap(({ rules }) => rules.flatMap(({ checks }) => checks.map(({ id }) => id)));
  return [...new Set(ids)].sort();
}

/** What is told in each language; a finding whose message lacks a value or still has a slot is a fault. */
export function messagesOf(rules: CompiledRules, xml: string): Finding[] {
  return ['en', 'fi', 'sv', 'no', 'da', 'nl'].flatMap((language) => rules.run(parsed(xml), { language }));
}

import type {
  MessagePart,
  Rule,
  RuleCheck,
  RuleFunction,
  RuleKey,
  RulePattern,
  RuleSet,
  RuleVariable,
} from '../rules/model.js';

/**
 * How the built-in rules are written: a check is an id and a test, its words stand once per id in a table of wordings,
 * and `ruleSet` brings both together into the model that the compiler takes.
 */

/** The languages that every rule of ours speaks (ISO 639-1; `no` is bokmål). */
export const LANGUAGES = ['en', 'fi', 'sv', 'no', 'da', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What a rule says when it is broken: what is wrong and how to mend it. `{expression}` is replaced by the string value of
 * the XPath expression at the context node, `{.}` for example by the offending value itself.
 */
export interface Wording extends Readonly<Record<Language, string>> {
  /** EN 16931 business terms concerned, such as BT-1 or BG-23; empty for rules about syntax only. */
  readonly terms: readonly string[];
}

/** Rule id → wording. */
export type Wordings = Readonly<Record<string, Wording>>;

/** A check without its words. */
export type Draft = Pick<RuleCheck, 'id' | 'kind' | 'test' | 'severity'>;

export interface DraftRule {
  readonly context: string;
  readonly variables: readonly RuleVariable[];
  readonly checks: readonly Draft[];
}

export interface DraftPattern {
  readonly id: string;
  readonly rules: readonly DraftRule[];
}

/** A check whose breach makes the document invalid; `test` is true when all is well. */
export function must(id: string, test: string): Draft {
  return { id, kind: 'assert', test, severity: 'FATAL' };
}

/** A check whose breach is told and does no harm; `test` is true when all is well. */
export function should(id: string, test: string): Draft {
  return { id, kind: 'assert', test, severity: 'WARNING' };
}

/** Checks at every node that the XSLT match pattern `context` matches, with variables computed there. */
export function at(
  context: string,
  checks: readonly Draft[],
  variables: Readonly<Record<string, string>> = {},
): DraftRule {
  return { context, checks, variables: Object.entries(variables).map(([name, select]) => ({ name, select })) };
}

/** Rules of which only the first whose context matches fires for a node. */
export function firstOf(id: string, rules: readonly DraftRule[]): DraftPattern {
  return { id, rules };
}

/** Rules that know nothing of each other: a pattern for each. */
export function independent(id: string, rules: readonly DraftRule[]): DraftPattern[] {
  return rules.map((rule, index) => ({ id: `${id}-${index + 1}`, rules: [rule] }));
}

export interface DraftRuleSet {
  readonly title: string;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly functions?: readonly RuleFunction[];
  readonly keys?: readonly RuleKey[];
  readonly patterns: readonly DraftPattern[];
  readonly wordings: Wordings;
}

/**
 * The rule set with each check's words and business terms beside it.
 * Throws when a check has no wording: a rule that cannot say what is wrong is not finished.
 */
export function ruleSet(draft: DraftRuleSet): RuleSet {
  return {
    title: draft.title,
    namespaces: draft.namespaces,
    variables: Object.entries(draft.variables ?? {}).map(([name, select]) => ({ name, select })),
    functions: draft.functions ?? [],
    keys: draft.keys ?? [],
    patterns: draft.patterns.map((pattern) => worded(pattern, draft.wordings)),
  };
}

function worded(pattern: DraftPattern, wordings: Wordings): RulePattern {
  const rules: Rule[] = pattern.rules.map((rule) => ({
    context: rule.context,
    variables: rule.variables,
    checks: rule.checks.map((check) => wordedCheck(check, wordings)),
  }));
  return { id: pattern.id, variables: [], rules };
}

function wordedCheck(check: Draft, wordings: Wordings): RuleCheck {
  const wording = wordings[check.id];
  if (wording === undefined) throw new Error(`The rule ${check.id} has no wording.`);
  const translations: Record<string, readonly MessagePart[]> = {};
  for (const language of LANGUAGES) {
    if (language !== 'en') translations[language] = messageParts(wording[language]);
  }
  return { ...check, message: messageParts(wording.en), translations, terms: wording.terms };
}

/** Splits a text at its `{expression}` slots. */
function messageParts(text: string): MessagePart[] {
  const parts: MessagePart[] = [];
  for (const [index, piece] of text.split(/[{}]/).entries()) {
    if (index % 2 === 1) parts.push({ valueOf: piece });
    else if (piece !== '') parts.push(piece);
  }
  return parts;
}

/** XPath string literal of any text. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** True when the expression's value, white space normalised, is one of the codes; false when there is no value. */
export function oneOf(expression: string, codes: readonly string[]): string {
  return `normalize-space(${expression}) = (${codes.map(literal).join(', ')})`;
}

/** Every node that the path selects satisfies the test; true when there is none. `$it` is the node. */
export function each(path: string, test: string): string {
  return `every $it in ${path} satisfies ${test}`;
}

/** True when the path selects at least one node with a text that is more than white space. */
export function filled(path: string): string {
  return `${path}/normalize-space(.) != ''`;
}

import type { Severity } from '../finding.js';

/**
 * A rule set as the compiler takes it: what an ISO Schematron file says, or what our own rules say in TypeScript
 * (the built-in packs are written as such values, so that messages in six languages, business terms and repairs stand
 * beside the test). Expressions are XPath 2.0 in the xslt2 query binding.
 */
export interface RuleSet {
  readonly title: string;
  /** Prefix → namespace URI, for every expression. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly variables: readonly RuleVariable[];
  readonly functions: readonly RuleFunction[];
  readonly keys: readonly RuleKey[];
  readonly patterns: readonly RulePattern[];
  /** Phase id → ids of its active patterns; none: all patterns run. */
  readonly phases?: Readonly<Record<string, readonly string[]>>;
  /** Phase that runs when none is asked for; without it all patterns run. */
  readonly defaultPhase?: string;
  /** `xslt`: expressions are XPath 1.0 and run in compatibility mode. Absent: `xslt2`. */
  readonly queryBinding?: 'xslt' | 'xslt2';
  /** What the source says that could not be taken over, in words, for whoever installs the set. */
  readonly notes?: readonly string[];
}

/** `let`: computed once for the document (schema, pattern) or for each context node (rule). */
export interface RuleVariable {
  readonly name: string;
  readonly select: string;
  readonly at?: SourcePosition;
}

/** Where an expression stands in the file it came from, for compile errors. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
}

export interface RulePattern {
  readonly id: string;
  readonly variables: readonly RuleVariable[];
  /** In order: of these only the first whose context matches a node fires for it. */
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly id?: string;
  /** XSLT match pattern. */
  readonly context: string;
  readonly variables: readonly RuleVariable[];
  readonly checks: readonly RuleCheck[];
  readonly at?: SourcePosition;
}

/** `assert` (holds when true) or `report` (holds when false). */
export interface RuleCheck {
  readonly id: string;
  readonly kind: 'assert' | 'report';
  readonly test: string;
  readonly severity: Severity;
  /** Plain text and `value-of`/`name` slots, in order. */
  readonly message: readonly MessagePart[];
  /** The same in other languages (ISO 639-1), for rules of our own. */
  readonly translations?: Readonly<Record<string, readonly MessagePart[]>>;
  /** EN 16931 business terms. */
  readonly terms?: readonly string[];
  readonly at?: SourcePosition;
}

export type MessagePart =
  | string
  /** String value of an expression at the context node. */
  | { readonly valueOf: string }
  /** Name of the node that the path selects, the context node when absent. */
  | { readonly name: string | undefined };

/** `xsl:key`. */
export interface RuleKey {
  readonly name: string;
  readonly match: string;
  readonly use: string;
}

/** `xsl:function`: the small part of XSLT that rule sets use in functions. */
export interface RuleFunction {
  /** Prefixed, such as u:mod11. */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type?: string }[];
  readonly resultType?: string;
  readonly body: readonly FunctionStep[];
  readonly at?: SourcePosition;
}

export type FunctionStep =
  | { readonly kind: 'variable'; readonly name: string; readonly select: string; readonly type?: string }
  | { readonly kind: 'sequence'; readonly select: string }
  | {
      readonly kind: 'choose';
      readonly when: readonly { readonly test: string; readonly steps: readonly FunctionStep[] }[];
      readonly otherwise: readonly FunctionStep[];
    };

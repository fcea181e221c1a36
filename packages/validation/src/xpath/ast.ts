/** XPath 2.0 expressions as trees. Names are resolved: a prefix has become its namespace name. */

/** A name in a name test; `*` stands for any. */
export interface NameTest {
  readonly kind: 'name';
  readonly namespace: string;
  readonly local: string;
}

export interface KindTest {
  readonly kind: 'node' | 'text' | 'comment' | 'processing-instruction' | 'element' | 'attribute' | 'document-node';
  /** Of `element(name)`, `attribute(name)`, `processing-instruction(name)`. */
  readonly name?: NameTest | undefined;
}

export type NodeTest = NameTest | KindTest;

export type Axis =
  | 'child'
  | 'descendant'
  | 'attribute'
  | 'self'
  | 'descendant-or-self'
  | 'following-sibling'
  | 'following'
  | 'parent'
  | 'ancestor'
  | 'preceding-sibling'
  | 'preceding'
  | 'ancestor-or-self';

export interface SequenceType {
  /** Local name of an xs: type, or one of the kinds below. */
  readonly item: string | NodeTest | 'item()' | 'empty-sequence()';
  readonly occurrence: '' | '?' | '*' | '+';
}

export type GeneralOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | 'div' | 'idiv' | 'mod';

interface Base {
  /** Offset in the expression text, for messages. */
  readonly at: number;
}

export type Expr = Base &
  (
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly type: 'integer' | 'decimal' | 'double'; readonly text: string }
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'context' }
    | { readonly kind: 'root' }
    | { readonly kind: 'sequence'; readonly items: readonly Expr[] }
    | { readonly kind: 'or'; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'and'; readonly left: Expr; readonly right: Expr }
    | {
        readonly kind: 'compare';
        readonly style: 'general' | 'value';
        readonly operator: GeneralOperator;
        readonly left: Expr;
        readonly right: Expr;
      }
    | {
        readonly kind: 'compareNodes';
        readonly operator: 'is' | '<<' | '>>';
        readonly left: Expr;
        readonly right: Expr;
      }
    | {
        readonly kind: 'arithmetic';
        readonly operator: ArithmeticOperator;
        readonly left: Expr;
        readonly right: Expr;
      }
    | { readonly kind: 'negate'; readonly operand: Expr }
    | { readonly kind: 'range'; readonly left: Expr; readonly right: Expr }
    | {
        readonly kind: 'combine';
        readonly operator: 'union' | 'intersect' | 'except';
        readonly left: Expr;
        readonly right: Expr;
      }
    | { readonly kind: 'if'; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
    | { readonly kind: 'for'; readonly name: string; readonly in: Expr; readonly result: Expr }
    | {
        readonly kind: 'quantified';
        readonly every: boolean;
        readonly name: string;
        readonly in: Expr;
        readonly satisfies: Expr;
      }
    | { readonly kind: 'cast'; readonly operand: Expr; readonly type: string; readonly optional: boolean }
    | { readonly kind: 'castable'; readonly operand: Expr; readonly type: string; readonly optional: boolean }
    | { readonly kind: 'instance'; readonly operand: Expr; readonly type: SequenceType }
    | { readonly kind: 'treat'; readonly operand: Expr; readonly type: SequenceType }
    | { readonly kind: 'call'; readonly namespace: string; readonly name: string; readonly arguments: readonly Expr[] }
    | { readonly kind: 'filter'; readonly base: Expr; readonly predicates: readonly Expr[] }
    | { readonly kind: 'path'; readonly base: Expr; readonly step: Expr }
    | { readonly kind: 'axis'; readonly axis: Axis; readonly test: NodeTest; readonly predicates: readonly Expr[] }
  );

/** The expressions of one kind. */
export type ExprOf<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

export const functionNamespace = 'http://www.w3.org/2005/xpath-functions';
export const typeNamespace = 'http://www.w3.org/2001/XMLSchema';

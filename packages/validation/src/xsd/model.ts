import type { BuiltinName } from './datatypes/builtins.js';
import type { Name } from './names.js';

/**
 * A schema as components (W3C XML Schema 1.0 part 1): what {@link readSchema} reads from XSD files and
 * {@link readStructure} from our own notation. Types refer to each other as objects, so the model is a graph.
 */
export interface SchemaModel {
  /** Global elements: those a document may start with, wildcards may find and `ref` may name. */
  readonly elements: ReadonlyMap<Name, ElementDeclaration>;
  readonly attributes: ReadonlyMap<Name, AttributeDeclaration>;
  /** Named types, the built-in ones not included. */
  readonly types: ReadonlyMap<Name, TypeDefinition>;
  /** What was accepted although it could not be looked up, such as an imported namespace without a schema. */
  readonly notes: readonly string[];
}

export type Derivation = 'extension' | 'restriction' | 'substitution' | 'list' | 'union';

export interface ElementDeclaration {
  readonly kind: 'element';
  readonly name: Name;
  /** Filled in after the declaration is made, since types may be recursive. */
  type: TypeDefinition;
  readonly global: boolean;
  readonly nillable: boolean;
  readonly abstract: boolean;
  /** Value an empty element stands for; with `fixed` the only value allowed. */
  readonly value?: ValueConstraint;
  /** Head of the substitution group this element belongs to. */
  substitutes?: ElementDeclaration;
  readonly block: ReadonlySet<Derivation>;
  readonly constraints: readonly IdentityConstraint[];
}

export interface ValueConstraint {
  readonly kind: 'default' | 'fixed';
  readonly value: string;
}

export interface AttributeDeclaration {
  readonly name: Name;
  readonly type: SimpleType;
  readonly value?: ValueConstraint;
}

export interface AttributeUse {
  readonly declaration: AttributeDeclaration;
  readonly required: boolean;
  /** The use's own default or fixed value, else the declaration's. */
  readonly value?: ValueConstraint;
}

export type TypeDefinition = SimpleType | ComplexType;

export interface SimpleType {
  readonly kind: 'simple';
  /** Absent for anonymous types. */
  readonly name?: Name;
  readonly variety: 'atomic' | 'list' | 'union';
  /** The type this one restricts; absent for built-in types, lists and unions made directly. */
  readonly base?: SimpleType;
  /** The nearest built-in type: of itself when atomic, `anySimpleType` for lists and unions. */
  readonly builtin: BuiltinName;
  /** Item type of a list. */
  readonly item?: SimpleType;
  /** Member types of a union. */
  readonly members?: readonly SimpleType[];
  /** Facets in force, those of the base included. */
  readonly facets: Facets;
  readonly final: ReadonlySet<Derivation>;
}

export interface Facets {
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  /** Allowed values as the schema writes them; those of QName types as {namespace}local. */
  readonly enumeration?: readonly string[];
  /** XSD regular expressions: of each inner list one must match, and that for every list (one for each restriction). */
  readonly patterns?: readonly (readonly string[])[];
  readonly whiteSpace?: WhiteSpace;
}

export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

export interface ComplexType {
  readonly kind: 'complex';
  readonly name?: Name;
  base: TypeDefinition;
  derivation: 'extension' | 'restriction';
  readonly abstract: boolean;
  readonly block: ReadonlySet<Derivation>;
  readonly final: ReadonlySet<Derivation>;
  mixed: boolean;
  /** Simple content, elements, or `undefined` for none. */
  content: SimpleType | Particle | undefined;
  attributes: readonly AttributeUse[];
  anyAttribute: Wildcard | undefined;
}

export interface Particle {
  readonly kind: 'particle';
  readonly min: number;
  /** `Infinity` for unbounded. */
  readonly max: number;
  readonly term: ElementDeclaration | Wildcard | ModelGroup;
  /** Where it stands, for messages about the schema. */
  readonly at?: { readonly file: string; readonly line: number };
}

export interface ModelGroup {
  readonly kind: 'group';
  readonly compositor: 'sequence' | 'choice' | 'all';
  readonly particles: readonly Particle[];
}

export interface Wildcard {
  readonly kind: 'wildcard';
  readonly namespaces: NamespaceConstraint;
  /** `strict`: must be declared and valid; `lax`: valid if declared; `skip`: anything. */
  readonly process: 'strict' | 'lax' | 'skip';
}

/** Which namespaces a wildcard takes; '' is "no namespace". `not` also excludes '' (as XSD 1.0 has it). */
export type NamespaceConstraint =
  | { readonly any: true }
  | { readonly not: string }
  | { readonly oneOf: readonly string[] };

/** `unique`, `key` or `keyref`. */
export interface IdentityConstraint {
  readonly kind: 'unique' | 'key' | 'keyref';
  readonly name: Name;
  /** Steps from the declaring element to the elements concerned: alternatives of paths. */
  readonly selector: readonly IdentityPath[];
  readonly fields: readonly (readonly IdentityPath[])[];
  /** Of a keyref: the key it points to. */
  readonly refer?: Name;
}

export interface IdentityPath {
  /** Starts with `.//`. */
  readonly anywhere: boolean;
  /** Child steps: `{ns}local`, `{ns}*` or `*`. */
  readonly steps: readonly string[];
  /** Attribute at the end of a field path. */
  readonly attribute?: string;
}

/**
 * A document structure in our own notation: the same facts an XML Schema states, one component a line. Several
 * definitions can be read as one; a later one adds to, and wins over, an earlier one.
 *
 * **types**: name → content. Content is a list of elements in order, then attributes:
 *
 *     'ID Name? Note* Line{2,9} Total=Amount (Cash | Card=CardDetails+)? [any other lax]* @version=token!'
 *
 * - An element is `Name` (a global element), or `Name=Type` (declared right here), with an occurrence: none is one,
 *   `?` at most one, `*` any number, `+` at least one, `{2,9}` from 2 to 9, `{2,}` at least 2, `{2}` exactly 2.
 * - `( … )` is a sequence and with `|` a choice, `{ … }` elements in any order; both take an occurrence.
 * - `[any]`, `[any other cac]`, `[any cac cbc none]` take elements of any namespace, of any but that of prefix `cac`
 *   (without a prefix: that of ''), or of those prefixes, `none` being no namespace; `lax` validates what is declared,
 *   `skip` nothing, otherwise they must be declared.
 * - An attribute is `@name=Type`, optional, or with `!` required; `@name=Type('6')` has a fixed value and
 *   `@name=Type(default '6')` a default; `@[any other lax]` takes attributes as above.
 * - `value Type @a @b` is an element that holds a value and has attributes; `mixed …` lets text stand between elements;
 *   an empty string is an element without content.
 *
 * **values**: name → simple type: a base, then limits:
 *
 *     'string 1..35', 'token 3', 'decimal digits 18 decimals 2', 'string {A B "C D"}', 'string /[0-9]{2}/', 'integer 0<= <=9'
 *
 * - `1..35`, `1..`, `..35` or `3` limit the length; `digits` and `decimals` limit a number's digits; `0<=`, `0<`, `<=9`,
 *   `<9` limit its range; `{…}` lists the allowed values, those with spaces in quotes; `/…/` is a pattern, and of
 *   several one must match; `preserve`, `replace`, `collapse` say how white space is treated.
 * - `list of Type` is a list, `Type or Type` a union.
 *
 * **elements**: type → global elements of that type, separated by spaces.
 *
 * Types are named without a prefix: one of `types`, one of `values`, or a built-in type of XML Schema.
 */
export interface StructureDefinition {
  /** Prefix → namespace; '' is that of names without a prefix (attributes without a prefix have none). */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, string>>;
}

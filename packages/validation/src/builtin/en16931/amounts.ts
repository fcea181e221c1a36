/** Expressions about amounts that both syntaxes need. */

/** Rounds to two decimals, half up as XPath does: 0.005 becomes 0.01. */
export function cents(expression: string): string {
  return `round((${expression}) * 100) div 100`;
}

/** The amount, or zero where there is none. An amount that stands twice is an error of the expression. */
export function orZero(path: string): string {
  return `(if (${path}) then xs:decimal(${path}) else 0)`;
}

/** At most two digits after the decimal point. An amount that stands twice is an error of the expression. */
export function twoDecimals(path: string): string {
  return `string-length(substring-after(${path}, '.')) le 2`;
}

/** The two expressions are less than one currency unit apart, as EN 16931 allows for sums of rounded amounts. */
export function within1(one: string, other: string): string {
  return `abs((${one}) - (${other})) lt 1`;
}

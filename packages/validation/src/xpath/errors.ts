/** An expression that cannot be compiled: ill-formed, or with something the engine does not support. */
export class XPathError extends Error {
  readonly expression: string;
  /** Offset of the offending part in the expression. */
  readonly at: number;
  readonly reason: string;

  constructor(expression: string, at: number, reason: string) {
    const line = expression.slice(0, at).split('\n').length;
    const start = Math.max(0, at - 30);
    const near = expression.slice(start, at + 40).replace(/\s+/g, ' ');
    super(`${reason} at character ${at + 1}${line > 1 ? ` (line ${line})` : ''} of the expression, near "${near}"`);
    this.name = 'XPathError';
    this.expression = expression;
    this.at = at;
    this.reason = reason;
  }
}

/**
 * A dynamic error of XPath or XSLT: the expression has no value. It becomes a finding of the rule that asked for it.
 * Codes are those of the specifications (`FORG0001`: value cannot be cast, `XPTY0004`: wrong type or number of items).
 */
export class DynamicError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = 'DynamicError';
    this.code = code;
  }
}

/** Throws; an expression, so that generated code can use it where a value is expected. */
export function fail(code: string, message: string): never {
  throw new DynamicError(code, message);
}

/** More than one item where at most one is allowed. */
export function tooMany(what: string): never {
  throw new DynamicError('XPTY0004', `more than one item where ${what} takes at most one`);
}

/** No item where exactly one is needed. */
export function missing(what: string): never {
  throw new DynamicError('XPTY0004', `no value where ${what} needs one`);
}

/** A text that is no value of the type it is cast to. */
export function notCastable(text: string, type: string): never {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  throw new DynamicError('FORG0001', `"${shown}" is not a value of type ${type}`);
}

/** The dynamic error that was thrown; everything else is a fault of the program and goes on up. */
export function asDynamicError(error: unknown): DynamicError {
  if (error instanceof DynamicError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new DynamicError('SXLM0001', 'the functions of the rule call each other too deeply');
  }
  throw error;
}

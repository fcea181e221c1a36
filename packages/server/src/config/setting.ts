import { isAbsolute, resolve } from 'node:path';

/** One setting. */
export interface Setting<T> {
  readonly env: string;
  readonly default: string;
  readonly meaning: string;
  /** Values never printed or logged. */
  readonly secret?: boolean;
  readonly parse: (text: string) => T;
}

/** A value that cannot be used; the message completes a sentence that begins with the variable. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/* What parses the text of a variable; each throws SettingError. */

export const text = (s: string) => s;
export const optionalText = (s: string) => (s === '' ? undefined : s);
export const list = (s: string) =>
  s
    .split(',')
    .map((x) => x.trim())
    .filter((x) => x !== '');
export const flag = (s: string) => {
  if (/^(true|1|yes|on)$/i.test(s)) return true;
  if (/^(false|0|no|off)$/i.test(s)) return false;
  throw new SettingError('must be true or false');
};
export const integer = (min: number, max: number) => (s: string) => {
  const n = Number(s);
  if (!Number.isInteger(n) || n < min || n > max)
    throw new SettingError(`must be a whole number from ${min} to ${max}`);
  return n;
};
export const oneOf =
  <const V extends readonly string[]>(...values: V) =>
  (s: string): V[number] => {
    if (!values.includes(s)) throw new SettingError(`must be one of ${values.join(', ')}`);
    return s;
  };
export const path = (s: string) => (isAbsolute(s) ? s : resolve(s));

/** A row of the table: variable, value when it is absent, meaning, parser, and whether it is never printed. */
export const setting = <T>(
  env: string,
  def: string,
  meaning: string,
  parse: (s: string) => T,
  secret = false,
): Setting<T> => ({
  env,
  default: def,
  meaning,
  parse,
  secret,
});

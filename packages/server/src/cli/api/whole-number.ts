import { InvalidArgumentError } from 'commander';

/** An option that is a whole number from 1. Throws InvalidArgumentError. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('It must be a whole number from 1.');
}

/** An option that is a moment or a day. Gives it as the API takes it. Throws InvalidArgumentError. */
export function moment(text: string): string {
  const time = Date.parse(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(time)) return new Date(time).toISOString();
  throw new InvalidArgumentError('It must be a day or a moment such as 2026-05-01 or 2026-05-01T12:00:00Z.');
}
